"""The figures of a published page, read back from its marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.formats.report_marks import PrintedFigure, printed_figures
from probatum.inspection.problem import Place


def figures(html: str) -> list[PrintedFigure]:
    return list(printed_figures(html, where="report.html"))


def marked(attributes: str, shown: str = "1 of 2") -> PrintedFigure:
    (found,) = figures(f'<data data-figure="a" {attributes}>{shown}</data>')
    return found


def test_a_figure_is_read_with_all_that_its_mark_carries() -> None:
    html = (
        '<p>One\n  <data class="figure" value="38 per cent" data-figure="planning" '
        'data-form="per cent" data-count="13" data-base="34">38 per cent</data> of cases.</p>'
    )
    assert figures(html) == [
        PrintedFigure(
            figure="planning",
            form="per cent",
            count=13,
            base=34,
            value="38 per cent",
            shown="38 per cent",
            place=Place(where="report.html", line=2, column=3),
        )
    ]


def test_figures_come_in_the_order_in_which_they_are_printed() -> None:
    html = "".join(f'<p><data data-figure="f{n}" value="{n}">{n}</data></p>' for n in range(5))
    assert [(it.figure, it.shown) for it in figures(html)] == [(f"f{n}", f"{n}") for n in range(5)]


def test_what_is_shown_is_the_text_without_tags_and_with_its_signs() -> None:
    assert marked('value="a&lt;b"', "<b>1 &lt; 2</b>&nbsp;&#x2013;").shown == "1 < 2\xa0–"
    assert marked('value="a&lt;b"').value == "a<b"


@pytest.mark.parametrize("number", ["", "x", "-1", "1.0", " 1", "1 ", "٣", "9" * 12, "1e3", "+1", "½"])
def test_a_count_that_is_no_number_is_none(number: str) -> None:
    assert marked(f'data-count="{number}"').count is None


def test_attributes_that_are_not_there_are_empty() -> None:
    (found,) = figures("<data data-figure>x</data>")
    assert (found.figure, found.form, found.value, found.count, found.base) == ("", "", "", None, None)


@pytest.mark.parametrize(
    "html",
    [
        *("", "text", "<data value='1'>1</data>", "<span data-figure='a'>1</span>"),
        *("<!-- <data data-figure='a'>1</data> -->", "<data data-figure='a'>1", "</data>"),
        *("<script><data data-figure='a'>1</data></script>", "&lt;data data-figure='a'&gt;"),
    ],
)
def test_what_is_no_mark_is_no_figure(html: str) -> None:
    assert figures(html) == []


SIGNS = "<>/!-?=\"' adtfigure&;#x1\n"
pieces = st.sampled_from(
    [
        *("<data", " data-figure=", '"a"', ">", "</data>", "</", "<!--", "-->", "<script>", "&#x"),
        *("<style>", " value=", "<p", "'", '"', "1 of 2", "<?", "<!doctype", "/>", "\n"),
    ]
)


@given(st.one_of(st.text(alphabet=SIGNS), st.lists(pieces, max_size=20).map("".join)))
def test_any_page_gives_its_figures(html: str) -> None:
    for found in figures(html):
        assert found.place.line > 0
