"""The report as one HTML page, from documents built by hand: what stands in it, and what cannot get in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.formats.report_marks import PrintedFigure, printed_figures
from probatum.inspection.report.assembly import citations_of
from probatum.inspection.report.document import (
    Block,
    Bullets,
    BulletsRole,
    Card,
    Cell,
    CellKind,
    Cited,
    Column,
    Definitions,
    Document,
    Inlines,
    Link,
    Notice,
    Paragraph,
    RatingPlate,
    Row,
    Section,
    Table,
    TableRole,
    Text,
    Working,
)
from probatum.inspection.share import Share
from probatum.publish.html.writer import css_string, html_of

NOTICE = "Practice data: the rows were built for practice. This is no report of an inspectorate."
VOID = {"meta", "wbr"}
WORD = "Marmalade"
HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "quotes": '"it\'s" onclick="alert(1)" x=\'',
    "the end of the style": "</style></title></main>",
    "a comment": "<!-- ]]> --!> &amp; &lt;",
    "a template": "{{ 7 * 7 }}{% raw %}{# #}",
    "CSS": '\\"; } @page { content: none } \\',
    "lines": "One\ntwo\n\n@import",
    "a very long word": "Llanfair" * 60,
    "letters from right to left": "תיק \u200fאחד\u200e",
}


@dataclass
class Element:
    """A tag of the page with its attributes, the tags that it is in, and the words in it."""

    tag: str
    attributes: Mapping[str, str]
    inside: tuple[Element, ...]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.words)


class Page(HTMLParser):
    """The elements of a page. Every tag must be closed, in its order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.feed(html)
        self.close()
        assert [it.tag for it in self.open] == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self.open))
        assert len(element.attributes) == len(attrs)
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.words.append(data)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements of a tag that have these attributes; `class_` is one class of theirs."""
        wanted = attributes.pop("class_", None)
        return [
            it
            for it in self.elements
            if it.tag == tag
            and (wanted is None or wanted in it.attributes.get("class", "").split())
            and all(it.attributes.get(name) == value for name, value in attributes.items())
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        (found,) = self.all(tag, **attributes)
        return found

    def meta(self, name: str) -> str:
        return self.one("meta", name=name).attributes["content"]

    def times(self, text: str) -> int:
        """How often the text stands in the page and in its attributes; a style escapes what it says."""
        places = [self.one("title").text, self.one("body").text]
        places += [value for it in self.elements for value in it.attributes.values()]
        return sum(place.count(text) for place in places)

    def outline(self) -> list[tuple[str, tuple[str, ...]]]:
        """Tags and the names of their attributes, in order: all that words must not change."""
        return [(it.tag, tuple(it.attributes)) for it in self.elements]


def said(*words: str) -> Inlines:
    return tuple(Text(text=it) for it in words)


def cited(figure: str = "safe", form: str = "%", shown: str = "38%") -> Cited:
    return Cited(figure=figure, form=form, shown=shown)


def every_block(text: str) -> Iterator[Block]:
    """A block of each kind, with the text in each of its places and a figure where it may stand."""
    inlines = (
        Text(text=text),
        Text(text=text, strong=True),
        Text(text=text, emphasised=True),
        Link(text=text, address="#part"),
        Link(text=text, address=f"https://example.org/{text}"),
        cited(form=text, shown=text),
    )
    yield Paragraph(inlines=inlines)
    yield Bullets(items=(inlines, said(text)))
    yield Bullets(items=(inlines,), role=BulletsRole.STRENGTHS, anchors=("finding-1",))
    yield Bullets(items=(inlines,), role=BulletsRole.AREAS_FOR_IMPROVEMENT, anchors=("",))
    yield Definitions(items=((text, inlines),))
    yield RatingPlate(subject=text, rating=text, points=1, out_of=3, mark="provisional")
    yield Card(number=1, text=inlines, lines=((text, inlines), (text, said(text))))
    yield Notice(inlines=inlines)
    yield Table(
        caption=text,
        columns=(Column(heading=text), Column(heading=text, kind=CellKind.NUMBER)),
        rows=(Row(cells=(Cell(inlines=inlines), Cell(inlines=inlines, rating_points=2))),),
        most_points=3,
    )
    yield key_questions(text, text)


def key_questions(*questions: str, caption: str = "Key questions") -> Table:
    """A table of key questions, all answered alike; the last decides."""
    return Table(
        caption=caption,
        columns=(
            Column(heading="Key question"),
            Column(heading="Answered yes", kind=CellKind.NUMBER),
            Column(heading="Cases", kind=CellKind.NUMBER),
        ),
        rows=tuple(
            Row(
                cells=(
                    Cell(inlines=said(question)),
                    Cell(inlines=(cited(),), share=Share(count=13, base=34)),
                    Cell(inlines=(cited(form="of", shown="13 of 34"),)),
                ),
                stressed=number == len(questions),
            )
            for number, question in enumerate(questions, start=1)
        ),
        role=TableRole.KEY_QUESTIONS,
        marks=("50", "65", "80"),
    )


def figures_table(*names: str) -> Section:
    table = Table(
        caption="Every figure",
        columns=(Column(heading="Figure"), Column(heading="Value", kind=CellKind.NUMBER)),
        rows=tuple(Row(cells=(Cell(inlines=said(it)), Cell(inlines=said("38%")))) for it in names),
    )
    return Section(anchor="figures", title="Figures", blocks=(table,))


def part(*blocks: Block) -> Section:
    return Section(anchor="part", title="A part", blocks=blocks)


def document(*sections: Section, text: str = WORD, notice: str = NOTICE) -> Document:
    """A document with these sections. The text stands in all that is said of the whole."""
    return Document(
        title=text,
        service=text,
        subtitle=text,
        language="en-GB",
        origin=text,
        notice=notice,
        glance=(
            RatingPlate(subject="Overall", rating="Requires improvement", points=7, out_of=24),
            RatingPlate(subject="A part", rating="Good", points=2, out_of=3),
            RatingPlate(subject=text, rating=text, points=None, out_of=3),
        ),
        sections=sections,
        workings={
            "safe": Working(
                figure="safe",
                title=f"Keeping safe {text}",
                lines=(("Question", text), ("Count", "13 of 34"), (text, text)),
                count=13,
                base=34,
            ),
            "staff": Working(
                figure="staff", title=f"Declared fact: {text}", lines=(("Source", text), ("Stated", text))
            ),
        },
    )


def whole(text: str = WORD) -> Document:
    """A document that holds all that a document can hold, with the text everywhere."""
    return document(
        replace(part(*every_block(text)), title=text),
        Section(
            anchor="domain-1",
            title=text,
            sections=(Section(anchor="standard-1.1", title=text, blocks=(Paragraph(inlines=said(text)),)),),
        ),
        figures_table("safe", "staff"),
        text=text,
        notice=f"Practice data: {text}",
    )


USUAL = Page(html_of(whole()))


def page_of(*blocks: Block) -> Page:
    return Page(html_of(document(part(*blocks))))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_words_never_become_tags_or_attributes(text: str) -> None:
    outline = Page(html_of(whole(text))).outline()
    assert outline == USUAL.outline()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_words_are_shown_as_they_were_written(text: str) -> None:
    times = Page(html_of(whole(text))).times(text)
    assert times == USUAL.times(WORD)


@given(st.text())
def test_any_text_leaves_the_page_whole(text: str) -> None:
    outline = Page(html_of(whole(text))).outline()
    assert outline == USUAL.outline()


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x08", "\x0c", "\x1b", "\x7f", "\x85", "\ufdd0", "\ufffe", "\ud800", "\u202a", "\u202e"],
)
def test_a_character_that_no_page_may_hold_is_replaced(character: str) -> None:
    html = html_of(whole(f"before{character}after"))
    assert character not in html
    assert Page(html).one("h1").text == "before\ufffdafter"


def test_marks_of_direction_that_do_no_harm_are_kept() -> None:
    assert (
        Page(html_of(whole("a\u200eb\u200fc\u2068d\u2069"))).one("h1").text == "a\u200eb\u200fc\u2068d\u2069"
    )


def test_nothing_near_a_figure_turns_its_direction() -> None:
    assert re.search(r"\.figure \{ unicode-bidi: isolate; direction: ltr;", html_of(whole()))


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//example.org", "file:/etc"],
)
def test_a_link_that_no_browser_should_follow_is_words_only(address: str) -> None:
    page = page_of(Paragraph(inlines=(Link(text="Press", address=address),)))
    assert [it.text for it in page.all("p") if it.text == "Press"] == ["Press"]
    assert address not in [it.attributes["href"] for it in page.all("a")]


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=1&c=2", "HTTP://EXAMPLE.ORG", "mailto:a@b.org", "#part"]
)
def test_other_links_are_kept(address: str) -> None:
    page = page_of(Paragraph(inlines=(Link(text="Read", address=address),)))
    assert [it.attributes["href"] for it in page.all("a") if it.text == "Read"] == [address]


def unescaped(css: str) -> str:
    """What a string of CSS says: an escape is a backslash, hexadecimal digits and one space."""
    assert re.fullmatch(r'"(?:[A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*"', css)
    return re.sub(r"\\([0-9a-f]+) ", lambda it: chr(int(it[1], base=16)), css[1:-1])


@given(st.text())
def test_a_string_of_css_says_the_text_and_ends_nowhere_else(text: str) -> None:
    assert unescaped(css_string(text)) == text


def test_the_page_holds_no_script_and_asks_for_nothing() -> None:
    html = html_of(whole())
    page = Page(html)
    asks = {"src", "srcset", "action", "background", "poster", "data", "ping"}
    assert not re.search(r"<(?:script|link|img|iframe|object|embed|base|form)\b", html, re.IGNORECASE)
    assert not re.search(r"url\(|@import|@font-face|image-set|expression\(", page.one("style").text)
    assert [
        (it.tag, name)
        for it in page.elements
        for name in it.attributes
        if name in asks or name.startswith("on")
    ] == []


def test_identifiers_are_unique_and_every_link_within_the_page_leads_somewhere() -> None:
    page = Page(html_of(whole()))
    identifiers = [it.attributes["id"] for it in page.elements if "id" in it.attributes]
    assert sorted(set(identifiers)) == sorted(identifiers)
    targets = [it.attributes["href"] for it in page.all("a") if it.attributes["href"].startswith("#")]
    assert {it[1:] for it in targets} - set(identifiers) == set()
    assert {"#report", "#part", "#standard-1.1", "#figure-1"} <= set(targets)


def nested(depth: int) -> Section:
    inner = (nested(depth + 1),) if depth < 8 else ()
    return Section(anchor=f"at-{depth}", title=f"At {depth}", sections=inner)


def test_headings_skip_no_level() -> None:
    page = Page(html_of(document(nested(1), nested(7), part())))
    levels = [int(it.tag[1]) for it in page.elements if re.fullmatch("h[1-6]", it.tag)]
    assert levels == [1, 2, 3, 4, 5, 6, 6, 6, 6, 2, 3, 2]


def test_every_citation_carries_its_figure_form_and_value_with_count_and_base_where_it_has_them() -> None:
    it = document(
        part(
            Paragraph(inlines=(cited(), Text(text=" and "), cited("staff", "number", "21"))),
            key_questions("Is it safe?"),
            Card(number=1, text=(cited("staff", "words", "twenty-one"),), lines=(("Rests on", (cited(),)),)),
        )
    )
    expected = [
        (
            cited.figure,
            cited.form,
            it.workings[cited.figure].count,
            it.workings[cited.figure].base,
            cited.shown,
            cited.shown,
        )
        for cited in citations_of(it.sections)
    ]
    assert len(expected) == 6
    assert [facts(mark) for mark in printed_figures(html_of(it), where="report.html")] == expected
    assert {(count, base) for _, _, count, base, _, _ in expected} == {(13, 34), (None, None)}


def facts(mark: PrintedFigure) -> tuple[str, str, int | None, int | None, str, str]:
    return mark.figure, mark.form, mark.count, mark.base, mark.value, mark.shown


def test_the_same_document_gives_the_same_text() -> None:
    once, again = html_of(whole()), html_of(whole())
    assert once is not again
    assert once == again


def test_a_notice_stands_in_the_title_the_description_the_band_and_on_every_printed_page() -> None:
    page = Page(html_of(document(part())))
    printed = css_string("Practice data: the rows were built for practice.")
    assert page.one("title").text == f"{WORD} (practice data)"
    assert page.meta("description").endswith(NOTICE)
    assert page.meta("robots") == "noindex"
    band = page.one("aside", class_="band")
    assert band.text.strip() == (
        "Practice data. The rows were built for practice. This is no report of an inspectorate."
    )
    assert band.attributes["aria-label"] == "Practice data"
    assert f"@top-left {{ content: {printed}; }}" in page.one("style").text


def test_a_notice_without_a_name_is_said_whole() -> None:
    page = Page(html_of(document(part(), notice="Not for publication.")))
    assert page.one("aside").text.strip() == "Not for publication."
    assert page.one("title").text == f"{WORD} (not for publication.)"


def test_without_a_notice_nothing_speaks_of_one() -> None:
    page = Page(html_of(document(part(), notice="")))
    assert page.one("title").text == WORD
    assert page.meta("description") == f"{WORD}. {WORD}."
    assert page.meta("robots") == "all"
    assert page.all("aside") == []
    assert "@top-left { content" not in page.one("style").text
    assert "practice" not in page.one("body").text.lower()


def test_the_running_title_is_that_of_the_service() -> None:
    html = html_of(replace(document(), service="Cheshire “West”\\"))
    assert r'@bottom-left { content: "Cheshire \201c West\201d \5c "; }' in html


def opened(page: Page) -> list[str]:
    return [it.text for it in page.all("details", class_="working")]


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(inlines=(cited(),)),
        Bullets(items=((cited(),),)),
        Definitions(items=(("Term", (cited(),)),)),
        Card(number=1, text=(cited(),), lines=()),
        Card(number=1, text=(), lines=(("Rests on", (cited(),)),)),
        Notice(inlines=(cited(),)),
        key_questions("Is it safe?"),
    ],
    ids=["paragraph", "bullets", "definitions", "card", "line of a card", "notice", "table"],
)
def test_wherever_a_figure_is_cited_its_working_can_be_opened(block: Block) -> None:
    (working,) = opened(page_of(block))
    assert working.startswith("Working of ")
    assert f"Keeping safe {WORD} safe\n\nQuestion{WORD}\nCount13 of 34\n" in working


def test_the_summary_says_of_which_figures_it_is_the_working() -> None:
    page = page_of(Paragraph(inlines=(cited(), cited(), cited(form="of", shown="13 of 34"))))
    assert page.all("summary")[1].text == "Working of 38%, 13 of 34"


def test_a_figure_cited_twice_is_worked_once() -> None:
    (working,) = opened(page_of(Paragraph(inlines=(cited(), cited()))))
    assert working.count("Keeping safe") == 1


def test_declared_facts_have_a_source_and_no_working() -> None:
    page = page_of(Paragraph(inlines=(cited("staff", "number", "21"),)))
    assert page.all("summary")[1].text == "Source of 21"


def test_a_block_without_figures_has_no_working() -> None:
    assert opened(page_of(Paragraph(inlines=said("Nothing is counted.")))) == []


def test_a_printed_number_leads_to_the_row_of_its_figure() -> None:
    it = document(
        part(Paragraph(inlines=(cited("staff", "number", "21"), cited()))), figures_table("safe", "staff")
    )
    page = Page(html_of(it))
    rows = {row.attributes["id"]: row.text for row in page.all("tr") if "id" in row.attributes}
    notes = [(note.text, note.attributes["href"]) for note in page.all("a") if note.text.startswith("[")]
    assert notes == [("[2]", "#figure-2"), ("[1]", "#figure-1")]
    assert ("[2] staff" in rows["figure-2"], "[1] safe" in rows["figure-1"]) == (True, True)


def test_a_figure_cited_twice_in_one_place_is_noted_once() -> None:
    twice = Paragraph(inlines=(cited(), Text(text=" and "), cited(form="of", shown="13 of 34")))
    page = Page(html_of(document(part(twice, twice), figures_table("safe"))))
    assert [note.text for note in page.all("sup")] == ["[1]", "[1]"]


def test_a_row_that_names_no_figure_has_no_number() -> None:
    page = Page(html_of(document(part(Paragraph(inlines=(cited(),))), figures_table("elsewhere", "safe"))))
    assert [row.attributes["id"] for row in page.all("tr") if "id" in row.attributes] == ["figure-1"]


def test_without_a_table_of_figures_nothing_is_numbered() -> None:
    assert page_of(Paragraph(inlines=(cited(),))).all("sup") == []


def test_in_a_table_only_the_end_of_a_row_of_key_questions_is_numbered() -> None:
    plain = Table(
        caption="Groups",
        columns=(Column(heading="Question"), Column(heading="All", kind=CellKind.NUMBER)),
        rows=(Row(cells=(Cell(inlines=said("Safe?")), Cell(inlines=(cited(),)))),),
    )
    page = Page(html_of(document(part(plain, key_questions("Safe?")), figures_table("safe"))))
    (note,) = page.all("sup")
    assert note.inside[-2].attributes["data-label"] == "Cases"


def test_the_name_of_a_figure_may_be_broken_at_its_dots() -> None:
    it = document(part(Paragraph(inlines=(cited("case.2.yes"),))), figures_table("case.2.yes"))
    html = html_of(replace(it, workings={"case.2.yes": replace(it.workings["safe"], figure="case.2.yes")}))
    assert html.count("case.<wbr>2.<wbr>yes") == 2
    assert Page(html).one("span", class_="working-name").text == "case.2.yes"


def test_the_first_screen_says_the_whole_and_every_standard_in_words() -> None:
    page = Page(html_of(document(part())))
    overall = [it.text for it in page.all("p") if it.inside[-1].attributes.get("class") == "overall"]
    assert [" ".join(it.split()) for it in overall] == ["Overall Requires improvement", "Score 7/24"]
    assert [it.text for it in page.all("li") if it.inside[-1].attributes.get("class") == "glance"] == [
        "A part Good●●○, 2 of 3 points",
        f"{WORD} {WORD}",
    ]


def test_a_standard_at_a_glance_leads_to_its_section() -> None:
    page = Page(html_of(document(part())))
    assert [it.attributes["href"] for it in page.all("a") if it.text == "A part"] == ["#part"] * 3


def test_what_is_not_rated_says_so_and_has_no_points() -> None:
    unrated = RatingPlate(subject="Whole", rating="", points=None, out_of=24)
    page = Page(html_of(replace(document(part(replace(unrated, out_of=3))), glance=(unrated, unrated))))
    assert page.one("div", class_="overall").text.split() == ["Whole", "Not", "rated"]
    assert [it.text for it in page.all("span", class_="plate")] == ["Not rated", "Not rated"]


def test_what_is_provisional_says_so_wherever_its_rating_stands() -> None:
    plate = RatingPlate(subject="Whole", rating="Good", points=2, out_of=3, mark="provisional")
    page = Page(html_of(replace(document(part(plate)), glance=(plate, plate))))
    places = [it.inside[-1] for it in page.all("span", class_="mark")]
    assert [(it.tag, it.attributes) for it in places] == [
        ("p", {}),
        ("li", {}),
        ("p", {"class": "plate-line"}),
    ]
    assert page.one("div", class_="overall").text.count("provisional") == 1


def test_the_marks_of_a_bar_are_said_in_words_and_drawn_where_they_are() -> None:
    page = page_of(key_questions("Is it safe?", "Is it right?"))
    assert page.one("span", class_="marks").text == "Bands begin at the marks: 50, 65 and 80 per cent"
    assert [it.attributes["style"] for it in page.all("span", class_="bar-share")] == ["width:38.2%"] * 2
    assert [it.attributes["style"] for it in page.all("span", class_="bar-mark")][:3] == [
        "left:50%",
        "left:65%",
        "left:80%",
    ]
    assert {it.attributes["aria-hidden"] for it in page.all("span", class_="bar")} == {"true"}


def test_a_caption_that_repeats_its_heading_is_only_heard() -> None:
    page = page_of(key_questions("Is it safe?", caption="A part"), key_questions("Is it safe?"))
    assert [it.attributes.get("class") for it in page.all("caption")] == ["unseen", None]


def test_points_in_a_cell_are_drawn_out_of_the_most() -> None:
    page = Page(html_of(whole()))
    assert [it.text for it in page.all("span", class_="plate-2") if "dots" in it.attributes["class"]] == [
        "●●○"
    ]


def test_a_score_is_too_many_points_to_be_drawn() -> None:
    page = page_of(RatingPlate(subject="Whole", rating="Good", points=7, out_of=24))
    plate = [it for it in page.all("span", class_="plate") if "plate-7" in it.attributes["class"]]
    assert [it.text for it in plate] == ["Good, 7 of 24 points"]
