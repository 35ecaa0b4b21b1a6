"""Digests of texts, alone and together."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def digest_of_bytes(content: bytes) -> str:
    """The SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def digest_of_texts(texts: Mapping[str, str]) -> str:
    """One digest of several named texts: of their names and own digests, in order of name."""
    lines = "".join(f"{digest_of_bytes(text.encode())}  {name}\n" for name, text in sorted(texts.items()))
    return f"sha256:{digest_of_bytes(lines.encode())}"
