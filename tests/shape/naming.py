"""A name as the words that it is made of."""

import re


def words(name: str) -> list[str]:
    """The words of a name in either case, as in ["case", "assessment"], in small letters."""
    found: list[str] = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return [word.lower() for word in found]
