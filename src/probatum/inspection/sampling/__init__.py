"""Which cases are read."""
