"""YAML written from values is read again as the same values, for every kind of document."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import probatum.published_frameworks
from probatum.formats.yaml_values import read_value
from probatum.formats.yaml_writing import written
from probatum.inspection.conduct.record import Period
from probatum.inspection.findings.figure import ShareFigure
from tests.examples.cheshire_west import EXAMPLE
from tests.unit.formats.documents import KINDS, of_kind

FRAMEWORK = Path(probatum.published_frameworks.__path__[0]) / "hmip-pdu-2021" / "1"


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_what_is_written_is_read_again(name: str, data: st.DataObject) -> None:
    kind = KINDS[name]
    value = data.draw(of_kind(kind))
    assert read_value(written(value, heading="A heading\nof two lines"), kind, where=name) == (
        value,
        (),
    )


def documents() -> list[tuple[Path, Any]]:
    """Every YAML file of the example and of its framework, with its kind."""
    found = [(EXAMPLE / name, kind) for name, kind in KINDS.items() if (EXAMPLE / name).is_file()]
    found += [(path, KINDS["evidence"]) for path in sorted(EXAMPLE.glob("evidence/*.yaml"))]
    for path in sorted(FRAMEWORK.glob("*.yaml")):
        found.append((path, KINDS.get(path.name, KINDS["instrument"])))
    return found


def test_every_file_of_the_example_is_read_again_as_it_is_written() -> None:
    found = documents()
    assert len(found) > 20
    for path, kind in found:
        value, problems = read_value(path.read_text(encoding="utf-8"), kind, where=path.name)
        assert problems == ()
        assert read_value(written(value), kind, where=path.name) == (value, ())


def test_yaml_is_written_as_a_person_would() -> None:
    note = "This note is longer than what fits on one line, and so it is folded. " * 2
    figures = {
        "one": ShareFigure(question="2.2.1", note=note.strip()),
        "two": ShareFigure(question="yes", answer="no"),
    }
    assert written(figures, heading="Figures\nof a report") == (
        "# Figures\n"
        "# of a report\n"
        "one:\n"
        "  question: 2.2.1\n"
        "  note: >-\n"
        "    This note is longer than what fits on one line, and so it is folded. "
        "This note is longer than what\n"
        "    fits on one line, and so it is folded.\n"
        "two:\n"
        "  question: 'yes'\n"
        "  answer: 'no'\n"
    )


def test_lists_are_indented_and_dates_are_dates() -> None:
    assert written({"days": (Period(begins=date(2023, 3, 20), ends=date(2023, 3, 24)),)}) == (
        "days:\n  - begins: 2023-03-20\n    ends: 2023-03-24\n"
    )
