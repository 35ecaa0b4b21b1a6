"""How things are written as text, and read strictly: every fault named with its line."""
