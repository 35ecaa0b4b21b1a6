"""The end of a report: how it was done, what is sure and what is not, its words, figures and licence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from probatum.inspection.framework.instruments import Respondent
from probatum.inspection.framework.model import Framework
from probatum.inspection.report.document import (
    Block,
    Bullets,
    Cell,
    CellKind,
    Column,
    Definitions,
    Link,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
    Working,
)
from probatum.inspection.wording import counted, decimal, listed


def _paragraph(text: str) -> Paragraph:
    return Paragraph(inlines=(Text(text=text),))


def _text_row(*cells: str) -> Row:
    return Row(cells=tuple(Cell(inlines=(Text(text=it),)) for it in cells))


def method_section(
    framework: Framework,
    *,
    respondents: Mapping[str, int],
    minimum_base: int,
    groups: Sequence[Table],
) -> Section:
    """How cases were read, how ratings came about, and how sure each rule is.

    `respondents` gives the number of responses by instrument.
    """
    groups_section = Section(anchor="groups", title="Results by group", blocks=tuple(groups))
    gaps = tuple((Text(text=f"{gap.what} {gap.effect}"),) for gap in framework.gaps)
    gaps_section = Section(anchor="gaps", title="What is not known", blocks=(Bullets(items=gaps),))
    return Section(
        anchor="method",
        title="Method",
        blocks=(
            _paragraph(
                f"The inspection follows “{framework.title}”, in the edition {framework.pin}. "
                f"For it, {_sizes(framework, respondents)}."
            ),
            _paragraph(
                "A percentage is the share of those who were asked a question and answered it. "
                "Whoever a question does not apply to, and whoever did not answer, is in no base and "
                "is counted apart. Percentages are rounded to whole numbers, halves upwards, so parts "
                "of one whole may not add up to 100."
            ),
            _paragraph(
                f"A group is shown with its percentage from a base of {minimum_base} "
                f"({framework.minimum_base.source.certainty}); below that it is “too few”."
            ),
        ),
        sections=(
            Section(anchor="rules", title="Rules and how sure they are", blocks=(rules_table(framework),)),
            *((groups_section,) if groups else ()),
            *((gaps_section,) if gaps else ()),
        ),
    )


_NOUNS = {
    Respondent.CASE: ("case was assessed", "cases were assessed"),
    Respondent.PRACTITIONER: ("practitioner was interviewed", "practitioners were interviewed"),
    Respondent.PERSON: ("person on probation answered", "people on probation answered"),
}


def _sizes(framework: Framework, respondents: Mapping[str, int]) -> str:
    return listed(
        [counted(respondents.get(it.ref, 0), *_NOUNS[it.respondent]) for it in framework.instruments]
    )


def rules_table(framework: Framework) -> Table:
    """Every rule that turns answers into ratings, with its certainty and where it stands."""
    bands = framework.key_question_bands
    rows = [
        _text_row(
            "The lowest key question decides a standard's rating",
            framework.lowest_decides.certainty,
            framework.lowest_decides.where,
        ),
        *(
            _text_row(
                f"{framework.scale.level(band.rating).title} from {decimal(band.at_least)} per cent "
                f"(“{band.words}”)",
                band.source.certainty,
                band.source.where,
            )
            for band in bands.bands
        ),
        _text_row(
            f"Before comparison: {bands.rounding.value.replace('-', ' ')}",
            bands.rounding_source.certainty,
            bands.rounding_source.where,
        ),
        _text_row(
            "Overall rating by the mean of points",
            framework.overall_bands.source.certainty,
            framework.overall_bands.source.where,
        ),
    ]
    for rule in framework.decision_rules:
        rows += [
            _text_row(
                f"{rule.title}: a ceiling of {framework.scale.level(it.ceiling).title}",
                it.source.certainty,
                it.source.where,
            )
            for it in rule.combinations
        ]
        rows.append(
            _text_row(
                f"{rule.title}: any other combination, {rule.otherwise.value.replace('-', ' ')}",
                rule.otherwise_source.certainty,
                rule.otherwise_source.where,
            )
        )
    return Table(
        caption="Rules and how sure they are",
        columns=(Column(heading="Rule"), Column(heading="Certainty"), Column(heading="Where from")),
        rows=tuple(rows),
    )


_TERMS = (
    (
        "Area for improvement",
        "something that falls short, said of a standard or a theme.",
    ),
    ("Base", "the number of those who were asked a question and answered it."),
    ("Case", "one order or licence in the sample, read by an inspector."),
    (
        "Ceiling",
        "the highest rating that a decision rule leaves to a standard.",
    ),
    (
        "Certainty",
        (
            "how sure a rule is: published (read in the rule), observed (every published result seen "
            "agrees), inferred (reasoned from results), recalled (known, source not at hand), assumed "
            "(our choice)."
        ),
    ),
    (
        "Commissioned rehabilitative services",
        "help, such as with housing or work, that the probation service buys from others.",
    ),
    ("Desistance", "the way of a person out of offending."),
    (
        "Key question",
        (
            "a question by which a standard is rated; for cases it is answered yes or no after its "
            "prompts were considered."
        ),
    ),
    (
        "Practice data",
        "answers that were built for training and tests; they are no records of real cases.",
    ),
    ("Probation delivery unit", "the local part of the Probation Service that was inspected."),
    (
        "Provisional",
        "said of a rating while answers or judgements that it depends on are missing.",
    ),
    (
        "Resettlement",
        "work with people before and after their release from prison.",
    ),
    ("Standard", "a thing that is rated, such as 2.2 Assessment."),
    ("Unpaid work", "work in the community that a court orders as part of a sentence."),
)


def glossary_section() -> Section:
    """The words of the report, in alphabetical order."""
    items = tuple((term, (Text(text=meaning),)) for term, meaning in _TERMS)
    return Section(anchor="glossary", title="Glossary", blocks=(Definitions(items=items),))


def figures_section(workings: Mapping[str, Working], shown: Mapping[str, str]) -> Section:
    """Every figure that the report cites, by name: what it is, and of whom. `shown` is how it is shown."""
    rows = tuple(
        Row(
            cells=(
                Cell(inlines=(Text(text=name),)),
                Cell(inlines=(Text(text=_what(workings[name])),)),
                Cell(inlines=(Text(text=shown[name]),)),
            )
        )
        for name in shown
        if name in workings
    )
    table = Table(
        caption="Every figure in this report",
        columns=(
            Column(heading="Figure"),
            Column(heading="What it is"),
            Column(heading="Value", kind=CellKind.NUMBER),
        ),
        rows=rows,
    )
    opening = _paragraph(
        "Each figure in the text goes by a name. Counts and bases are in results.csv beside this "
        "report, ratings with their explanations in ratings.json, and all figures in figures.json."
    )
    return Section(anchor="figures", title="Figures and their working", blocks=(opening, table))


def _what(working: Working) -> str:
    lines = dict(working.lines)
    told = ("Group", "Not asked", "No answer", "Source", "Note")
    parts = [working.title, *(f"{label}: {lines[label]}" for label in told if label in lines)]
    return " ".join(part if part.endswith((".", "?")) else f"{part}." for part in parts)


def licence_section(framework: Framework, origin_note: str) -> Section:
    """Whose words these are, and under which licence."""
    blocks: list[Block] = [_paragraph(framework.attribution)]
    if origin_note:
        blocks.append(_paragraph(origin_note))
    blocks.append(
        Paragraph(
            inlines=(
                Text(text="Made with Probatum, which is open source under the MIT licence. Licence text: "),
                Link(
                    text="Open Government Licence v3.0",
                    address="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
                ),
                Text(text="."),
            )
        )
    )
    return Section(anchor="licence", title="Licence", blocks=tuple(blocks))
