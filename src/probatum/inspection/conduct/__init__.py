"""The inspection as a whole, and what may be done to it."""
