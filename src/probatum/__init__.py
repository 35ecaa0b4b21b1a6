"""Probatum: an inspection of probation services from end to end, every rating and figure proved."""

__version__ = "0.1.0"
