"""A practice inspection to begin with: whole, and right in every check."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from probatum.inspection.conduct.rated import rate
from probatum.inspection.conduct.record import Origin, Record
from probatum.inspection.conduct.record_checks import problems_of_record
from probatum.inspection.findings import figure, marks, recommendation
from probatum.inspection.findings.figure_value import values_of
from probatum.inspection.findings.forms import shown_as
from probatum.inspection.findings.marks import citations_in
from probatum.inspection.findings.typed_figures import typed_figures
from probatum.inspection.problem import Problem
from probatum.register.beginning import BEGINS, Beginning, beginning
from probatum.register.practice import rows_from
from probatum.register.published_figures import problems_of as problems_of_published
from tests.builders import framework, framework_of_every_kind, judged

WHOLE = framework_of_every_kind()


def begun(*, cases: int = 20, respondents: int = 8, seed: int = 1) -> Beginning:
    return beginning(
        WHOLE,
        ref="smallshire",
        service="Smallshire",
        cases=cases,
        respondents=respondents,
        seed=seed,
    )


def recorded(begun: Beginning) -> Record:
    rows = rows_from(begun.published, WHOLE, begins=BEGINS)
    return Record(
        particulars=begun.particulars,
        framework=WHOLE,
        cases=rows.cases,
        responses=rows.responses,
        evidence=begun.evidence,
        judgements=begun.judgements,
    )


def problems(begun: Beginning) -> list[Problem]:
    """All that the checks of the core find in it."""
    findings = [ref for text in begun.prose.values() for ref in re.findall(r"\{#([a-z0-9-]+)\}", text)]
    assert len(set(findings)) == len(findings)
    return [
        *problems_of_published(begun.published, WHOLE),
        *problems_of_record(recorded(begun)),
        *figure.problems_of(begun.figures, WHOLE, where="figures.yaml"),
        *recommendation.problems_of(
            begun.recommendations,
            findings=findings,
            standards=[it.ref for it in WHOLE.standards],
            where="recommendations.yaml",
        ),
        *(problem for where, text in begun.prose.items() for problem in marks.problems_of(text, where=where)),
    ]


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.integers(1, 40), st.integers(0, 40))
def test_the_checks_find_nothing_whatever_the_seed_and_the_size(
    seed: int, cases: int, respondents: int
) -> None:
    assert problems(begun(seed=seed, cases=cases, respondents=respondents)) == []


@pytest.mark.parametrize("seed", range(12))
def test_every_figure_that_is_cited_can_be_shown(seed: int) -> None:
    found = begun(seed=seed)
    rated = rate(recorded(found))
    values = values_of(found.figures, WHOLE, rated.results, rated.ratings)
    cited = [citation for where, text in found.prose.items() for citation in citations_in(text, where=where)]
    assert {it.figure for it in cited} == set(values)
    for citation in cited:
        assert isinstance(shown_as(values[citation.figure], citation.form), str), citation


def test_no_figure_is_typed_in_its_prose() -> None:
    found = begun()
    references = [it.ref for it in WHOLE.standards]
    assert [
        typed
        for where, text in found.prose.items()
        for typed in typed_figures(text, where=where, references=references)
    ] == []


def test_the_same_seed_gives_the_same() -> None:
    assert begun(seed=5) == begun(seed=5)
    assert begun(seed=5) != begun(seed=6)


def test_it_is_marked_as_practice_and_has_what_was_asked_for() -> None:
    found = begun(cases=30, respondents=12)
    assert found.particulars.origin is Origin.PRACTICE
    assert found.particulars.origin_note
    assert found.particulars.service == "Smallshire"
    assert found.particulars.ref == "smallshire"
    assert found.particulars.framework == WHOLE.pin
    rows = rows_from(found.published, WHOLE, begins=BEGINS)
    assert len(rows.cases) == 30
    assert len([it for it in rows.responses if it.instrument == "survey"]) == 12
    assert len([it for it in rows.responses if it.instrument == "practitioner"]) == 21


def test_every_standard_has_its_findings_and_the_report_its_narrative() -> None:
    assert set(begun().prose) == {
        "narrative/foreword.md",
        "narrative/background.md",
        "findings/1.1-leadership.md",
        "findings/1.2-staff.md",
        "findings/2.1-court-work.md",
        "findings/2.2-assessment.md",
        "findings/2.3-planning.md",
        "findings/2.6-outcomes.md",
    }


def test_what_is_judged_is_judged_and_what_nobody_asks_is_not_rated() -> None:
    found = begun().judgements
    assert [it.standard for it in found.judgements] == ["1.1", "1.2"]
    assert [(it.standard, it.reason) for it in found.not_rated] == [("2.1", "no-reports")]
    assert found.panel == ()


def test_every_case_has_every_attribute() -> None:
    for it in rows_from(begun().published, WHOLE, begins=BEGINS).cases:
        assert set(it.attributes) == {"area", "grade"}


def test_a_framework_that_is_judged_throughout_can_begin_too() -> None:
    leaders = framework(judged("1.1", "Leadership"), instruments=[])
    found = beginning(leaders, ref="a", service="Smallshire", cases=3, respondents=0, seed=1)
    assert found.recommendations.recommendations[0].standard == "1.1"
    assert list(found.figures) == ["overall"]
