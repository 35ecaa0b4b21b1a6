"""How an inspection is published: a writer for each format, and the proof that they agree."""
