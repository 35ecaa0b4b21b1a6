"""The subject: framework, sample, fieldwork, results, ratings, findings and report, in plain Python."""
