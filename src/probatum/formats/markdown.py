"""Prose in Markdown: paragraphs, bullets, headings, stress and links, with the marks in it. Nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from probatum.inspection.findings.marks import ANY_MARK, Citation, Reference, Waiver, mark_of, out_of_place
from probatum.inspection.findings.prose import (
    LinkTo,
    Prose,
    ProseBlock,
    ProseHeading,
    ProseInline,
    ProseItem,
    ProseList,
    ProseParagraph,
    Words,
)
from probatum.inspection.problem import Place, Problem

_NOT_READ = {
    "blockquote_open": "a quotation block",
    "code_block": "a code block",
    "fence": "a code block",
    "hr": "a rule",
    "ordered_list_open": "a numbered list",
    "html_block": "HTML",
}

_DEPTH = {"bullet_list_open": 1, "bullet_list_close": -1}

_SAFE_ADDRESS = re.compile(r"(https?://|mailto:|#)")


def read_prose(text: str, *, where: str) -> tuple[Prose, tuple[Problem, ...]]:
    """The prose in the text, and a problem for each thing in it that is not read."""
    parser = MarkdownIt("commonmark", {"html": False}).disable(["image", "autolink", "backticks", "entity"])
    tokens = parser.parse(text)
    problems = [
        _not_read(_NOT_READ[token.type], Place(where=where, line=_line(token)))
        for token in tokens
        if token.type in _NOT_READ
    ]
    reader = _Reader(where=where)
    blocks = tuple(reader.blocks(tokens))
    return Prose(where=where, text=text, blocks=blocks), (*problems, *reader.problems)


def _not_read(what: str, place: Place) -> Problem:
    return Problem(
        code="not-prose",
        place=place,
        what=f"{what} stands here, and reports are made of paragraphs, bullets and headings",
        mend="Write it as a paragraph or as bullets that begin with a dash.",
    )


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


class _Reader:
    def __init__(self, *, where: str) -> None:
        self.where = where
        self.problems: list[Problem] = []

    def blocks(self, tokens: Sequence[Token]) -> Iterator[ProseBlock]:
        items: list[ProseItem] = []
        depth = 0
        opened = ""
        for token in tokens:
            depth += _DEPTH.get(token.type, 0)
            if token.type == "bullet_list_open" and depth > 1:
                place = Place(where=self.where, line=_line(token))
                self.problems.append(_not_read("a list within a list", place))
            elif token.type == "bullet_list_close" and depth == 0:
                yield ProseList(items=tuple(items))
                items = []
            elif token.type == "inline" and depth:
                items.append(self._item(token))
            elif token.type == "inline":
                yield self._block(token, opened)
            opened = token.type

    def _block(self, token: Token, opened: str) -> ProseBlock:
        if opened == "heading_open":
            self.problems += out_of_place(token.content, Place(where=self.where, line=_line(token)))
            return ProseHeading(text=token.content, line=_line(token))
        inlines, _ = self._inlines(token)
        return ProseParagraph(inlines=inlines)

    def _item(self, token: Token) -> ProseItem:
        inlines, ref = self._inlines(token)
        return ProseItem(inlines=inlines, ref=ref, line=_line(token))

    def _inlines(self, token: Token) -> tuple[tuple[ProseInline, ...], str]:
        found: list[ProseInline] = []
        ref = ""
        strong = emphasised = False
        address = ""
        for child in _joined(token.children or []):
            if child.type in ("strong_open", "strong_close"):
                strong = child.type == "strong_open"
            elif child.type in ("em_open", "em_close"):
                emphasised = child.type == "em_open"
            elif child.type == "link_open":
                address = self._address(str(child.attrs.get("href", "")), _line(token))
            elif child.type == "link_close":
                address = ""
            elif address:
                place = Place(where=self.where, line=_line(token))
                self.problems += out_of_place(child.content, place)
                found.append(LinkTo(text=child.content, address=address))
            else:
                ref = _split(child.content, found, strong=strong, emphasised=emphasised) or ref
        return _trimmed(found), ref

    def _address(self, address: str, line: int) -> str:
        if _SAFE_ADDRESS.match(address):
            return address
        self.problems.append(
            Problem(
                code="unsafe-link",
                place=Place(where=self.where, line=line),
                what=f'the link leads to "{address[:60]}"',
                mend="Links begin with https://, mailto: or # and an anchor of the report.",
            )
        )
        return "#"


def _joined(children: Sequence[Token]) -> Iterator[Token]:
    """The children with runs of text put together again, so that a mark over two lines stays one."""
    run: Token | None = None
    for child in children:
        content = " " if child.type in ("softbreak", "hardbreak") else child.content
        if child.type in ("text", "softbreak", "hardbreak", "text_special"):
            if run is None:
                run = Token("text", "", 0)
            run.content += content
            continue
        if run is not None:
            yield run
            run = None
        yield child
    if run is not None:
        yield run


def _split(text: str, found: list[ProseInline], *, strong: bool, emphasised: bool) -> str:
    """Add the text to what was found, marks apart from words; give the reference in it, if any."""
    ref = ""
    end = 0
    for match in ANY_MARK.finditer(text):
        if match.start() > end:
            found.append(Words(text=text[end : match.start()], strong=strong, emphasised=emphasised))
        match mark_of(match):
            case Reference(ref=given):
                ref = given
            case Citation() | Waiver() as mark:
                found.append(mark)
        end = match.end()
    if end < len(text):
        found.append(Words(text=text[end:], strong=strong, emphasised=emphasised))
    return ref


def _trimmed(found: list[ProseInline]) -> tuple[ProseInline, ...]:
    """Without the space that a reference left behind at the end."""
    if found and isinstance(found[-1], Words):
        last = found[-1]
        text = last.text.rstrip()
        ending = Words(text=text, strong=last.strong, emphasised=last.emphasised)
        return (*found[:-1], ending) if text else tuple(found[:-1])
    return tuple(found)
