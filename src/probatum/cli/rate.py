"""`probatum rate`: the ratings and the score."""

from __future__ import annotations

from pathlib import Path

import click

from probatum.cli.printing import FOLDER, say_json, say_table, say_wrapped


@click.command(
    epilog="Example: probatum rate examples/cheshire-west-2023. "
    "`probatum explain` says why each rating is what it is."
)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Print the ratings as JSON.")
def command(folder: Path, as_json: bool) -> None:
    """Show the ratings of the inspection in DIR, its score and its overall rating."""
    from probatum import wiring
    from probatum.formats.open_data import ratings_data

    rated = wiring.rated(folder)
    record, ratings = rated.record, rated.ratings
    if as_json:
        say_json(ratings_data(record, ratings))
        return
    scale = record.framework.scale
    rows = []
    for rating in ratings.standards.values():
        points = "–" if rating.points is None else f"{rating.points}"
        standard = rating.standard
        rows.append([standard.ref, standard.title, rating.title(scale), points, rating.mark(scale)])
    click.echo(record.particulars.service)
    say_table(rows, right=(3,), indent=2)
    click.echo(ratings.overall.explanation.words)
    if record.notice:
        say_wrapped(record.notice)
