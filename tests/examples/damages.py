"""Damage to a file as it happens: bytes lost or put in, lines gone, doubled or moved, words exchanged."""

from __future__ import annotations

import re

from hypothesis import strategies as st

INTRUDERS = (
    *("", "0", "-1", "999999999", "yes", "null", "~", "[]", "{}", '""', "'", "- ", ":", "#", "\t"),
    *("all", "overall", "2.1", "9.9", "survey", "outstanding", "sentence:resettlement", "missing"),
    *("answered", "not-applicable", "2023-02-30", "{a: of}", "{overall: word}", "{", "}", "<script>"),
    *(
        "½",
        "\u2028",
        "\x00",
        "\ufeff",
        "\r",
        "🏠",
        "E01.1",
        ">-",
        "|",
        "&a",
        "*a",
        "---",
        "\n\n",
        "%",
        "x" * 300,
    ),
)


@st.composite
def damaged(draw: st.DrawFn, raw: bytes) -> bytes:
    """The content with one to three things wrong with it; by chance also none."""
    for _ in range(draw(st.integers(1, 3))):
        raw = draw(st.sampled_from((_bytes, _lines, _words, _intrusion)))(draw, raw)
    return raw


def _bytes(draw: st.DrawFn, raw: bytes) -> bytes:
    """Some bytes replaced by some others, or by none."""
    start = draw(st.integers(0, len(raw)))
    lost = draw(st.integers(0, 12))
    return raw[:start] + draw(st.binary(max_size=3)) + raw[start + lost :]


def _lines(draw: st.DrawFn, raw: bytes) -> bytes:
    """A line taken away, or another put in its place or before it."""
    lines = raw.split(b"\n")
    at, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[at : at + draw(st.integers(0, 1))] = [lines[other]] if draw(st.booleans()) else []
    return b"\n".join(lines)


def _words(draw: st.DrawFn, raw: bytes) -> bytes:
    """A word replaced by another word of the same file."""
    words = list(re.finditer(rb"[\w.:-]+", raw))
    if not words:
        return raw
    gone, instead = (words[draw(st.integers(0, len(words) - 1))] for _ in range(2))
    return raw[: gone.start()] + instead[0] + raw[gone.end() :]


def _intrusion(draw: st.DrawFn, raw: bytes) -> bytes:
    """A word replaced by something that has no place there."""
    words = list(re.finditer(rb"[\w.:-]+", raw))
    intruder = draw(st.sampled_from(INTRUDERS)).encode()
    if not words:
        return intruder
    gone = words[draw(st.integers(0, len(words) - 1))]
    return raw[: gone.start()] + intruder + raw[gone.end() :]
