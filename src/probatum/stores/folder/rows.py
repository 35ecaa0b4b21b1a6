"""Rows of a folder's CSV files as the core's values, and back."""

from __future__ import annotations

from collections.abc import Sequence

from probatum.formats.csv_table import read_table, written
from probatum.inspection.case import Case, CaseRef, PractitionerRef
from probatum.inspection.columns import ANSWER_COLUMNS, names
from probatum.inspection.fieldwork.answers import Answer, Response, Status
from probatum.inspection.framework.instruments import CaseAttribute
from probatum.inspection.problem import Place, Problem
from probatum.stores.folder.layout import SAMPLE_COLUMNS

_STATUSES = {str(it): it for it in Status}
_COLUMNS = names(ANSWER_COLUMNS)


def read_response(
    text: str, *, instrument: str, respondent: str, where: str
) -> tuple[Response, tuple[Problem, ...]]:
    """One respondent's answers; rows that cannot be read are left out and named."""
    rows, problems = read_table(text, _COLUMNS, where=where)
    found = list(problems)
    answers = []
    for row in rows:
        question, status, value, note, answered_by, answered_at = row.cells
        if status not in _STATUSES:
            found.append(_unknown_status(status, Place(where=where, line=row.line)))
            continue
        answers.append(
            Answer(
                question=question,
                status=_STATUSES[status],
                value=value,
                note=note,
                answered_by=answered_by,
                answered_at=answered_at,
                line=row.line,
            )
        )
    response = Response(instrument=instrument, respondent=respondent, answers=tuple(answers), where=where)
    return response, tuple(found)


def _unknown_status(status: str, place: Place) -> Problem:
    return Problem(
        code="unknown-status",
        place=place,
        what=f'"{status}" is no status',
        mend=f"Write {', '.join(_STATUSES)}.",
    )


def written_response(response: Response) -> str:
    """The answers as CSV. Law: read_response gives the same response again."""
    return written(
        _COLUMNS,
        (
            (it.question, it.status, it.value, it.note, it.answered_by, it.answered_at)
            for it in response.answers
        ),
    )


def read_sample(
    text: str, attributes: Sequence[CaseAttribute], *, where: str
) -> tuple[tuple[Case, ...], tuple[Problem, ...]]:
    """The cases of the sample. Missing: an empty cell is an attribute that is not known."""
    refs = [it.ref for it in attributes]
    rows, problems = read_table(text, (*SAMPLE_COLUMNS, *refs), where=where)
    cases = tuple(
        Case(
            ref=CaseRef(ref),
            practitioner=PractitionerRef(practitioner),
            attributes={name: cell for name, cell in zip(refs, cells, strict=True) if cell},
            place=Place(where=where, line=row.line),
        )
        for row in rows
        for ref, practitioner, *cells in [row.cells]
    )
    return cases, problems


def written_sample(cases: Sequence[Case], attributes: Sequence[CaseAttribute]) -> str:
    """The sample as CSV. Law: read_sample gives the same cases again."""
    refs = [it.ref for it in attributes]
    return written(
        (*SAMPLE_COLUMNS, *refs),
        ((case.ref, case.practitioner, *(case.attributes.get(ref, "") for ref in refs)) for case in cases),
    )
