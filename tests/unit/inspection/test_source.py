"""Where things come from, and how sure we are."""

from __future__ import annotations

from probatum.inspection.source import Certainty
from tests.builders import source


def test_a_source_is_said_with_its_certainty_first() -> None:
    assert str(source(Certainty.RECALLED, "tables of 2018")) == "recalled, tables of 2018"


def test_each_certainty_promises_something_else() -> None:
    meanings = {it: it.meaning for it in Certainty}
    assert len(set(meanings.values())) == len(Certainty)
    assert meanings[Certainty.ASSUMED] == "our choice"
    assert meanings[Certainty.PUBLISHED] == "read in the published rule"
