"""What can be wrong with evidence, and how its passages are found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from probatum.inspection.fieldwork.evidence import passages_by_ref, problems_of
from probatum.inspection.problem import Place
from tests.builders import evidence_for, framework, judged, key_question, only, standard

WHOLE = framework(judged("1.1", "Leadership"), standard("2.2", "Assessment", key_question("2.2.1")))
ITEM = evidence_for("1.1", "2.2.1", "2.2")


def test_passages_may_be_coded_to_standards_and_key_questions() -> None:
    assert list(problems_of([ITEM], WHOLE)) == []


@pytest.mark.parametrize("date", ["2024", "2024-01", "2024-12", "2024-01-31", "2023-10-09"])
def test_days_months_and_years_are_dates(date: str) -> None:
    assert list(problems_of([replace(ITEM, speaks_for=date)], WHOLE)) == []


@pytest.mark.parametrize(
    "date",
    ["", "spring 2024", "24-01-31", "2024-13", "2024-00", "2024-01-32", "2024-1-3", "2024-01-31 "],
)
def test_what_is_no_date_is_told(date: str) -> None:
    found = only(problems_of([replace(ITEM, speaks_for=date)], WHOLE))
    assert found.code == "wrong-date"
    assert found.what == f'E1 speaks for "{date}", which is no day, month or year'
    assert found.mend == "Write 2023-03-20, 2023-03 or 2023."
    assert found.place == Place(where="evidence")


def test_a_passage_coded_to_what_is_not_there() -> None:
    place = Place(where="evidence/E1.yaml", line=9)
    passage = replace(ITEM.passages[0], standards=("1.1", "9.9"), place=place)
    found = only(problems_of([replace(ITEM, passages=(passage,))], WHOLE))
    assert found.code == "unknown-standard"
    assert found.what == 'E1.1 is coded to "9.9", which the framework does not have'
    assert found.place == place


def test_references_are_there_once_among_items_and_passages() -> None:
    second = replace(ITEM, ref="E2", passages=(replace(ITEM.passages[0], ref="E1"),))
    first_line, other = Place(where="evidence/E1.yaml", line=1), Place(where="evidence/E2.yaml")
    found = list(problems_of([replace(ITEM, place=first_line), replace(second, place=other)], WHOLE))
    assert [(only([it]).code, it.what, it.place) for it in found] == [
        ("duplicate-reference", 'the evidence reference "E1" is there twice', other)
    ]
    assert len(list(problems_of([ITEM, ITEM], WHOLE))) == 2


def test_a_passage_is_found_with_its_item() -> None:
    second = replace(ITEM, ref="E2", passages=(replace(ITEM.passages[0], ref="E2.1"),))
    found = passages_by_ref([ITEM, second])
    assert list(found) == ["E1.1", "E2.1"]
    assert found["E2.1"] == (second, second.passages[0])
