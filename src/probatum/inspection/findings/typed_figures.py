"""Numbers and quantity words that were typed in prose instead of being cited."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from probatum.inspection.findings.marks import place_in, without_marks
from probatum.inspection.problem import Place
from probatum.inspection.wording import NUMBER_WORDS

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TO_TEN = "|".join(NUMBER_WORDS[1:])
_NUMBER_WORDS = "|".join(
    (
        *NUMBER_WORDS[1:],
        *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
        *("eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy"),
        *("eighty", "ninety", "hundred", "both", "none", "dozens"),
    )
)

_PASSED_OVER = re.compile(
    rf"""
    \bethnic\s+minority\b                                                      # a term
    | \b(?:{_DAY}(?:\s+(?:to|and|–)\s+{_DAY})?\s+)?(?:{_MONTHS})(?:\s+(?:19|20)\d\d)?\b  # dates
    | \b(?:19|20)\d\d(?:[/–-](?:19|20)?\d\d)?\b(?!\s*%|\s+(?:per|people|cases|orders|staff))  # years
    | \]\([^)\s]*\)                                                              # where links lead
    """,
    re.VERBOSE | re.MULTILINE,
)

_TYPED = re.compile(
    rf"""
    \d[\d,.]*\d%? (?:\s+per\s+cent)? (?:\s+(?:out\s+)?of\s+(?:the\s+)?\d+)?
    | \d%? (?:\s+per\s+cent)? (?:\s+(?:out\s+)?of\s+(?:the\s+)?\d+)?
    | \b(?:{_NUMBER_WORDS})\s+per\s+cent\b
    | \bper\s?cent\b | \bpercentages?\s+points?\b
    | \b(?:{_NUMBER_WORDS})\s+(?:out\s+)?of\b
    | \b(?:{_TO_TEN})\s+in\s+(?:every\s+)?(?:{_TO_TEN})\b
    | \b(?:{_NUMBER_WORDS})\s*% | [½⅓⅔¼¾⅕⅖⅗⅘]
    | \b(?:(?:just|more|less|well)\s+(?:over|under|than)\s+)?(?:a\s+)?half\b
    | \b(?:(?:just|more|less)\s+(?:over|under|than)\s+)?(?:a|one)[\s-]
      (?:third|quarter|fifth|tenth)\b(?!\s+(?:party|sector|person|provider))
    | \b(?:two|three|four)[\s-](?:thirds|quarters|fifths)\b
    | \b(?:(?:a|the|large|small|vast|significant|reasonable)\s+)*(?:majority|minority)\b(?!\s+ethnic)
    | \bmost\s+(?:of\b|(?:inspected\s+)?cases\b|people\b|staff\b|practitioners\b|respondents\b)
    | \b(?:nearly|almost)\s+all\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedFigure:
    """A number or quantity in prose that comes from nowhere, and where it stands."""

    text: str
    place: Place

    @property
    def per_cent(self) -> int | None:
        """The per cent that it states, if it states one."""
        found = re.match(r"(\d+)(?:\.\d+)?\s*(?:%|per\s+cent)", self.text)
        return int(found[1]) if found else None


def typed_figures(text: str, *, where: str, references: Collection[str] = ()) -> Iterator[TypedFigure]:
    """Digits, "per cent", number words before "of", fractions and quantity words without a mark.

    Dates, addresses of links and the references given (of standards and questions) are none.
    """
    blanked = _blanked(without_marks(text), _PASSED_OVER)
    known = sorted(references, key=len, reverse=True)
    if known:
        exact = "|".join(re.escape(ref) for ref in known)
        blanked = _blanked(
            blanked,
            re.compile(rf"(?<![\w.])(?:{exact})(?![\w%]|\.\d|\s+(?:per|times|million|thousand|of|out)\b)"),
        )
    for found in _TYPED.finditer(blanked):
        yield TypedFigure(
            text=re.sub(r"\s+", " ", found.group(0)),
            place=place_in(text, found.start(), where),
        )


def _blanked(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda found: re.sub(r"[^\n]", " ", found.group(0)), text)
