"""Practice rows: they add up to what was published, and contradict themselves only where they must."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.conduct.record import Origin
from probatum.inspection.conduct.record_checks import problems_of_record
from probatum.inspection.errors import Refusal
from probatum.inspection.fieldwork.answers import Answer, Status
from probatum.inspection.fieldwork.contradictions import contradicting
from probatum.inspection.fieldwork.judgement import Judgements, NotRated
from probatum.inspection.framework.conditions import AttributeIs
from probatum.inspection.framework.instruments import QuestionKind, Respondent
from probatum.inspection.results.reference import results_of
from probatum.register.practice import (
    CONTRADICTION_BUILT,
    REASON_BUILT,
    PracticeRows,
    rows_from,
)
from probatum.register.published_figures import (
    PublishedCount,
    PublishedFigures,
    PublishedPractitioners,
)
from tests.builders import (
    GOOD,
    attribute,
    evidence_for,
    framework,
    framework_of_every_kind,
    instrument,
    judged,
    judgement,
    key_question,
    prompt,
    question,
    record,
    standard,
)

WHOLE = framework_of_every_kind()
BEGINS = date(2024, 1, 8)
FIGURES = PublishedFigures(
    about="A report.",
    seed=1,
    cases=20,
    respondents=9,
    assessors=3,
    practitioners=PublishedPractitioners(
        interviewed=5, others=3, interviewed_when="interviewed", attributes=("grade",)
    ),
    attributes={"area": {"north": 12, "south": 8}, "grade": {"new": 6, "qualified": 10}},
    counts={
        "case": {
            "interviewed": PublishedCount(answers={"yes": 15}),
            "risk": PublishedCount(answers={"yes": 12}, missing=1),
            "visited": PublishedCount(answers={"yes": 5}),
            "contact": PublishedCount(answers={"weekly": 3, "seldom": 6}),
            "2.2.1": PublishedCount(answers={"yes": 13}, groups={"area:north": 9}),
            "2.2.2": PublishedCount(answers={"yes": 8}),
            "2.2.2a": PublishedCount(answers={"yes": 11}),
            "2.3.1": PublishedCount(answers={"yes": 20}),
        },
        "survey": {
            "heard": PublishedCount(answers={"yes": 6}, missing=2),
            "felt": PublishedCount(answers={"safe": 5, "unsafe": 1}),
        },
        "practitioner": {"caseload": PublishedCount(answers={"low": 0, "right": 2})},
    },
)
ALL_INTERVIEWED = PublishedPractitioners(interviewed=5)


def built(figures: PublishedFigures = FIGURES) -> PracticeRows:
    return rows_from(figures, WHOLE, begins=BEGINS)


def with_counts(**counts: PublishedCount) -> PublishedFigures:
    """The figures with other counts of key questions and prompts, q221a for 2.2.1a."""
    kept = {"contact": FIGURES.counts["case"]["contact"]}
    named = {f"{it[1]}.{it[2]}.{it[3:]}": count for it, count in counts.items()}
    return replace(
        FIGURES,
        practitioners=ALL_INTERVIEWED,
        counts={**FIGURES.counts, "case": {**kept, **named}},
    )


def yes(number: int) -> PublishedCount:
    return PublishedCount(answers={"yes": number})


def values(rows: PracticeRows, ref: str, instrument: str = "case") -> Counter[str]:
    """How often each value, or the status where there is none, stands in the rows."""
    return Counter(
        answer.value or str(answer.status)
        for response in rows.responses
        if response.instrument == instrument
        for answer in response.answers
        if answer.question == ref
    )


@pytest.mark.parametrize(
    ("instrument", "ref", "expected"),
    [
        ("case", "interviewed", {"yes": 15, "no": 5}),
        ("case", "risk", {"yes": 12, "no": 7, "missing": 1}),
        ("case", "visited", {"yes": 5, "no": 7, "not-applicable": 7, "missing": 1}),
        ("case", "contact", {"weekly": 3, "monthly": 11, "seldom": 6}),
        ("case", "2.2.1", {"yes": 13, "no": 7}),
        ("case", "2.2.2", {"yes": 8, "no": 12}),
        ("case", "2.2.2a", {"yes": 11, "no": 9}),
        ("case", "2.3.1", {"yes": 20}),
        ("survey", "heard", {"yes": 6, "no": 1, "missing": 2}),
        ("survey", "felt", {"safe": 5, "unsure": 3, "unsafe": 1}),
        ("practitioner", "caseload", {"right": 2, "high": 3}),
    ],
)
def test_the_counts_come_out(instrument: str, ref: str, expected: dict[str, int]) -> None:
    assert values(built(), ref, instrument) == expected


def test_the_counts_of_groups_come_out() -> None:
    rows = built()
    results = results_of(WHOLE, rows.cases, rows.responses, minimum_base=1)
    north = results.of("case", "2.2.1", "yes", "area:north")
    south = results.of("case", "2.2.1", "yes", "area:south")
    assert north is not None
    assert south is not None
    assert (north.count, north.base) == (9, 12)
    assert (south.count, south.base) == (4, 8)


def test_cases_have_the_attributes_that_were_published_and_others_are_not_known() -> None:
    found = built().cases
    assert [it.ref for it in found] == [f"C{at:03}" for at in range(1, 21)]
    assert Counter(it.attributes["area"] for it in found) == {"north": 12, "south": 8}
    assert Counter(it.attributes.get("grade") for it in found) == {
        "new": 6,
        "qualified": 10,
        None: 4,
    }


def test_practitioners_are_interviewed_where_their_case_says_so() -> None:
    rows = built()
    interviewed = {
        response.respondent
        for response in rows.responses
        if response.instrument == "case" and response.given()["interviewed"] == "yes"
    }
    refs = {it.practitioner for it in rows.cases if it.ref in interviewed}
    others = {it.practitioner for it in rows.cases if it.ref not in interviewed}
    assert refs == {"P01", "P02", "P03", "P04", "P05"}
    assert others == {"P06", "P07", "P08"}
    answered = [it.respondent for it in rows.responses if it.instrument == "practitioner"]
    assert answered == ["P01", "P02", "P03", "P04", "P05"]
    grades: dict[str, set[str | None]] = {}
    for it in rows.cases:
        grades.setdefault(it.practitioner, set()).add(it.attributes.get("grade"))
    assert all(len(found) == 1 for found in grades.values())


def test_the_same_seed_gives_the_same_rows_and_another_gives_others() -> None:
    assert built() == built()
    other = built(replace(FIGURES, seed=2))
    assert other.responses != built().responses
    assert values(other, "2.2.1") == values(built(), "2.2.1")


def test_every_question_has_a_row_and_who_answered_is_not_said_of_people() -> None:
    for response in built().responses:
        asked = WHOLE.questions_of(WHOLE.instrument(response.instrument))
        assert [it.question for it in response.answers] == [it.ref for it in asked]
        for answer in response.answers:
            given = answer.status is Status.ANSWERED
            person = response.instrument == "survey"
            assert bool(answer.answered_by) is (given and not person)
            assert bool(answer.answered_at) is given
    found = {
        answer.answered_by
        for response in built().responses
        for answer in response.answers
        if answer.answered_by
    }
    assert found == {"A1", "A2", "A3"}
    days = {answer.answered_at for it in built().responses for answer in it.answers}
    assert days == {"", *(f"2024-01-{day:02}" for day in range(8, 13))}


def test_people_and_practitioners_have_references_of_their_own() -> None:
    found = built().responses
    people = [it.respondent for it in found if it.instrument == "survey"]
    assert people == [f"S{at:02}" for at in range(1, 10)]


def test_what_a_report_prints_nothing_of_is_guessed() -> None:
    """Of 20 cases 12 say yes; a prompt follows its summary and says yes in two fifths of the others."""
    rows = built(with_counts(q221=yes(13), q221a=yes(13)))
    assert values(rows, "interviewed") == {"yes": 12, "no": 8}
    assert values(rows, "2.2.1b") == {"yes": 15, "no": 5}


def test_an_instrument_that_a_report_prints_nothing_of_is_guessed_throughout() -> None:
    survey = instrument(question("heard"), ref="survey", respondent=Respondent.PERSON, must_be_complete=False)
    whole = framework(judged("1.1", "Leadership"), instruments=[instrument(question("risk")), survey])
    nothing_printed = replace(FIGURES, counts={}, practitioners=ALL_INTERVIEWED)
    rows = rows_from(nothing_printed, whole, begins=BEGINS)
    assert values(rows, "heard", "survey") == {"yes": 5, "no": 4}


def test_attributes_decide_what_a_case_is_asked() -> None:
    north = question("northern", when=AttributeIs(attribute="area", values=("north",)))
    whole = framework(
        judged("1.1", "Leadership"),
        instruments=[instrument(north)],
        attributes=[attribute("area", "north", "south")],
    )
    counts = {"case": {"northern": yes(5)}}
    printed = replace(FIGURES, counts=counts, practitioners=ALL_INTERVIEWED)
    rows = rows_from(printed, whole, begins=BEGINS)
    assert values(rows, "northern") == {"yes": 5, "no": 7, "not-applicable": 8}


LIKELY = framework(
    judged("1.1", "Leadership"),
    instruments=[instrument(question("one"), question("other"), question("risk", kind=QuestionKind.FILTER))],
)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_case_that_is_good_in_one_thing_is_likelier_good_in_another_and_has_fewer_risks(
    seed: int,
) -> None:
    figures = PublishedFigures(
        about="",
        seed=seed,
        cases=400,
        respondents=0,
        assessors=1,
        practitioners=PublishedPractitioners(interviewed=1),
        attributes={},
        counts={"case": {it: yes(200) for it in ("one", "other", "risk")}},
    )
    given = [it.given() for it in rows_from(figures, LIKELY, begins=BEGINS).responses]
    both = len([it for it in given if it["one"] == it["other"] == "yes"])
    risks = len([it for it in given if it["one"] == it["risk"] == "yes"])
    assert 130 < both < 190
    assert 10 < risks < 70


def test_where_a_reason_is_wanted_it_is_said_to_be_built() -> None:
    for response in built().responses:
        for answer in response.answers:
            if (answer.question, answer.value) in {("visited", "no"), ("2.2.2", "no")}:
                assert answer.note in (REASON_BUILT, CONTRADICTION_BUILT)
            elif answer.question == "visited":
                assert answer.note == ""


def contradicted(rows: PracticeRows) -> dict[str, list[str]]:
    """The cases in which prompts contradict the summary, by key question."""
    found: dict[str, list[str]] = {}
    for response in rows.responses:
        by_ref: Mapping[str, Answer] = {it.question: it for it in response.answers}
        for asked in (it for it in WHOLE.key_questions if it.ref in by_ref):
            against = contradicting(asked, by_ref)
            assert (by_ref[asked.ref].note == CONTRADICTION_BUILT) is bool(against)
            if against:
                found.setdefault(asked.ref, []).append(response.respondent)
    return found


@pytest.mark.parametrize(
    ("figures", "contradictions"),
    [
        pytest.param(with_counts(q221=yes(13)), 0, id="prompts are free: none is contradicted"),
        pytest.param(
            with_counts(q221=yes(13), q221a=yes(13), q221b=yes(15)),
            0,
            id="each prompt has at least as many yeses as the summary",
        ),
        pytest.param(
            with_counts(q221=yes(13), q221a=yes(10)),
            3,
            id="three yeses too few to one prompt contradict three",
        ),
        pytest.param(
            with_counts(q221=yes(13), q221a=yes(10), q221b=yes(9)),
            4,
            id="too few to two prompts fall on the same cases",
        ),
        pytest.param(
            with_counts(q221=yes(13), q221a=yes(20)),
            0,
            id="every yes to one prompt, and the other is free to speak for each no",
        ),
        pytest.param(
            with_counts(q221=yes(13), q221a=yes(20), q221b=yes(20)),
            7,
            id="every yes to both contradicts each no",
        ),
        pytest.param(
            with_counts(q222=yes(8), q222a=yes(11)),
            3,
            id="one prompt alone, with three yeses too many",
        ),
        pytest.param(with_counts(q222=yes(8), q222a=yes(2)), 6, id="one prompt alone, with six too few"),
        pytest.param(with_counts(q222=yes(0)), 0, id="no summary says yes"),
        pytest.param(with_counts(q222=yes(20)), 0, id="every summary says yes"),
    ],
)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_contradictions_are_as_few_as_can_be_and_noted(
    figures: PublishedFigures, contradictions: int, seed: int
) -> None:
    found = contradicted(built(replace(figures, seed=seed)))
    assert sum(len(refs) for refs in found.values()) == contradictions


def test_the_rows_that_are_built_are_right_in_every_check() -> None:
    complete = with_counts(q221=yes(13), q221a=yes(10), q222=yes(8))
    rows = built(complete)
    whole = record(
        WHOLE,
        cases=rows.cases,
        responses=rows.responses,
        judgements=Judgements(
            judgements=(judgement("1.1", GOOD, "E1.1"), judgement("1.2", GOOD, "E1.1")),
            not_rated=(NotRated(standard="2.1", reason="no-reports"),),
        ),
        evidence=(evidence_for("1.1", "1.2"),),
        origin=Origin.PRACTICE,
        origin_note="Built for a test.",
    )
    assert problems_of_record(whole) == ()


@pytest.mark.parametrize(
    ("counts", "why"),
    [
        pytest.param(
            {"contact": yes(0), "risk": yes(21)},
            "risk was put to 20, and the counts given add up to 21.",
            id="more yeses than cases",
        ),
        pytest.param(
            {"risk": yes(3), "visited": yes(4)},
            "visited was put to 3, and the counts given add up to 4.",
            id="more yeses than are asked",
        ),
        pytest.param(
            {},
            'practice.yaml gives no count for "contact", and its answers are not just yes and no.',
            id="nothing is known of a question with other answers",
        ),
    ],
)
def test_counts_that_cannot_be_had_are_refused(counts: dict[str, PublishedCount], why: str) -> None:
    with pytest.raises(Refusal) as refused:
        built(replace(FIGURES, counts={**FIGURES.counts, "case": counts}))
    assert str(refused.value) == why


def test_where_nothing_says_who_was_interviewed_all_were() -> None:
    everybody = PublishedPractitioners(interviewed=6)
    rows = built(replace(FIGURES, practitioners=everybody))
    assert {it.practitioner for it in rows.cases} == {f"P{at:02}" for at in range(1, 7)}


SMALL = framework(
    standard("2.2", "Assessment", key_question("2.2.1", prompts=(prompt("2.2.1a"),))),
    instruments=[
        instrument(question("risk"), question("contact", choices=("a", "b", "c")), key_questions=["2.2.1"])
    ],
)


@given(st.data(), st.integers(1, 25), st.integers(0, 1000))
def test_whatever_counts_can_be_are_built_exactly(data: st.DataObject, cases: int, seed: int) -> None:
    def some(most: int) -> int:
        return data.draw(st.integers(0, most))

    counts: dict[str, PublishedCount] = {}
    for ref, first, second in (
        ("risk", "yes", "no"),
        ("contact", "a", "b"),
        ("2.2.1", "yes", "no"),
        ("2.2.1a", "yes", "no"),
    ):
        missing = some(cases)
        given = some(cases - missing)
        rest = cases - missing - given
        other = some(rest) if ref == "contact" else rest
        counts[ref] = PublishedCount(answers={first: given, second: other}, missing=missing)
    figures = PublishedFigures(
        about="",
        seed=seed,
        cases=cases,
        respondents=0,
        assessors=1,
        practitioners=PublishedPractitioners(interviewed=1),
        attributes={},
        counts={"case": counts},
    )
    rows = rows_from(figures, SMALL, begins=BEGINS)
    for ref, count in counts.items():
        found = values(rows, ref)
        assert {it: found[it] for it in count.answers} == count.answers
        assert found["missing"] == count.missing
        assert sum(found.values()) == cases
