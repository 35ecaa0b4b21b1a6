"""Which prompts speak against a summary. What is made of it stands in the rule book."""

from __future__ import annotations

import pytest

from probatum.inspection.fieldwork.answers import Answer
from probatum.inspection.fieldwork.contradictions import contradicting, problems_of
from probatum.inspection.problem import Place, Problem, Severity
from tests.builders import answered, key_question, missing, not_applicable, prompt, response

ASKED = key_question("2.2.1", prompts=(prompt("2.2.1a"), prompt("2.2.1b")))


@pytest.mark.parametrize(
    ("rows", "against"),
    [
        pytest.param([answered("2.2.1", "yes")], (), id="prompts without a row"),
        pytest.param([answered("2.2.1a", "no")], (), id="summary without a row"),
        pytest.param([missing("2.2.1"), answered("2.2.1a", "no")], (), id="summary missing"),
        pytest.param(
            [answered("2.2.1", "yes"), answered("2.2.1a", "no"), answered("2.2.1b", "no")],
            ("2.2.1a", "2.2.1b"),
            id="yes against both",
        ),
        pytest.param(
            [answered("2.2.1", "no"), answered("2.2.1a", "yes"), not_applicable("2.2.1b")],
            ("2.2.1a",),
            id="no against the only one that applies",
        ),
        pytest.param(
            [answered("2.2.1", "no"), not_applicable("2.2.1a"), missing("2.2.1b")],
            (),
            id="no, and nothing was answered",
        ),
        pytest.param(
            [answered("2.2.1", "no"), answered("2.2.1a", "yes"), answered("2.2.1b", "no")],
            (),
            id="no, and one says no",
        ),
    ],
)
def test_prompts_against_a_summary(rows: list[Answer], against: tuple[str, ...]) -> None:
    assert contradicting(ASKED, {it.question: it for it in rows}) == against


def test_a_key_question_without_prompts_is_never_contradicted() -> None:
    bare = key_question("2.2.1")
    for value in ("yes", "no"):
        assert contradicting(bare, {"2.2.1": answered("2.2.1", value)}) == ()


def test_each_contradiction_of_a_response_is_told_at_its_row() -> None:
    other = key_question("2.2.2", prompts=(prompt("2.2.2a"),))
    not_asked = key_question("2.3.1", prompts=(prompt("2.3.1a"),))
    rows = (
        answered("2.2.1a", "no"),
        answered("2.2.1b", "yes"),
        Answer(question="2.2.1", status=answered("x", "yes").status, value="yes", line=4),
        answered("2.2.2a", "yes"),
        answered("2.2.2", "no"),
    )
    found = list(problems_of(response("C001", *rows), (ASKED, other, not_asked)))
    assert found == [
        Problem(
            code="contradicted-summary",
            place=Place(where="case C001", line=4),
            what='2.2.1 is "yes", and 2.2.1a points the other way',
            mend="Look again, or write in the note why the summary stands all the same.",
            severity=Severity.WARNING,
        ),
        Problem(
            code="contradicted-summary",
            place=Place(where="case C001"),
            what='2.2.2 is "no", and 2.2.2a points the other way',
            mend="Look again, or write in the note why the summary stands all the same.",
            severity=Severity.WARNING,
        ),
    ]


def test_a_key_question_that_is_not_asked_does_not_hide_the_next() -> None:
    not_asked = key_question("2.1.1")
    rows = (answered("2.2.1a", "no"), answered("2.2.1", "yes"))
    assert len(list(problems_of(response("C001", *rows), (not_asked, ASKED)))) == 1
