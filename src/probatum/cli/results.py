"""`probatum results`: how many gave which answer, of how many."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from probatum.cli.printing import FOLDER, say_json, say_table, say_wrapped, shortened
from probatum.inspection.conduct.record import Record
from probatum.inspection.framework.model import Framework
from probatum.inspection.results.table import EVERYONE, Result, Shown


@click.command(epilog="Example: probatum results examples/cheshire-west-2023 --group sentence:resettlement")
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option("--group", default=None, help="A group, as attribute:value. [default: all]")
@click.option("--question", default=None, help="Only this question, by its reference.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON; every group, unless one is named.")
def command(folder: Path, group: str | None, question: str | None, as_json: bool) -> None:
    """Show for each question of the inspection in DIR how many gave which answer, of how many."""
    from probatum import wiring
    from probatum.formats.open_data import result_data

    rated = wiring.rated(folder)
    record, found = rated.record, rated.results
    if as_json:
        chosen = _chosen(found.rows, group, question)
        say_json({"results": [result_data(record, row) for row in chosen]})
        return
    _say(record, _chosen(found.rows, group or EVERYONE, question))
    if record.notice:
        say_wrapped(record.notice)


def _chosen(rows: Sequence[Result], group: str | None, question: str | None) -> Sequence[Result]:
    """The rows of the group and question that are named. Raises: Refusal where there are none."""
    from probatum.inspection.errors import Refusal

    groups = list(dict.fromkeys(row.group for row in rows))
    if group not in (None, *groups):
        raise Refusal(f'There is no group "{group}". There are: {", ".join(groups)}.')
    chosen = [row for row in rows if group in (None, row.group) and question in (None, row.question)]
    if not chosen:
        raise Refusal(f'No question "{question}" is asked in the group "{group or EVERYONE}".')
    return chosen


def _say(record: Record, rows: Sequence[Result]) -> None:
    for instrument in record.framework.instruments:
        of_instrument = [row for row in rows if row.instrument == instrument.ref]
        if of_instrument:
            click.echo(instrument.title)
            say_table(_lines(record.framework, of_instrument), right=(3, 4), indent=2)
            click.echo()


def _lines(framework: Framework, rows: Sequence[Result]) -> list[list[str]]:
    instrument = framework.instrument(rows[0].instrument)
    questions = {it.ref: it for it in framework.questions_of(instrument)}
    lines = []
    for row in rows:
        question = questions[row.question]
        if row.shown is Shown.TOO_FEW:
            count, per_cent = f"too few ({row.base})", ""
        elif row.share is None:
            count, per_cent = "no answers", ""
        else:
            count, per_cent = f"{row.share}", f"{row.share.whole_per_cent}%"
        label = shortened(question.name, 46)
        lines.append([row.question, label, shortened(question.label_of(row.answer), 32), count, per_cent])
    return lines
