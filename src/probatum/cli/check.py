"""`probatum check`: every problem of an inspection."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from probatum.cli.printing import FOLDER, list_problems


@click.command(
    epilog="Example: probatum check examples/cheshire-west-2023. "
    "Exits with 0 where there is no problem, 1 where there are, 2 where DIR is no inspection."
)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
def command(folder: Path, as_json: bool) -> None:
    """List every problem of the inspection in DIR, each with its place and how to put it right."""
    from probatum import wiring

    problems = wiring.checked(folder).problems
    sys.exit(list_problems(problems, as_json=as_json))
