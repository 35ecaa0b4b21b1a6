"""From results to ratings, each with the explanation that proves it."""
