"""The end of a report: its method, how sure each rule is, its words, figures and licence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from probatum.inspection.framework.decision_rules import Otherwise
from probatum.inspection.framework.instruments import Respondent
from probatum.inspection.framework.model import Framework, Gap
from probatum.inspection.framework.scale import Rounding
from probatum.inspection.report.document import (
    Bullets,
    CellKind,
    Column,
    Definitions,
    Link,
    Paragraph,
    Section,
    Table,
    Text,
    Working,
)
from probatum.inspection.report.method import (
    figures_section,
    glossary_section,
    licence_section,
    method_section,
    rules_table,
)
from tests.builders import (
    GOOD,
    REQUIRES_IMPROVEMENT,
    bands,
    blocks_of,
    combination,
    decision_rule,
    framework,
    instrument,
    judged,
    rows_said,
    said,
)

INSTRUMENTS = [
    instrument(),
    instrument(ref="practitioner", respondent=Respondent.PRACTITIONER),
    instrument(ref="survey", respondent=Respondent.PERSON),
]
WHOLE = replace(framework(instruments=INSTRUMENTS), digest="sha256:0123456789abcdef")
GROUPS = Table(caption="By area", columns=(), rows=())


def method(
    whole: Framework = WHOLE,
    *,
    respondents: Mapping[str, int] | None = None,
    groups: tuple[Table, ...] = (),
) -> Section:
    return method_section(whole, respondents=respondents or {}, minimum_base=10, groups=groups)


def paragraphs(section: Section) -> list[str]:
    return [said(it.inlines) for it in blocks_of(section, Paragraph)]


@pytest.mark.parametrize(
    ("respondents", "sizes"),
    [
        (
            {"case": 34, "practitioner": 12, "survey": 1203},
            (
                "34 cases were assessed, 12 practitioners were interviewed and "
                "1,203 people on probation answered"
            ),
        ),
        (
            {"case": 1, "practitioner": 1, "survey": 1},
            "one case was assessed, one practitioner was interviewed and one person on probation answered",
        ),
    ],
)
def test_the_method_says_what_it_follows_and_how_many_were_asked(
    respondents: dict[str, int], sizes: str
) -> None:
    assert paragraphs(method(respondents=respondents))[0] == (
        "The inspection follows “A small framework”, in the edition small version 1, sha256:0123456789ab. "
        f"For it, {sizes}."
    )


def test_the_method_says_what_a_percentage_is_and_when_a_group_is_shown() -> None:
    _, percentage, group = paragraphs(method())
    assert percentage == (
        "A percentage is the share of those who were asked a question and answered it. Whoever a question "
        "does not apply to, and whoever did not answer, is in no base and is counted apart. Percentages are "
        "rounded to whole numbers, halves upwards, so parts of one whole may not add up to 100."
    )
    assert group == (
        "A group is shown with its percentage from a base of 10 (assumed); below that it is “too few”."
    )


def test_results_by_group_stand_between_the_rules_and_what_is_not_known() -> None:
    framework = replace(WHOLE, gaps=(Gap(what="The rule is not at hand.", effect="Nothing is limited."),))
    assert [(it.anchor, it.title) for it in method(framework, groups=(GROUPS,)).sections] == [
        ("rules", "Rules and how sure they are"),
        ("groups", "Results by group"),
        ("gaps", "What is not known"),
    ]
    assert method(framework, groups=(GROUPS,)).sections[1].blocks == (GROUPS,)
    assert [it.anchor for it in method(framework).sections] == ["rules", "gaps"]


def test_where_everything_is_known_nothing_is_said_of_gaps() -> None:
    assert [it.anchor for it in method(replace(WHOLE, gaps=())).sections] == ["rules"]


def test_what_is_not_known_is_told_with_what_follows() -> None:
    gaps = (
        Gap(what="The rule is not at hand.", effect="Nothing is limited."),
        Gap(what="The weights are not published.", effect="All count alike."),
    )
    (found,) = blocks_of(method(replace(WHOLE, gaps=gaps)).sections[-1], Bullets)
    assert [said(it) for it in found.items] == [
        "The rule is not at hand. Nothing is limited.",
        "The weights are not published. All count alike.",
    ]


def test_every_rule_is_told_with_its_certainty_and_where_it_is_from() -> None:
    whole = framework(
        judged("1.1", "Leadership"),
        judged("1.2", "Staff"),
        rules=[
            decision_rule(
                "r1",
                "1.1",
                ("1.2",),
                combination(REQUIRES_IMPROVEMENT, inadequate=1),
                combination(GOOD, good=1),
            ),
            decision_rule("r2", "1.1", ("1.2",), otherwise=Otherwise.NO_LIMIT),
        ],
    )
    found = rules_table(whole)
    assert found.caption == "Rules and how sure they are"
    assert found.columns == (
        Column(heading="Rule"),
        Column(heading="Certainty"),
        Column(heading="Where from"),
    )
    assert rows_said(found) == [
        ("The lowest key question decides a standard's rating", "published", "the footnotes"),
        ("Inadequate from 0 per cent (“the minority”)", "observed", "the table of bands"),
        ("Requires improvement from 50 per cent (“too few”)", "observed", "the table of bands"),
        ("Good from 65 per cent (“a reasonable majority”)", "recalled", "the table of bands"),
        ("Outstanding from 80 per cent (“a large majority”)", "recalled", "the table of bands"),
        ("Before comparison: whole per cent", "assumed", "the footnote on rounding"),
        ("Overall rating by the mean of points", "observed", "the published totals"),
        ("The rule of r1: a ceiling of Requires improvement", "published", "the report"),
        ("The rule of r1: a ceiling of Good", "published", "the report"),
        ("The rule of r1: any other combination, not known", "assumed", "no threshold was found"),
        ("The rule of r2: any other combination, no limit", "assumed", "no threshold was found"),
    ]


def test_that_nothing_is_rounded_is_told() -> None:
    found = rules_table(framework(key_question_bands=bands(rounding=Rounding.NONE)))
    assert ("Before comparison: none", "assumed", "the footnote on rounding") in rows_said(found)


def test_the_words_are_explained_in_alphabetical_order() -> None:
    section = glossary_section()
    (definitions,) = blocks_of(section, Definitions)
    terms = [term for term, _ in definitions.items]
    assert (section.anchor, section.title) == ("glossary", "Glossary")
    assert terms == sorted(terms, key=str.lower)
    assert len(set(terms)) == len(terms)
    assert {"Base", "Key question", "Provisional"} <= set(terms)
    for term, meaning in definitions.items:
        assert said(meaning).endswith("."), term


ENGAGES = Working(
    figure="engages",
    title="Engaging",
    lines=(
        ("Question", "2.2.1: Is it so?"),
        ("Count", "5 of 12, 42%"),
        ("Note", "As agreed."),
        ("Group", "North"),
        ("No answer", "2"),
        ("Not asked", "6; it is asked when “Risk” is yes"),
        ("In the data", "results.csv"),
    ),
    count=5,
    base=12,
)
FACT = Working(
    figure="caseload", title="Declared fact: caseload", lines=(("Stated", "1,203"), ("Source", "The return."))
)


def test_every_figure_shown_stands_with_what_it_is_in_the_order_given() -> None:
    workings = {"caseload": FACT, "engages": ENGAGES, "unused": FACT}
    section = figures_section(workings, {"engages": "42 per cent (5 of 12)", "caseload": "1,203"})
    assert (section.anchor, section.title) == ("figures", "Figures and their working")
    (table,) = blocks_of(section, Table)
    assert table.caption == "Every figure in this report"
    assert table.columns == (
        Column(heading="Figure"),
        Column(heading="What it is"),
        Column(heading="Value", kind=CellKind.NUMBER),
    )
    assert rows_said(table) == [
        (
            "engages",
            (
                "Engaging. Group: North. Not asked: 6; it is asked when “Risk” is yes. No answer: 2. "
                "Note: As agreed."
            ),
            "42 per cent (5 of 12)",
        ),
        ("caseload", "Declared fact: caseload. Source: The return.", "1,203"),
    ]


def test_a_figure_without_working_is_left_out() -> None:
    (table,) = blocks_of(figures_section({"engages": ENGAGES}, {"gone": "5", "engages": "42%"}), Table)
    assert [row[0] for row in rows_said(table)] == ["engages"]


def test_it_is_said_where_the_figures_are_found() -> None:
    assert paragraphs(figures_section({}, {})) == [
        (
            "Each figure in the text goes by a name. Counts and bases are in results.csv beside this report, "
            "ratings with their explanations in ratings.json, and all figures in figures.json."
        )
    ]


@pytest.mark.parametrize(
    ("note", "before"),
    [("", ["None."]), ("Built for training.", ["None.", "Built for training."])],
)
def test_the_licence_says_whose_words_these_are(note: str, before: list[str]) -> None:
    section = licence_section(framework(), note)
    assert (section.anchor, section.title) == ("licence", "Licence")
    assert paragraphs(section) == [
        *before,
        (
            "Made with Probatum, which is open source under the MIT licence. Licence text: "
            "Open Government Licence v3.0."
        ),
    ]
    last = blocks_of(section, Paragraph)[-1]
    assert last.inlines[1:] == (
        Link(
            text="Open Government Licence v3.0",
            address="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        ),
        Text(text="."),
    )
