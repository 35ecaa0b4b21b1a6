"""CSV read strictly by its columns, and written so that the same rows give the same bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from probatum.inspection.problem import Place, Problem

LONGEST_CELL = 100_000
"""Characters in one cell; far more than a reason needs."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells in the order of the columns, and the line on which it begins."""

    cells: tuple[str, ...]
    line: int


def read_table(
    text: str, columns: Sequence[str], *, where: str
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The rows under exactly these columns, and a problem for each line that does not fit.

    Missing: an empty cell is an empty text; what that means is for the reader of the row to say.
    """
    csv.field_size_limit(LONGEST_CELL)
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    problems: list[Problem] = []
    line = 1
    header: list[str] | None = None
    try:
        for cells in lines:
            if header is None:
                header = cells
                problems += _header_problems(header, columns, where)
                if problems:
                    return (), tuple(problems)
            elif len(cells) == len(columns):
                rows.append(Row(tuple(cells), line))
            elif cells:
                problems.append(_wrong_length(cells, columns, Place(where=where, line=line)))
            line = lines.line_num + 1
    except csv.Error as fault:
        problems.append(
            Problem(
                code="csv-syntax",
                place=Place(where=where, line=line),
                what=f"this line cannot be read as CSV: {fault}",
                mend="Look at its quotation marks; one that is part of the text is written twice.",
            )
        )
    if header is None:
        problems += _header_problems([], columns, where)
    return tuple(rows), tuple(problems)


def _header_problems(header: list[str], columns: Sequence[str], where: str) -> list[Problem]:
    if header == list(columns):
        return []
    return [
        Problem(
            code="wrong-columns",
            place=Place(where=where, line=1),
            what=f"the columns are {','.join(header) or 'missing'}",
            mend=f"The first line must be {','.join(columns)}",
        )
    ]


def _wrong_length(cells: list[str], columns: Sequence[str], place: Place) -> Problem:
    return Problem(
        code="wrong-columns",
        place=place,
        what=f"this row has {len(cells)} cells and there are {len(columns)} columns",
        mend="Put a text that holds a comma in quotation marks, and write empty cells as nothing.",
    )


def written(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The rows as CSV with their header. Law: read_table(written(rows)) gives the rows again."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue()
