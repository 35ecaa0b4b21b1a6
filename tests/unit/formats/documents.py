"""Values of every kind that is kept as YAML, drawn by hypothesis from the dataclasses themselves."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, Union, get_args, get_origin

from hypothesis import strategies as st

from probatum.formats.framework_files import _MainFile
from probatum.inspection.conduct.record import Particulars, Period
from probatum.inspection.fieldwork.evidence import EvidenceItem
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.findings.figure import Figure
from probatum.inspection.findings.recommendation import Recommendations
from probatum.inspection.framework.instruments import Instrument
from probatum.register.published_figures import PublishedFigures

KINDS: Mapping[str, Any] = {
    "inspection.yaml": Particulars,
    "judgements.yaml": Judgements,
    "recommendations.yaml": Recommendations,
    "figures.yaml": Mapping[str, Figure],
    "practice.yaml": PublishedFigures,
    "evidence": EvidenceItem,
    "framework.yaml": _MainFile,
    "instrument": Instrument,
}

TRICKY = (
    *("", "yes", "no", "null", "~", "true", "1", "1.10", "2.2.3", "2023-03-20", "- a", "a: b"),
    *("# no remark", "a #b", "[a]", "{a}", "'", '"', "a\nb", "a\n\n  b", " a ", "\ta", "*a", "&a"),
    *("%", "@a", "`", "!a", "|", ">", "---", "...", "a:", "?", "é – “x” 🏠", "\x07\x7f"),
    *("word " * 30, "word  " * 20 + "x", "x" * 200, "long, " * 20 + "\n" + "then more", "\r", "\\"),
)

# A text begins and ends without line ends, as blocks of text in YAML are read. And of the signs that
# YAML 1.1 takes for line ends, people's text has just the one.
texts = st.one_of(
    st.sampled_from(TRICKY),
    st.text(
        alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029"), max_size=20
    ).map(lambda text: text.strip("\n")),
)

# As a person declares a number: not so many digits that a float cannot tell them apart.
numbers = st.one_of(
    st.integers(0, 10**9 - 1).map(Fraction),
    st.integers(1, 10**8).map(lambda hundredths: Fraction(hundredths, 100)),
)

SCALARS: Mapping[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(-(10**15) + 1, 10**15 - 1),
    bool: st.booleans(),
    Fraction: numbers,
    date: st.dates(),
}


@cache
def of_kind(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of the kind."""
    while hasattr(kind, "__supertype__"):
        kind = kind.__supertype__
    if kind is Period:
        days = st.tuples(st.dates(), st.dates()).map(sorted)
        return days.map(lambda it: Period(begins=it[0], ends=it[1]))
    if dataclasses.is_dataclass(kind):
        return _records(kind)
    if kind in SCALARS:
        return SCALARS[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(list(kind))
    if kind is type(None):
        return st.none()
    arguments = get_args(kind)
    if get_origin(kind) is tuple:
        return st.lists(st.deferred(lambda: of_kind(arguments[0])), max_size=2).map(tuple)
    if get_origin(kind) in (Union, types.UnionType):
        return st.one_of([st.deferred(lambda it=it: of_kind(it)) for it in arguments])  # type: ignore[misc]
    return st.dictionaries(of_kind(arguments[0]), of_kind(arguments[1]), max_size=2)


def _records(kind: Any) -> st.SearchStrategy[Any]:
    hints = typing.get_type_hints(kind)
    return st.builds(
        kind,
        **{
            field.name: st.just(None)
            if field.name == "place"
            else st.deferred(lambda hint=hints[field.name]: of_kind(hint))  # type: ignore[misc]
            for field in dataclasses.fields(kind)
        },
    )
