"""`probatum verify`: a publication proved."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from probatum.cli.printing import FOLDER, problem_data, say_json, say_problems


@click.command(
    epilog="Example: probatum verify examples/cheshire-west-2023/out --from examples/cheshire-west-2023"
)
@click.argument("out", metavar="OUT", type=FOLDER)
@click.option("--from", "source", type=FOLDER, default=None, help="The inspection it was made from.")
@click.option("--json", "as_json", is_flag=True, help="Print what was proved as JSON.")
def command(out: Path, source: Path | None, as_json: bool) -> None:
    """Prove the publication in OUT: its files are those of its manifest, and its counts give its
    percentages, its ratings and every figure in its words. With --from, that the recorded answers
    give the counts and every file.
    """
    from probatum import wiring

    found = wiring.verify(out, source)
    if as_json:
        say_json(
            {
                "holds": not found.problems,
                "files": found.files,
                "results": found.results,
                "ratings": found.ratings,
                "figures": found.figures,
                "from_answers": source is not None,
                "problems": [problem_data(it) for it in found.problems],
            }
        )
    elif found.problems:
        say_problems(found.problems)
    else:
        click.echo(
            f"It holds: {found.files} files, {found.results} results, {found.ratings} ratings and "
            f"{found.figures} printed figures"
            + (", from the recorded answers." if source else ", from the published counts.")
        )
    sys.exit(1 if found.problems else 0)
