"""Rows of a folder's CSV files: what is written is read again as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from probatum.inspection.case import Case, CaseRef, PractitionerRef
from probatum.inspection.columns import ANSWER_COLUMNS, names
from probatum.inspection.fieldwork.answers import Answer, Response, Status
from probatum.inspection.framework.instruments import AttributeValue, CaseAttribute
from probatum.stores.folder.rows import read_response, read_sample, written_response, written_sample

HEADER = ",".join(names(ANSWER_COLUMNS))
ATTRIBUTES = tuple(
    CaseAttribute(
        ref=ref,
        title=ref,
        values=(AttributeValue(value="a", label="A"), AttributeValue(value="b", label="B")),
    )
    for ref in ("sex", "risk")
)

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=12)
answers = st.builds(
    Answer,
    question=texts,
    status=st.sampled_from(Status),
    value=texts,
    note=texts,
    answered_by=texts,
    answered_at=texts,
)
cases = st.builds(
    Case,
    ref=texts.map(CaseRef),
    practitioner=texts.map(PractitionerRef),
    attributes=st.dictionaries(st.sampled_from(["sex", "risk"]), texts.filter(bool)),
)


@given(st.lists(answers, max_size=5))
def test_a_response_that_is_written_is_read_again(rows: list[Answer]) -> None:
    response = Response(instrument="case", respondent="C001", answers=tuple(rows))
    found, problems = read_response(
        written_response(response), instrument="case", respondent="C001", where="answers/C001.csv"
    )
    assert problems == ()
    assert found == response
    assert found.where == "answers/C001.csv"


@given(st.lists(cases, max_size=5))
def test_a_sample_that_is_written_is_read_again(rows: list[Case]) -> None:
    found, problems = read_sample(written_sample(rows, ATTRIBUTES), ATTRIBUTES, where="sample.csv")
    assert problems == ()
    assert found == tuple(rows)


def test_an_answer_knows_its_line() -> None:
    text = f'{HEADER}\n2.2.1,answered,no,"because\nof this",A1,\n2.2.2,missing,,,,\n'
    response, _ = read_response(text, instrument="case", respondent="C001", where="answers/C001.csv")
    assert [str(response.place_of(it)) for it in response.answers] == [
        "answers/C001.csv:2",
        "answers/C001.csv:4",
    ]


def test_every_row_whose_status_is_none_is_named_and_the_others_are_read() -> None:
    text = f"{HEADER}\n1,Answered,yes,,,\n2,answered,yes,,,\n3,,yes,,,\n4,n/a,,,,\n"
    response, problems = read_response(text, instrument="case", respondent="C001", where="a.csv")
    assert [it.question for it in response.answers] == ["2"]
    assert [(str(it.place), it.what) for it in problems] == [
        ("a.csv:2", '"Answered" is no status'),
        ("a.csv:4", '"" is no status'),
        ("a.csv:5", '"n/a" is no status'),
    ]
    assert {it.mend for it in problems} == {"Write answered, not-applicable, missing."}


def test_rows_of_a_wrong_length_and_of_no_status_are_named_together() -> None:
    text = f"{HEADER}\n1,answered\n2,perhaps,yes,,,\n"
    _, problems = read_response(text, instrument="case", respondent="C001", where="a.csv")
    assert [(it.code, it.place.line) for it in problems] == [("wrong-columns", 2), ("unknown-status", 3)]


def test_the_columns_of_the_sample_are_those_of_the_framework() -> None:
    _, (problem,) = read_sample("case,practitioner,sex\nC001,P1,a\n", ATTRIBUTES, where="sample.csv")
    assert problem.mend == "The first line must be case,practitioner,sex,risk"


def test_an_empty_cell_is_an_attribute_that_is_not_known() -> None:
    text = "case,practitioner,sex,risk\nC001,P1,,b\n"
    ((case,), problems) = read_sample(text, ATTRIBUTES, where="sample.csv")
    assert problems == ()
    assert case.attributes == {"risk": "b"}
    assert str(case.place) == "sample.csv:2"
