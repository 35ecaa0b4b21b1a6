"""Citations bound to figures, and prose that says what no figure bears."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest

from probatum.inspection.findings.figure_value import (
    ComparisonValue,
    CountValue,
    FactValue,
    FigureValue,
    NoValue,
    RatingValue,
    ShareValue,
)
from probatum.inspection.findings.marks import Citation, Waiver
from probatum.inspection.findings.prose import (
    LinkTo,
    Prose,
    ProseHeading,
    ProseItem,
    ProseList,
    ProseParagraph,
    Words,
)
from probatum.inspection.problem import Place, Problem
from probatum.inspection.report.binding import (
    NOT_SHOWN,
    bound,
    bound_blocks,
    problems_of,
    sentence,
    stated,
)
from probatum.inspection.report.document import Bullets, Cited, Link, Paragraph, Text
from tests.builders import only, result

WHERE = "narrative/foreword.md"


def share(count: int, base: int) -> ShareValue:
    return ShareValue(result=result("2.2.1", count, base), band_words="the minority")


VALUES: Mapping[str, FigureValue] = {
    "keeps-safe": share(13, 34),
    "engages": share(30, 34),
    "overall": RatingValue(title="Good", points=12, out_of=21),
    "few": NoValue(why="nobody answered"),
}


def problems(text: str, values: Mapping[str, FigureValue] | None, *references: str) -> list[Problem]:
    return list(problems_of(Prose(where=WHERE, text=text, blocks=()), values, references=references))


def cited(figure: str, form: str) -> Cited:
    (found,) = bound([Citation(figure=figure, form=form)], VALUES)
    assert isinstance(found, Cited)
    assert (found.figure, found.form) == (figure, form)
    return found


@pytest.mark.parametrize(
    ("figure", "form", "shown"),
    [
        ("keeps-safe", "per cent", "38 per cent"),
        ("keeps-safe", "of", "13 of 34"),
        ("keeps-safe", "Less than half", "Less than half"),
        ("overall", "score", "12/21"),
        pytest.param("nothing", "per cent", NOT_SHOWN, id="unknown figure"),
        pytest.param("overall", "per cent", NOT_SHOWN, id="unfit form"),
        pytest.param("keeps-safe", "a majority", NOT_SHOWN, id="untrue form"),
        pytest.param("few", "per cent", NOT_SHOWN, id="no value"),
    ],
)
def test_a_citation_is_shown_in_its_form_or_not_at_all(figure: str, form: str, shown: str) -> None:
    assert cited(figure, form).shown == shown


def test_what_is_not_shown_is_said_to_be_so() -> None:
    assert NOT_SHOWN == "[not shown]"


def test_words_keep_their_stress_and_a_waiver_only_its_text() -> None:
    inlines = (
        Words(text="Plain, "),
        Words(text="strong", strong=True),
        Words(text="stressed", emphasised=True),
        LinkTo(text="there", address="https://example.org/"),
        Waiver(text="12 months", reason="the length of an order"),
    )
    assert bound(inlines, {}) == (
        Text(text="Plain, "),
        Text(text="strong", strong=True),
        Text(text="stressed", emphasised=True),
        Link(text="there", address="https://example.org/"),
        Text(text="12 months"),
    )


def test_blocks_keep_their_order_and_a_heading_becomes_a_stressed_line() -> None:
    citation = Citation(figure="keeps-safe", form="%")
    blocks = (
        ProseHeading(text="Safety", line=1),
        ProseParagraph(inlines=(Words(text="So many: "), citation)),
        ProseList(
            items=(
                ProseItem(inlines=(Words(text="One"),), ref="one", line=5),
                ProseItem(inlines=(citation,), ref="", line=6),
            )
        ),
    )
    figure = Cited(figure="keeps-safe", form="%", shown="38%")
    assert bound_blocks(blocks, VALUES) == (
        Paragraph(inlines=(Text(text="Safety", strong=True),)),
        Paragraph(inlines=(Text(text="So many: "), figure)),
        Bullets(items=((Text(text="One"),), (figure,))),
    )


def test_prose_whose_every_figure_is_cited_truly_is_right() -> None:
    assert problems("It is kept in {keeps-safe: less than half} of plans, {overall: word}.", VALUES) == []


def test_an_unknown_figure_is_named_with_its_place() -> None:
    found = only(problems("First line.\nIn {keeps-save: per cent} of cases.", VALUES))
    assert found.code == "unknown-figure"
    assert found.place == Place(where=WHERE, line=2, column=4)
    assert found.what == 'no figure "keeps-save" is declared'
    assert found.mend == "Declare it in figures.yaml, or cite one that is there."


def test_a_form_that_is_not_true_is_told_with_what_is() -> None:
    found = only(problems("It is {keeps-safe: a majority}.", VALUES))
    assert found.code == "untrue-form"
    assert found.place == Place(where=WHERE, line=1, column=7)
    assert found.what == '"keeps-safe" cannot be cited so: "a majority" is not true of 13 of 34'
    assert found.mend == "Use a form that is true of it; it is 38 per cent (13 of 34)."


def test_a_form_that_does_not_fit_is_another_problem() -> None:
    found = only(problems("It is {overall: per cent}.", VALUES))
    assert found.code == "unfit-form"
    assert found.what.startswith('"overall" cannot be cited so: the form "per cent" is not known for it')
    assert found.mend == "Use a form that is true of it; it is Good."


def test_a_figure_without_value_says_what_keeps_it_from_being_shown() -> None:
    found = only(problems("It is {few: per cent}.", VALUES))
    assert found.code == "unfit-form"
    assert found.what == '"few" cannot be cited so: nobody answered'
    assert found.mend == "Use a form that is true of it, or mend what keeps it from being shown."


ADVICE = (
    "Figures in a report come from recorded answers. Declare a figure and cite it, "
    'or waive it: {typed "…" because "…"}.'
)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        pytest.param("39 per cent", " Near it: keeps-safe is 38 per cent (13 of 34).", id="the lower"),
        pytest.param("86%", " Near it: engages is 88 per cent (30 of 34).", id="the higher"),
        pytest.param("12", "", id="no per cent has nothing near it"),
    ],
)
def test_a_typed_figure_is_told_with_the_figure_nearest_to_it(typed: str, near: str) -> None:
    found = only(problems(f"We saw it at {typed}.", VALUES))
    assert found.code == "typed-figure"
    assert found.place == Place(where=WHERE, line=1, column=14)
    assert found.what == f'"{typed}" is typed, not cited'
    assert found.mend == ADVICE + near


def test_of_figures_equally_near_the_first_by_name_is_told() -> None:
    values = {"second": share(4, 10), "first": share(2, 10)}
    found = only(problems("It was 30%.", values))
    assert found.mend == f"{ADVICE} Near it: first is 20 per cent (2 of 10)."


def test_what_is_waived_and_what_is_referred_to_is_not_typed() -> None:
    assert problems('After {typed "12 months" because "an order"} under 2.2.1.', VALUES, "2.2.1") == []
    assert only(problems("Under 2.2.1.", VALUES)).code == "typed-figure"


def test_without_values_citations_are_not_looked_at_and_all_else_is() -> None:
    found = problems("It is {nothing: per cent} of {keeps-safe: a majority}, 38% and {.", None)
    assert [it.code for it in found] == ["broken-mark", "typed-figure"]
    assert found[1].mend == ADVICE


def test_without_any_figure_every_citation_is_of_an_unknown_one() -> None:
    assert only(problems("It is {keeps-safe: per cent}.", {})).code == "unknown-figure"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (share(13, 34), "38 per cent (13 of 34)"),
        (share(0, 0), ""),
        (RatingValue(title="Good", points=2, out_of=3), "Good"),
        (CountValue(count=3, base=4), "3 of 4"),
        (FactValue(amount=Fraction(54), unit="per cent"), "54 per cent"),
        (FactValue(amount=Fraction(1203), unit="people"), "1,203"),
        (ComparisonValue(first=result("a", 5, 10), second=result("a", 8, 11)), "5 of 10 against 8 of 11"),
        (NoValue(why="too few"), ""),
    ],
)
def test_a_figure_is_stated_in_the_plainest_words(value: FigureValue, words: str) -> None:
    assert stated(value) == words


def test_a_sentence_begins_with_a_capital() -> None:
    assert sentence("too few were asked.") == (Text(text="Too few were asked."),)
