"""The report before any file format."""
