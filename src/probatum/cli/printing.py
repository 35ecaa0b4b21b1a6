"""How the terminal speaks: problems, refusals, tables and explanations as plain lines."""

from __future__ import annotations

import json
import shutil
import textwrap
from collections.abc import Sequence
from pathlib import Path

import click

from probatum.inspection.errors import Refusal
from probatum.inspection.problem import Problem, Severity

FOLDER = click.Path(path_type=Path, file_okay=False)
"""A folder given on the command line; whether it is there is for the command to say."""

NARROWEST, WIDEST = 60, 110


def width() -> int:
    """The columns to write in: those of the terminal, within what reads well."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def say_json(value: object) -> None:
    """The value as JSON on standard output."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=False))


def say_wrapped(text: str, *, indent: int = 0, hanging: int = 0) -> None:
    """The text in lines of the terminal's width."""
    click.echo(
        textwrap.fill(
            text,
            width=width(),
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def say_problems(problems: Sequence[Problem], *, err: bool = False) -> None:
    """Each problem: where and what on one line, how to put it right below; then how many."""
    for problem in problems:
        warning = "warning: " if problem.severity is Severity.WARNING else ""
        click.echo(f"{problem.place}  {problem.code}  {warning}{problem.what}", err=err)
        click.echo(
            textwrap.fill(
                problem.mend,
                width=width(),
                initial_indent="    ",
                subsequent_indent="    ",
                break_long_words=False,
                break_on_hyphens=False,
            ),
            err=err,
        )
    warnings = sum(1 for it in problems if it.severity is Severity.WARNING)
    number = len(problems)
    closing = f"{number} problem{'' if number == 1 else 's'}"
    if warnings:
        closing += f", of which {warnings} {'is a warning' if warnings == 1 else 'are warnings'}"
    click.echo(f"{closing}.", err=err)


def list_problems(problems: Sequence[Problem], *, as_json: bool) -> int:
    """Print the problems as lines or as JSON; the exit code: 1 where there are any."""
    if as_json:
        say_json({"problems": [problem_data(it) for it in problems]})
    elif problems:
        say_problems(problems)
    else:
        click.echo("No problems.")
    return 1 if problems else 0


def problem_data(problem: Problem) -> dict[str, object]:
    """A problem as data. Missing: line and column are null where they are not known."""
    return {
        "code": problem.code,
        "where": problem.place.where,
        "line": problem.place.line or None,
        "column": problem.place.column or None,
        "what": problem.what,
        "mend": problem.mend,
        "severity": problem.severity,
    }


def refused(refusal: Refusal) -> int:
    """Print the refusal with what stands in the way; the exit code: 1 with problems, else 2."""
    click.echo(refusal.why, err=True)
    if refusal.problems:
        say_problems(refusal.problems, err=True)
        return 1
    return 2


def shortened(text: str, most: int) -> str:
    """The text, cut with an ellipsis where it is longer than that."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def say_table(rows: Sequence[Sequence[str]], *, right: Sequence[int] = (), indent: int = 0) -> None:
    """The rows in columns, those named in `right` set to the right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        cells = [
            cell.rjust(size) if at in right else cell.ljust(size)
            for at, (cell, size) in enumerate(zip(row, widths, strict=True))
        ]
        click.echo((" " * indent + "  ".join(cells)).rstrip())
