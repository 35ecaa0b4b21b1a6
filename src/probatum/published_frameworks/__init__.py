"""Frameworks as data: a folder for each framework, in it one for each version."""
