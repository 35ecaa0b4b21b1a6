"""What is recorded: answers, evidence and judgements."""
