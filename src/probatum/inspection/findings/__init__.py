"""What is said and to whom: figures, findings and recommendations."""
