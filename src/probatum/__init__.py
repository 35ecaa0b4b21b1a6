"""Probatum: an inspection of probation services from end to end, with the proof of every rating and figure."""

__version__ = "0.1.0"
