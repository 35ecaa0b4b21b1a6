"""Prose in Markdown: what is read, where marks stand in it, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probatum.formats.markdown import read_prose
from probatum.inspection.findings.marks import Citation, Waiver
from probatum.inspection.findings.prose import (
    LinkTo,
    ProseBlock,
    ProseHeading,
    ProseInline,
    ProseItem,
    ProseList,
    ProseParagraph,
    Words,
)


def blocks(text: str) -> tuple[ProseBlock, ...]:
    prose, problems = read_prose(text, where="findings/a.md")
    assert problems == ()
    return prose.blocks


def inlines(text: str) -> tuple[ProseInline, ...]:
    (paragraph,) = blocks(text)
    assert isinstance(paragraph, ProseParagraph)
    return paragraph.inlines


def items(text: str) -> tuple[ProseItem, ...]:
    (found,) = blocks(text)
    assert isinstance(found, ProseList)
    return found.items


def faults(text: str) -> list[tuple[str, str]]:
    _, problems = read_prose(text, where="findings/a.md")
    return [(it.code, str(it.place)) for it in problems]


def test_the_text_is_kept_as_it_was_written() -> None:
    text = "One *two*.\n\n- three {#ref}\n"
    prose, _ = read_prose(text, where="findings/a.md")
    assert (prose.text, prose.where) == (text, "findings/a.md")


def test_paragraphs_headings_and_bullets_are_read_in_their_order() -> None:
    assert blocks("Before.\n\n## Strengths\n\n- One.\n- Two.\n\nAfter.\n") == (
        ProseParagraph(inlines=(Words(text="Before."),)),
        ProseHeading(text="Strengths", line=3),
        ProseList(
            items=(
                ProseItem(inlines=(Words(text="One."),), ref="", line=5),
                ProseItem(inlines=(Words(text="Two."),), ref="", line=6),
            )
        ),
        ProseParagraph(inlines=(Words(text="After."),)),
    )


@pytest.mark.parametrize("dash", ["-", "*", "+"])
def test_bullets_begin_with_any_of_three_signs(dash: str) -> None:
    assert [it.inlines for it in items(f"{dash} a\n{dash} b\n")] == [
        (Words(text="a"),),
        (Words(text="b"),),
    ]


def test_lines_of_a_paragraph_are_one() -> None:
    assert inlines("One\nline,  \nor two\\\nor three.") == (Words(text="One line, or two or three."),)


def test_words_may_be_stressed() -> None:
    assert inlines("a **b** *c* ***d*** e") == (
        Words(text="a "),
        Words(text="b", strong=True),
        Words(text=" "),
        Words(text="c", emphasised=True),
        Words(text=" "),
        Words(text="d", strong=True, emphasised=True),
        Words(text=" e"),
    )


@pytest.mark.parametrize("address", ["https://example.org/a", "http://a.b", "mailto:a@b.c", "#2.2"])
def test_links_lead_where_they_may(address: str) -> None:
    assert inlines(f"See [the page]({address}).") == (
        Words(text="See "),
        LinkTo(text="the page", address=address),
        Words(text="."),
    )


@pytest.mark.parametrize("address", ["//a.b", "/etc/passwd", "page.html", "ftp://a.b", "tel:1"])
def test_links_that_lead_elsewhere_are_named_and_lead_nowhere(address: str) -> None:
    prose, problems = read_prose(f"One.\n\nSee [it]({address}).", where="a.md")
    assert [(it.code, str(it.place)) for it in problems] == [("unsafe-link", "a.md:3")]
    assert LinkTo(text="it", address="#") in prose.blocks[1].inlines  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "JaVaScRiPt:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd"],
)
def test_links_that_run_something_are_no_links(address: str) -> None:
    prose, _ = read_prose(f"[it]({address}) and ![it]({address})", where="a.md")
    (paragraph,) = prose.blocks
    assert isinstance(paragraph, ProseParagraph)
    assert not [it for it in paragraph.inlines if isinstance(it, LinkTo) and it.address != "#"]


@pytest.mark.parametrize(
    "html",
    [
        *("<b>x</b>", "<script>alert(1)</script>", "<!-- hidden -->", "<img src=x onerror=y>"),
        *("<div>\nx\n</div>", "<https://example.org>", "<?php x ?>", "<![CDATA[x]]>"),
    ],
)
def test_html_is_text_like_any_other(html: str) -> None:
    prose, problems = read_prose(html, where="a.md")
    assert problems == ()
    (paragraph,) = prose.blocks
    assert paragraph == ProseParagraph(inlines=(Words(text=html.replace("\n", " ")),))


def test_backticks_and_pictures_are_text() -> None:
    assert inlines("`a` and ![b](https://example.org/c.png)") == (
        Words(text="`a` and !"),
        LinkTo(text="b", address="https://example.org/c.png"),
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("One.\n\n> said", 3),
        ("One.\n\n    code", 3),
        ("One.\n\n```\ncode\n```", 3),
        ("One.\n\n~~~\ncode", 3),
        ("One.\n\n***", 3),
        ("One.\n\n1. first\n2. second", 3),
        ("- a\n  - b\n", 2),
        ("- a\n\n  1. b\n", 3),
        ("- > b\n", 1),
    ],
)
def test_what_reports_are_not_made_of_is_named(text: str, line: int) -> None:
    assert faults(text) == [("not-prose", f"findings/a.md:{line}")]


def test_all_that_is_not_read_is_named_at_once() -> None:
    text = "> a\n\n- b\n  - c\n    - d\n\n[e](f)\n\n---\n\n1. g [h](i)\n"
    assert sorted(faults(text), key=lambda it: int(it[1].rpartition(":")[2])) == [
        ("not-prose", "findings/a.md:1"),
        ("not-prose", "findings/a.md:4"),
        ("not-prose", "findings/a.md:5"),
        ("unsafe-link", "findings/a.md:7"),
        ("not-prose", "findings/a.md:9"),
        ("not-prose", "findings/a.md:11"),
        ("unsafe-link", "findings/a.md:11"),
    ]


def test_a_list_within_a_list_loses_no_item() -> None:
    prose, _ = read_prose("- a\n  - b\n  - c\n- d\n", where="a.md")
    (found,) = prose.blocks
    assert isinstance(found, ProseList)
    assert [it.inlines for it in found.items] == [(Words(text=text),) for text in "abcd"]


def test_marks_stand_apart_from_words() -> None:
    assert inlines("In {home-visits: per cent} of cases ({home-visits: of}).") == (
        Words(text="In "),
        Citation(figure="home-visits", form="per cent"),
        Words(text=" of cases ("),
        Citation(figure="home-visits", form="of"),
        Words(text=")."),
    )


def test_marks_may_go_over_line_ends() -> None:
    assert inlines('In {home-visits:\nper\ncent} and {typed\n"12 months"\nbecause "so\nit is"}.') == (
        Words(text="In "),
        Citation(figure="home-visits", form="per cent"),
        Words(text=" and "),
        Waiver(text="12 months", reason="so it is"),
        Words(text="."),
    )


def test_marks_may_be_stressed_and_side_by_side() -> None:
    assert inlines("**{a: of}{b: %}**") == (
        Citation(figure="a", form="of"),
        Citation(figure="b", form="%"),
    )


def test_an_underscore_or_star_beside_a_mark_is_no_harm() -> None:
    assert inlines("a_b {a-b: count in words} c_d") == (
        Words(text="a_b "),
        Citation(figure="a-b", form="count in words"),
        Words(text=" c_d"),
    )


@pytest.mark.parametrize("text", ["- Said. {#the-ref}", "- Said.\n  {#the-ref}\n", "- {#the-ref} Said."])
def test_a_reference_is_taken_off_its_item(text: str) -> None:
    (item,) = items(text)
    (words,) = item.inlines
    assert isinstance(words, Words)
    assert (words.text.strip(), item.ref) == ("Said.", "the-ref")


def test_a_reference_behind_a_figure_leaves_no_space() -> None:
    (item,) = items("- In {a: of} {#ref}")
    assert item.inlines == (Words(text="In "), Citation(figure="a", form="of"))
    assert item.ref == "ref"


@pytest.mark.parametrize("text", ["{not a mark}", "{A: of}", "{a of}", "{}", "{#}", '{typed "1"}'])
def test_braces_that_make_no_mark_stay_in_the_text(text: str) -> None:
    assert inlines(text) == (Words(text=text),)


def test_nothing_is_nothing() -> None:
    assert blocks("") == ()
    assert blocks("\n  \n") == ()


SIGNS = "ab1 \n\t-*+#>_`[](){}:<>!\\&;.\"'~=|%"


@given(
    st.one_of(
        st.text(alphabet=st.characters(exclude_categories=["Cs"])),
        st.text(alphabet=SIGNS, max_size=80),
    )
)
def test_any_text_is_read(text: str) -> None:
    prose, problems = read_prose(text, where="a.md")
    assert prose.text == text
    assert all(it.place.line for it in problems)


@pytest.mark.parametrize("text", ["[" * 5000, "*" * 5000, "- " * 2000, "> " * 2000, "{a:" * 5000])
def test_no_text_takes_for_ever(text: str) -> None:
    assert read_prose(text, where="a.md")[0].text == text
