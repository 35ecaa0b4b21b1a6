"""A framework as a folder: framework.yaml, and one file for each instrument that it names."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from probatum.formats.digests import digest_of_texts
from probatum.formats.text_file import read_text
from probatum.formats.yaml_values import read_value
from probatum.inspection.framework.instruments import Instrument
from probatum.inspection.framework.model import Framework, Outline
from probatum.inspection.problem import Problem

MAIN_FILE = "framework.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _MainFile(Outline):
    """What framework.yaml holds: the outline, and the names of the instruments."""

    instruments: tuple[str, ...]


def read_framework(folder: Path, *, where: str = "") -> tuple[Framework | None, tuple[Problem, ...]]:
    """The framework in the folder, or none; and every problem in its files.

    `where` stands before the file names in the places of problems.
    """
    name = f"{where}{MAIN_FILE}"
    text, problems = read_text(folder / MAIN_FILE, where=name)
    if text is None:
        return None, problems
    main, problems = read_value(text, _MainFile, where=name)
    if main is None:
        return None, problems
    texts = {MAIN_FILE: text}
    found = list(problems)
    instruments: list[Instrument] = []
    for ref in main.instruments:
        instrument_name = f"{ref}.yaml"
        text, unreadable = read_text(folder / instrument_name, where=f"{where}{instrument_name}")
        found += unreadable
        if text is not None:
            texts[instrument_name] = text
            instrument, wrong = read_value(text, Instrument, where=f"{where}{instrument_name}")
            found += wrong
            if instrument is not None:
                instruments.append(instrument)
    if found:
        return None, tuple(found)
    given = {it.name: getattr(main, it.name) for it in dataclasses.fields(main)}
    given["instruments"] = tuple(instruments)
    return Framework(**given, digest=digest_of_texts(texts)), ()
