"""Core values for tests, each as small as a test needs: a framework, answers, results, a record."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

from probatum.inspection.case import Case, CaseRef, PractitionerRef
from probatum.inspection.conduct.record import Origin, Particulars, Period, Record
from probatum.inspection.fieldwork.answers import Answer, Response, Status
from probatum.inspection.fieldwork.evidence import (
    Direction,
    EvidenceItem,
    EvidenceKind,
    Passage,
)
from probatum.inspection.fieldwork.judgement import Judgement, Judgements
from probatum.inspection.findings.figure import Figure
from probatum.inspection.findings.finding import FindingsOn
from probatum.inspection.findings.prose import Prose
from probatum.inspection.findings.recommendation import Recommendations
from probatum.inspection.framework.conditions import AnswerIs, Condition
from probatum.inspection.framework.decision_rules import Combination, DecisionRule, Otherwise
from probatum.inspection.framework.instruments import (
    NO,
    YES,
    YES_OR_NO,
    AttributeValue,
    CaseAttribute,
    Choice,
    Instrument,
    Question,
    QuestionKind,
    Respondent,
    Section,
)
from probatum.inspection.framework.model import (
    Domain,
    Framework,
    KeyQuestion,
    MinimumBase,
    NotRatedReason,
    RatedBy,
    Standard,
)
from probatum.inspection.framework.scale import (
    Band,
    Bands,
    Level,
    OverallBand,
    OverallBands,
    RatingRef,
    Rounding,
    Scale,
)
from probatum.inspection.problem import Place, Problem
from probatum.inspection.rating.overall import ratings_of
from probatum.inspection.rating.standard import Grounds
from probatum.inspection.report.assembly import ReportMatter
from probatum.inspection.report.document import Cited, Inline, Table
from probatum.inspection.report.document import Section as ReportSection
from probatum.inspection.report.figures import ReportFigures
from probatum.inspection.results.table import EVERYONE, Result, Results, Shown
from probatum.inspection.source import Certainty, Source

AnyBlock = TypeVar("AnyBlock")

INADEQUATE = RatingRef("inadequate")
REQUIRES_IMPROVEMENT = RatingRef("requires-improvement")
GOOD = RatingRef("good")
OUTSTANDING = RatingRef("outstanding")
RATINGS = (INADEQUATE, REQUIRES_IMPROVEMENT, GOOD, OUTSTANDING)

TITLES = {
    INADEQUATE: "Inadequate",
    REQUIRES_IMPROVEMENT: "Requires improvement",
    GOOD: "Good",
    OUTSTANDING: "Outstanding",
}

FIELDWORK = Period(begins=date(2024, 1, 8), ends=date(2024, 1, 12))


def source(certainty: Certainty, where: str) -> Source:
    """A source of that certainty."""
    return Source(certainty=certainty, where=where)


OURS = source(Certainty.ASSUMED, "made for a test")

SCALE = Scale(
    levels=tuple(
        Level(rating=rating, title=TITLES[rating], points=points) for points, rating in enumerate(RATINGS)
    ),
    source=OURS,
)


def bands(*starts: int | Fraction, rounding: Rounding = Rounding.WHOLE_PER_CENT, ratings: int = 4) -> Bands:
    """Bands of key questions that begin at 0, 50, 65 and 80 per cent, or where they are said to."""
    found = starts or (0, 50, 65, 80)
    words = ("the minority", "too few", "a reasonable majority", "a large majority")
    certainties = (
        Certainty.OBSERVED,
        Certainty.OBSERVED,
        Certainty.RECALLED,
        Certainty.RECALLED,
    )
    return Bands(
        rounding=rounding,
        rounding_source=source(Certainty.ASSUMED, "the footnote on rounding"),
        bands=tuple(
            Band(
                rating=RATINGS[at],
                at_least=Fraction(start),
                words=words[at],
                source=source(certainties[at], "the table of bands"),
            )
            for at, start in enumerate(found[:ratings])
        ),
    )


OVERALL_BANDS = OverallBands(
    bands=(
        OverallBand(rating=INADEQUATE, mean_at_most=Fraction(1, 2)),
        OverallBand(rating=REQUIRES_IMPROVEMENT, mean_at_most=Fraction(3, 2)),
        OverallBand(rating=GOOD, mean_at_most=Fraction(5, 2)),
        OverallBand(rating=OUTSTANDING),
    ),
    source=source(Certainty.OBSERVED, "the published totals"),
)


def question(
    ref: str,
    *,
    when: Condition | None = None,
    choices: Sequence[str] = (YES, NO),
    kind: QuestionKind = QuestionKind.FACT,
    reason_for: tuple[str, ...] = (),
) -> Question:
    """A question that is asked always, or when the condition holds."""
    return Question(
        ref=ref,
        text=f"Is {ref} so?",
        label=f"The question {ref}",
        source=OURS,
        kind=kind,
        choices=YES_OR_NO
        if tuple(choices) == (YES, NO)
        else tuple(Choice(value=it, label=it.capitalize()) for it in choices),
        asked_when=when,
        reason_for=reason_for,
    )


def when_yes(ref: str) -> AnswerIs:
    """The condition that a question was answered yes."""
    return AnswerIs(question=ref, values=(YES,))


def key_question(
    ref: str,
    label: str = "",
    *,
    prompts: Sequence[Question] = (),
    reason_for: tuple[str, ...] = (),
) -> KeyQuestion:
    """A key question with its prompts."""
    return KeyQuestion(
        ref=ref,
        text=f"Is {ref} sufficient?",
        label=label or f"Question {ref}",
        source=OURS,
        prompts=tuple(prompts),
        reason_for=reason_for,
    )


def prompt(ref: str) -> Question:
    """A prompt that is always asked."""
    return question(ref, kind=QuestionKind.PROMPT)


def reason(ref: str, text: str) -> NotRatedReason:
    """A reason for which a standard may go without a rating."""
    return NotRatedReason(ref=ref, text=text, source=source(Certainty.PUBLISHED, "the reasons"))


def standard(
    ref: str,
    title: str,
    *key_questions: KeyQuestion,
    by: RatedBy = RatedBy.KEY_QUESTIONS,
    reasons: tuple[NotRatedReason, ...] = (),
) -> Standard:
    """A standard rated by its key questions, if nothing else is said."""
    return Standard(
        ref=ref,
        title=title,
        statement=f"{title} is done well.",
        rated_by=by,
        source=OURS,
        key_questions=key_questions,
        not_rated_reasons=reasons,
    )


def judged(ref: str, title: str) -> Standard:
    """A standard that is judged on evidence."""
    return standard(ref, title, by=RatedBy.JUDGEMENT)


def attribute(ref: str, *values: str) -> CaseAttribute:
    """An attribute of cases."""
    return CaseAttribute(
        ref=ref,
        title=ref.capitalize(),
        values=tuple(AttributeValue(value=it, label=it.capitalize()) for it in values),
    )


def instrument(
    *questions: Question,
    ref: str = "case",
    respondent: Respondent = Respondent.CASE,
    key_questions: Sequence[str] = (),
    must_be_complete: bool = True,
) -> Instrument:
    """An instrument of one section: its own questions, then key questions."""
    return Instrument(
        ref=ref,
        title=ref.capitalize(),
        respondent=respondent,
        must_be_complete=must_be_complete,
        about="For a test.",
        sections=(Section(title="Only part", questions=questions, key_questions=tuple(key_questions)),),
        source=OURS,
    )


def framework(
    *standards: Standard,
    instruments: Sequence[Instrument] | None = None,
    rules: Sequence[DecisionRule] = (),
    attributes: Sequence[CaseAttribute] = (),
    scale: Scale = SCALE,
    key_question_bands: Bands | None = None,
    overall_bands: OverallBands = OVERALL_BANDS,
) -> Framework:
    """A framework of these standards; cases are asked what they are rated by, if nothing else is said."""
    domains: dict[str, list[Standard]] = {}
    for it in standards:
        domains.setdefault(it.ref.partition(".")[0], []).append(it)
    asked = [
        asked.ref for it in standards if it.rated_by is RatedBy.KEY_QUESTIONS for asked in it.key_questions
    ]
    return Framework(
        slug="small",
        version=1,
        title="A small framework",
        publisher="Nobody",
        about="For a test.",
        attribution="None.",
        source=OURS,
        scale=scale,
        key_question_bands=key_question_bands or bands(),
        lowest_decides=source(Certainty.PUBLISHED, "the footnotes"),
        overall_bands=overall_bands,
        minimum_base=MinimumBase(groups=10, source=OURS),
        domains=tuple(
            Domain(ref=ref, title=f"Domain {ref}", standards=tuple(its)) for ref, its in domains.items()
        ),
        decision_rules=tuple(rules),
        case_attributes=tuple(attributes),
        instruments=(instrument(key_questions=asked),) if instruments is None else tuple(instruments),
        gaps=(),
    )


def combination(ceiling: RatingRef, **counts: int) -> Combination:
    """So many of each rating, with underscores for hyphens, and the highest rating that they leave."""
    return Combination(
        counts={RatingRef(rating.replace("_", "-")): it for rating, it in counts.items()},
        ceiling=ceiling,
        source=source(Certainty.PUBLISHED, "the report"),
    )


def decision_rule(
    ref: str,
    limited: str,
    considers: tuple[str, ...],
    *combinations: Combination,
    otherwise: Otherwise = Otherwise.NOT_KNOWN,
) -> DecisionRule:
    """A rule that limits a standard by the ratings of others."""
    return DecisionRule(
        ref=ref,
        title=f"The rule of {ref}",
        standard=limited,
        considers=considers,
        combinations=combinations,
        otherwise=otherwise,
        otherwise_source=source(Certainty.ASSUMED, "no threshold was found"),
    )


def answered(ref: str, value: str, note: str = "") -> Answer:
    """A question answered so."""
    return Answer(question=ref, status=Status.ANSWERED, value=value, note=note)


def missing(ref: str) -> Answer:
    """A question that lacks its answer."""
    return Answer(question=ref, status=Status.MISSING)


def not_applicable(ref: str) -> Answer:
    """A question that does not apply."""
    return Answer(question=ref, status=Status.NOT_APPLICABLE)


def response(respondent: str, *answers: Answer, instrument: str = "case") -> Response:
    """One respondent's answers."""
    return Response(instrument=instrument, respondent=respondent, answers=answers)


def case(ref: str, **attributes: str) -> Case:
    """A case with its attributes."""
    return Case(ref=CaseRef(ref), practitioner=PractitionerRef("P01"), attributes=attributes)


def case_refs(number: int) -> tuple[str, ...]:
    """C001, C002 and so on."""
    return tuple(f"C{at:03}" for at in range(1, number + 1))


def responses_with(
    yeses: Mapping[str, tuple[int, int]], *, cases: int, instrument: str = "case"
) -> Iterator[Response]:
    """Responses in which so many of so many say yes, the others no; whoever is left has no answer."""
    for at, ref in enumerate(case_refs(cases)):
        rows = [
            missing(asked) if at >= base else answered(asked, YES if at < count else NO)
            for asked, (count, base) in yeses.items()
        ]
        yield response(ref, *rows, instrument=instrument)


def results_with(
    yeses: Mapping[str, tuple[int, int]], *, missing: Mapping[str, int] | None = None
) -> Results:
    """Results in which so many of so many answered yes."""
    return Results(
        Result(
            instrument="case",
            question=ref,
            answer=answer,
            group=EVERYONE,
            count=number,
            base=base,
            not_applicable=0,
            missing=(missing or {}).get(ref, 0),
            shown=Shown.SHOWN,
        )
        for ref, (count, base) in yeses.items()
        for answer, number in ((YES, count), (NO, base - count))
    )


def result(
    ref: str,
    count: int,
    base: int,
    *,
    instrument: str = "case",
    answer: str = YES,
    group: str = EVERYONE,
    not_applicable: int = 0,
    missing: int = 0,
    shown: Shown = Shown.SHOWN,
) -> Result:
    """One row of results."""
    return Result(
        instrument=instrument,
        question=ref,
        answer=answer,
        group=group,
        count=count,
        base=base,
        not_applicable=not_applicable,
        missing=missing,
        shown=shown,
    )


def evidence_for(*standards: str) -> EvidenceItem:
    """An item of evidence with one passage, coded to the standards."""
    return EvidenceItem(
        ref="E1",
        kind=EvidenceKind.MEETING,
        title="Meeting with leaders",
        source="The unit",
        speaks_for="2024-01",
        passages=(
            Passage(ref="E1.1", standards=standards, direction=Direction.FOR, text="Plans are known."),
        ),
    )


def judgement(ref: str, rating: RatingRef, *rests_on: str) -> Judgement:
    """A judgement with its reasons."""
    return Judgement(standard=ref, rating=rating, reasons=f"{ref} was seen at work.", rests_on=rests_on)


def record(
    whole: Framework,
    *,
    cases: Sequence[Case] = (),
    responses: Sequence[Response] = (),
    judgements: Judgements | None = None,
    evidence: Sequence[EvidenceItem] = (),
    origin: Origin = Origin.REAL,
    origin_note: str = "",
    minimum_base: int | None = None,
) -> Record:
    """What was recorded of an inspection under the framework."""
    return Record(
        particulars=Particulars(
            ref="small-2024",
            title="A small inspection",
            service="Smallshire",
            region="Region",
            origin=origin,
            origin_note=origin_note,
            framework=whole.pin,
            fieldwork=FIELDWORK,
            commencement_windows=(),
            minimum_base=minimum_base,
        ),
        framework=whole,
        cases=tuple(cases),
        responses=tuple(responses),
        evidence=tuple(evidence),
        judgements=judgements or Judgements(),
    )


def report_matter(
    whole: Framework,
    results: Results,
    *,
    judgements: Judgements | None = None,
    declared: Mapping[str, Figure] | None = None,
    findings: Sequence[FindingsOn] = (),
    narrative: Mapping[str, Prose] | None = None,
    recommendations: Recommendations | None = None,
    origin_note: str = "",
) -> ReportMatter:
    """What a report is made from, rated as the results and judgements have it."""
    ratings = ratings_of(
        Grounds(framework=whole, results=results, judgements=judgements or Judgements(), evidence=())
    )
    return ReportMatter(
        title="A small inspection",
        service="Smallshire",
        subtitle="Region",
        origin="practice",
        notice="Practice data.",
        origin_note=origin_note,
        framework=whole,
        results=results,
        ratings=ratings,
        figures=ReportFigures(declared or {}, whole, results, ratings),
        findings=findings,
        narrative=narrative or {},
        recommendations=recommendations or Recommendations(),
        respondents={"case": 34},
        minimum_base=10,
    )


def said(inlines: Iterable[Inline]) -> str:
    """The inlines as they are read, without their stress."""
    return "".join(it.shown if isinstance(it, Cited) else it.text for it in inlines)


def rows_said(table: Table) -> list[tuple[str, ...]]:
    """The rows of a table as they are read."""
    return [tuple(said(cell.inlines) for cell in row.cells) for row in table.rows]


def blocks_of(section: ReportSection, kind: type[AnyBlock]) -> list[AnyBlock]:
    """The blocks of one kind in a part of a report, without the parts below it."""
    return [it for it in section.blocks if isinstance(it, kind)]


def framework_of_every_kind() -> Framework:
    """Standards rated in every way, all three instruments, conditions, reasons and attributes."""
    return framework(
        judged("1.1", "Leadership"),
        judged("1.2", "Staff"),
        standard(
            "2.1",
            "Court work",
            key_question("2.1.1"),
            reasons=(reason("no-reports", "No reports were prepared."),),
        ),
        standard(
            "2.2",
            "Assessment",
            key_question("2.2.1", "Engaging", prompts=(prompt("2.2.1a"), prompt("2.2.1b"))),
            key_question("2.2.2", "Safety", prompts=(prompt("2.2.2a"),), reason_for=(NO,)),
        ),
        standard("2.3", "Planning", key_question("2.3.1", "Planning together")),
        standard(
            "2.6",
            "Outcomes",
            by=RatedBy.NOTHING,
            reasons=(reason("for-information", "Outcomes are for information."),),
        ),
        instruments=[
            instrument(
                question("interviewed"),
                question("risk", kind=QuestionKind.FILTER),
                question("visited", when=when_yes("risk"), reason_for=(NO,)),
                question("contact", choices=("weekly", "monthly", "seldom")),
                key_questions=["2.2.1", "2.2.2", "2.3.1"],
            ),
            instrument(
                question("heard"),
                question("helped", when=when_yes("heard")),
                question("felt", choices=("safe", "unsure", "unsafe")),
                ref="survey",
                respondent=Respondent.PERSON,
                must_be_complete=False,
            ),
            instrument(
                question("caseload", choices=("low", "right", "high")),
                question("trained"),
                ref="practitioner",
                respondent=Respondent.PRACTITIONER,
            ),
        ],
        attributes=[attribute("area", "north", "south"), attribute("grade", "new", "qualified")],
    )


def with_places(whole: Framework) -> Framework:
    """The framework with a line of its own for everything in it that has a place."""
    found = _placed(whole, itertools.count(1))
    assert isinstance(found, Framework)
    return found


def _placed(value: Any, lines: Iterator[int]) -> Any:
    if isinstance(value, tuple):
        return tuple(_placed(it, lines) for it in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    names = [it.name for it in fields(value)]
    place = {"place": Place(where="framework.yaml", line=next(lines))} if "place" in names else {}
    parts = {name: _placed(getattr(value, name), lines) for name in names if name != "place"}
    return replace(value, **parts, **place)


def only(problems: Iterable[Problem]) -> Problem:
    """The one problem that there is; what would mend it is a sentence."""
    (found,) = problems
    assert found.mend[0].isupper(), found.mend
    assert found.mend.endswith("."), found.mend
    assert not found.mend.isupper(), found.mend
    return found
