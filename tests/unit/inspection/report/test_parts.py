"""The parts of a report that people write, and their order."""

from __future__ import annotations

from probatum.inspection.report.parts import NARRATIVE, THEMES


def test_the_foreword_and_the_background_must_be_there() -> None:
    assert [it.ref for it in NARRATIVE] == ["acknowledgements", "role", "foreword", "background"]
    assert [it.ref for it in NARRATIVE if it.must_be_there] == ["foreword", "background"]


def test_no_theme_must_be_there() -> None:
    assert [it.ref for it in THEMES] == ["resettlement", "feedback", "diversity"]
    assert not any(it.must_be_there for it in THEMES)
