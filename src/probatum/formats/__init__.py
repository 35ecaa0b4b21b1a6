"""How things are written as text, and read strictly: every fault is named with its line, none is guessed away."""
