"""What is looked for: an immutable, versioned document of standards, questions and rules."""
