"""`probatum explain` shows why, down to counts and evidence."""

from typing import Any

import pytest

from tests.examples.cheshire_west import EXAMPLE, outcome
from tests.unit.cli.commands import answer, answered_json, refusal

STANDARDS = [it.ref for it in outcome().inspection.framework.standards]


def test_a_rating_by_key_questions_is_shown_down_to_its_counts() -> None:
    lines = answer("explain", EXAMPLE, "2.2").splitlines()
    assert lines[0] == "2.2 Assessment: Inadequate (0 of 3 points)"
    assert "The lowest of its key questions decides." in lines
    (deciding,) = [line for line in lines if "<- decides" in line]
    assert deciding.split()[:5] == ["2.2.3", "Keeping", "other", "people", "safe"]
    assert "11 of 34" in deciding
    assert "32%" in deciding


def test_a_judged_rating_is_shown_down_to_its_evidence() -> None:
    text = answer("explain", EXAMPLE, "1.2")
    for ref in ("E03.2", "E03.3", "E04.1", "E04.2", "E04.3", "E05.1", "E05.2", "E06.2", "E14.2"):
        assert f"{ref} (" in text
    assert "(against)" in text


def test_a_limit_that_took_no_effect_is_told() -> None:
    text = " ".join(answer("explain", EXAMPLE, "1.1").split())
    assert "three Inadequate and one Requires improvement, which rules out Good and Outstanding" in text


def test_a_standard_that_is_not_rated_says_why() -> None:
    assert "No pre-sentence reports were prepared" in answer("explain", EXAMPLE, "2.1")


def test_the_whole_is_what_is_explained_where_nothing_else_is_asked_for() -> None:
    text = answer("explain", EXAMPLE)
    assert text == answer("explain", EXAMPLE, "overall")
    assert text.startswith("Overall: Requires improvement (7 of 24 points)\n")
    assert "eight rated standards" in text


@pytest.mark.parametrize("what", ["1.1", "2.1", "2.2", "overall"])
def test_as_json_it_is_the_same_and_says_where_it_comes_from(what: str) -> None:
    data = answered_json("explain", EXAMPLE, what)
    assert data["origin"] == "practice"
    assert data["words"] == answer("explain", EXAMPLE, what).splitlines()[0]

    def words(step: Any) -> list[str]:
        return [step["words"], *(it for inner in step.get("because", []) for it in words(inner))]

    assert all(words(data))


@pytest.mark.parametrize("what", ["", "2", "2.7", "2.2.3", "Overall", "assessment"])
def test_a_standard_that_is_not_there_is_refused_and_the_standards_are_named(what: str) -> None:
    said = refusal("explain", EXAMPLE, what)
    assert said == f'There is no standard "{what}". There are {", ".join(STANDARDS)}, and overall.'
