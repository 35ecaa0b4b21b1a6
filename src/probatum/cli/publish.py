"""`probatum publish`: the report and the data beside it."""

from __future__ import annotations

from pathlib import Path

import click

from probatum.cli.printing import FOLDER, say_problems


@click.command(
    epilog="Example: probatum publish examples/cheshire-west-2023 --to report. "
    "An interrupted run leaves the earlier publication whole."
)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--to", type=FOLDER, default=None, help="Where to. [default: the folder out in DIR]")
def command(folder: Path, to: Path | None) -> None:
    """Write the report of the inspection in DIR with its data: report.html, results.csv,
    ratings.json, figures.json and manifest.json.

    Where anything is wrong with the inspection, nothing is written and every problem is listed. Answers
    that are missing do not stand in the way: ratings are then provisional, and the report says so.
    """
    from probatum import wiring

    left, target = wiring.publish(folder, to)
    click.echo(f"{target / 'report.html'}")
    if left:
        say_problems(left, err=True)
