"""From answers to results: how many gave which answer, of how many, in each group."""
