"""The example inspection: where it lies, copies of it to change, and what is printed of it."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from probatum import wiring
from probatum.inspection.conduct.main_way import Outcome

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "cheshire-west-2023"


def copied(folder: Path) -> Path:
    """A copy of the example inside the folder, without what was published there."""
    to = folder / EXAMPLE.name
    shutil.copytree(EXAMPLE, to, ignore=shutil.ignore_patterns("out", ".*"))
    return to


@cache
def outcome() -> Outcome:
    """Where the main way leads from the example. It is frozen, so that all tests may share it."""
    checked = wiring.checked(EXAMPLE)
    assert checked.problems == ()
    assert checked.outcome is not None
    return checked.outcome


@cache
def published() -> Mapping[str, bytes]:
    """Every file of the example's publication."""
    from probatum.publish import publication

    return publication.files_of(outcome())


def shown_on(page: str, figure: str, form: str = "") -> set[str]:
    """What a published page prints for a figure; in one form, or in all."""
    marks = re.findall(r'<data [^>]*data-figure="([^"]*)" data-form="([^"]*)"[^>]*>([^<]*)</data>', page)
    return {html.unescape(text) for name, it, text in marks if name == figure and form in ("", it)}


def replaced(path: Path, old: str, new: str) -> None:
    """The one place in the file where the old text stands, changed."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def line_of(path: Path, text: str) -> int:
    """The number of the first line of the file that holds the text."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def everything_in(folder: Path) -> Mapping[str, bytes]:
    """Every file below the folder with its bytes, by relative path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
