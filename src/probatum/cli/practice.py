"""`probatum practice`: inspections that were built, for training and tests."""

from __future__ import annotations

from pathlib import Path

import click

from probatum.cli.printing import FOLDER
from probatum.inspection.wording import counted, listed


@click.group(name="practice", epilog="Example: probatum practice new my-first --seed 1")
def command() -> None:
    """Begin and build practice inspections. Everything that comes of them is marked as practice."""


@command.command(epilog="Example: probatum practice new my-first --cases 20 --seed 1")
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--framework", "slug", default="hmip-pdu-2021", show_default=True, help="Its slug.")
@click.option("--service", default="Practice PDU", show_default=True, help="What is inspected.")
@click.option("--cases", default=30, show_default=True, type=click.IntRange(1, 5000))
@click.option("--respondents", default=40, show_default=True, type=click.IntRange(1, 5000))
@click.option("--seed", default=1, show_default=True, type=int, help="Another seed, other answers.")
def new(folder: Path, slug: str, service: str, cases: int, respondents: int, seed: int) -> None:
    """Make a whole practice inspection in DIR, which must not exist: sample, answers, evidence,
    judgements, figures and findings, ready to be rated, published and changed.
    """
    from probatum import wiring

    wiring.begin_practice(folder, slug=slug, service=service, cases=cases, respondents=respondents, seed=seed)
    click.echo(f"{folder} is ready: try `probatum rate {folder}`.")


@command.command(epilog="Example: probatum practice build examples/cheshire-west-2023")
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--replace", is_flag=True, help="Also where rows that differ are lost.")
def build(folder: Path, replace: bool) -> None:
    """Build the rows of the practice inspection in DIR anew, from the published figures in its file
    practice.yaml: sample.csv, answers, practitioners and survey. The same seed gives the same rows; rows
    that are there and differ are replaced only if you say so.
    """
    from probatum import wiring

    made = wiring.build_practice(folder, replace_rows=replace)
    sizes = listed([counted(number, f"{ref} response", f"{ref} responses") for ref, number in made.items()])
    click.echo(f"{folder}: {sizes} built.")
