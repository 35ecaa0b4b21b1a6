"""How the terminal speaks: widths, tables, problems, and the exit code of a refusal."""

from __future__ import annotations

import pytest

from probatum.cli import printing
from probatum.inspection.errors import Refusal
from probatum.inspection.problem import Place, Problem, Severity

ERROR = Problem(code="odd", place=Place(where="a.md", line=3, column=1), what="it is odd", mend="Even it.")
WARNING = Problem(
    code="late", place=Place(where="b.md"), what="it is late", mend="Hurry.", severity=Severity.WARNING
)


@pytest.mark.parametrize(
    ("problems", "closing"),
    [
        ((ERROR,), "1 problem."),
        ((WARNING,), "1 problem, of which 1 is a warning."),
        ((ERROR, WARNING), "2 problems, of which 1 is a warning."),
        ((WARNING, WARNING, ERROR), "3 problems, of which 2 are warnings."),
    ],
)
def test_problems_are_counted(
    problems: tuple[Problem, ...], closing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printing.say_problems(problems)
    assert capsys.readouterr().out.splitlines()[-1] == closing


def test_a_problem_is_two_lines(capsys: pytest.CaptureFixture[str]) -> None:
    printing.say_problems((ERROR, WARNING))
    assert capsys.readouterr().out.splitlines()[:4] == [
        "a.md:3:1  odd  it is odd",
        "    Even it.",
        "b.md  late  warning: it is late",
        "    Hurry.",
    ]


def test_a_refusal_has_another_exit_code_with_problems_than_without(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert printing.refused(Refusal("No.")) == 2
    assert printing.refused(Refusal("No.", problems=(ERROR,))) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("No.\nNo.\na.md:3:1  odd")


def test_a_table_is_set_in_columns(capsys: pytest.CaptureFixture[str]) -> None:
    printing.say_table([["a", "1", "x"], ["bbb", "100", ""]], right=(1,), indent=2)
    assert capsys.readouterr().out == "  a      1  x\n  bbb  100\n"


@pytest.mark.parametrize(("columns", "width"), [("20", 60), ("80", 80), ("400", 110)])
def test_lines_are_as_wide_as_reads_well(columns: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert printing.width() == width


def test_long_text_is_wrapped_and_no_word_is_broken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    printing.say_wrapped("word " * 20 + "x" * 70 + " cheshire-west", indent=2, hanging=2)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("  word")
    assert lines[1].startswith("    word")
    assert "x" * 70 in lines[-2]
    assert lines[-1] == "    cheshire-west"


@pytest.mark.parametrize(
    ("text", "most", "short"), [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("ab cd", 4, "ab…")]
)
def test_what_is_too_long_is_cut(text: str, most: int, short: str) -> None:
    assert printing.shortened(text, most) == short
