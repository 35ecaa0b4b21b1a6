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
from tests.builders import (
    framework,
    framework_of_every_kind,
    instrument,
    judged,
    key_question,
    reason,
    standard,
)

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


def test_whatever_a_service_is_called_its_prose_is_free_of_typed_figures_and_marks() -> None:
    found = beginning(WHOLE, ref="a", service="Unit 7 {of nine}", cases=9, respondents=1, seed=1)
    assert found.prose == begun().prose


def test_the_same_seed_gives_the_same() -> None:
    assert begun(seed=5) == begun(seed=5)
    assert begun(seed=5) != begun(seed=6)


def test_it_is_marked_as_practice_and_has_what_was_asked_for() -> None:
    found = begun(cases=30, respondents=12, seed=7)
    assert found.particulars.origin is Origin.PRACTICE
    assert found.particulars.origin_note == (
        "Every answer, judgement and text of this inspection was drawn by chance, for practice. "
        "No real service is described."
    )
    assert found.particulars.service == "Smallshire"
    assert found.particulars.title == "A practice inspection of Smallshire"
    assert found.particulars.ref == "smallshire"
    assert found.particulars.framework == WHOLE.pin
    assert (found.published.cases, found.published.respondents, found.published.seed) == (30, 12, 7)
    rows = rows_from(found.published, WHOLE, begins=BEGINS)
    assert len(rows.cases) == 30
    assert len([it for it in rows.responses if it.instrument == "survey"]) == 12
    assert len([it for it in rows.responses if it.instrument == "practitioner"]) == 21


def test_its_days_are_a_working_week_and_its_cases_began_before() -> None:
    particulars = begun().particulars
    assert (particulars.fieldwork.begins.strftime("%A"), particulars.fieldwork.ends.strftime("%A")) == (
        "Monday",
        "Friday",
    )
    assert (particulars.fieldwork.ends - particulars.fieldwork.begins).days == 4
    (window,) = particulars.commencement_windows
    assert (window.ends - window.begins).days == 7
    assert window.ends < particulars.fieldwork.begins


@pytest.mark.parametrize(("cases", "assessors"), [(1, 1), (11, 1), (12, 2), (35, 5)])
def test_an_assessor_reads_some_six_cases(cases: int, assessors: int) -> None:
    assert begun(cases=cases).published.assessors == assessors


def test_evidence_is_numbered_and_speaks_for_and_against() -> None:
    found = begun().evidence
    assert [it.ref for it in found] == ["E01", "E02"]
    assert [it.ref for it in found[0].passages] == ["E01.1", "E01.2"]
    assert [str(it.direction) for it in found[0].passages] == ["for", "against"]
    assert [it.title for it in found] == ["Meeting about leadership", "Meeting about staff"]


def test_its_texts_are_short_and_whole() -> None:
    found = begun()
    assert found.published.about == "Counts drawn by chance, for practice."
    assert found.prose["narrative/foreword.md"] == (
        "The service is rated “{overall: word}”, with a score of {overall: score in full}. "
        "This text was written for practice; change it.\n"
    )
    assert found.prose["narrative/background.md"] == (
        "The service does not exist. Its cases were drawn by chance.\n"
    )
    assert found.prose["findings/2.3-planning.md"] == (
        "## Strengths\n\n"
        "- Planning together: {question-2-3-1: of} cases, {question-2-3-1: quantity}.\n\n"
        "## Areas for improvement\n\n"
        "- The effect is not yet seen everywhere. {#to-improve-2-3}\n"
    )
    assert found.prose["findings/1.1-leadership.md"] == (
        "## Areas for improvement\n\n- The effect is not yet seen everywhere. {#to-improve-1-1}\n"
    )
    assert {it.reasons for it in found.judgements.judgements} == {"Drawn by chance, for practice."}
    assert found.evidence[0].passages[1].text == "Its effect is not yet seen in the cases."
    assert found.evidence[0].source == "Built for practice"


def test_it_recommends_one_thing_that_rests_on_a_finding() -> None:
    (advice,) = begun().recommendations.recommendations
    (unit,) = begun().recommendations.addressees
    assert (advice.number, advice.addressee, unit.title) == (1, unit.ref, "The service")
    assert (advice.standard, advice.findings) == ("1.1", ("to-improve-1-1",))
    assert advice.text == "show in its cases what it describes in meetings."
    assert advice.success_measure == "The next inspection finds it in the cases."
    assert advice.response.kind is recommendation.ResponseKind.AWAITED


def test_a_standard_that_is_asked_is_rated_although_it_might_not_be() -> None:
    court_work = standard(
        "2.1", "Court work", key_question("2.1.1"), reasons=(reason("no-reports", "No reports."),)
    )
    found = beginning(framework(court_work), ref="a", service="Smallshire", cases=9, respondents=0, seed=1)
    assert found.judgements.not_rated == ()


def test_figures_are_bound_to_the_instrument_that_asks() -> None:
    whole = framework(
        standard("2.3", "Planning", key_question("2.3.1")),
        instruments=[instrument(ref="reading", key_questions=["2.3.1"])],
    )
    found = beginning(whole, ref="a", service="Smallshire", cases=9, respondents=0, seed=1)
    assert list(figure.problems_of(found.figures, whole, where="figures.yaml")) == []


def test_references_with_capitals_are_cited_too() -> None:
    whole = framework(standard("R.1", "Resettlement", key_question("R.1.A")))
    found = beginning(whole, ref="a", service="Smallshire", cases=9, respondents=0, seed=1)
    cited = [it.figure for text in found.prose.values() for it in citations_in(text, where="a")]
    assert set(cited) == set(found.figures) == {"overall", "question-r-1-a"}
    (advice,) = found.recommendations.recommendations
    assert f"{{#{advice.findings[0]}}}" in found.prose["findings/R.1-resettlement.md"]
    assert not list(marks.problems_of(found.prose["findings/R.1-resettlement.md"], where="a"))


def test_counts_are_drawn_afresh_and_lie_within_their_bounds() -> None:
    yeses = set()
    areas = set()
    for seed in range(60):
        published = begun(cases=100, seed=seed).published
        yeses |= {published.counts["case"][ref].answers["yes"] for ref in ("2.2.1", "2.2.2", "2.3.1")}
        areas.add(published.attributes["area"]["north"])
    assert 25 <= min(yeses) < 40
    assert 80 < max(yeses) <= 95
    assert min(areas) < 20
    assert max(areas) > 80


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
