"""Text as it lies in a file: bounded, UTF-8, with lines that end alike."""

from __future__ import annotations

from pathlib import Path

from probatum.inspection.problem import Place, Problem

MOST_BYTES = 8_000_000
"""No file that a person writes for an inspection comes near this; what does is not what it says."""


def read_text(path: Path, *, where: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file, or the problem that keeps it from being read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return None, (
                _unreadable(where, f"is larger than {MOST_BYTES:,} bytes", "Split it, or look what it is."),
            )
        raw = path.read_bytes()
    except FileNotFoundError:
        return None, (
            Problem(
                code="missing-file",
                place=Place(where=where),
                what="the file is missing",
                mend="Put the file there, or take out what refers to it.",
            ),
        )
    except OSError as fault:
        return None, (_unreadable(where, f"cannot be read: {fault.strerror}", "Check its permissions."),)
    return decoded(raw, where=where)


def decoded(raw: bytes, *, where: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The bytes as text; a byte order mark and Windows line ends are taken off."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = raw[: fault.start].count(b"\n") + 1
        return None, (
            Problem(
                code="not-utf-8",
                place=Place(where=where, line=line),
                what="the file is not UTF-8 text",
                mend="Save it again with the encoding UTF-8.",
            ),
        )
    text = text.replace("\r\n", "\n")
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        return None, (
            Problem(
                code="not-text",
                place=Place(where=where, line=line),
                what="the file holds a null character, which no text has",
                mend="Look what was saved here; it is not a text file.",
            ),
        )
    return text, ()


def _unreadable(where: str, what: str, mend: str) -> Problem:
    return Problem(code="unreadable-file", place=Place(where=where), what=f"the file {what}", mend=mend)
