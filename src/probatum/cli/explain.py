"""`probatum explain`: why a rating is what it is."""

from __future__ import annotations

from pathlib import Path

import click

from probatum.cli.printing import FOLDER, say_json, say_table, say_wrapped
from probatum.inspection.rating.explanation import Because, BecauseKind


@click.command(
    epilog="Example: probatum explain examples/cheshire-west-2023 2.2. "
    "DIR can be followed by a standard's reference, or by overall."
)
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.argument("what", metavar="[STANDARD|overall]", default="overall")
@click.option("--json", "as_json", is_flag=True, help="Print the same as data.")
def command(folder: Path, what: str, as_json: bool) -> None:
    """Show why a rating of the inspection in DIR is what it is, down to counts and evidence."""
    from probatum import wiring
    from probatum.formats.open_data import because_data, origin_of
    from probatum.inspection.errors import Refusal

    rated = wiring.rated(folder)
    record, ratings = rated.record, rated.ratings
    if what != "overall" and what not in ratings.standards:
        known = ", ".join(ratings.standards)
        raise Refusal(f'There is no standard "{what}". There are {known}, and overall.')
    because = ratings.overall.explanation if what == "overall" else ratings.standards[what].explanation
    if as_json:
        say_json({**origin_of(record), **because_data(because)})
        return
    click.echo(because.words)
    click.echo()
    _say(because, indent=0)
    if record.notice:
        click.echo()
        say_wrapped(record.notice)


def _say(because: Because, *, indent: int) -> None:
    questions = list(because.of_kind(BecauseKind.KEY_QUESTION))
    for step in because.because:
        if step.kind is BecauseKind.KEY_QUESTION:
            if step is questions[0]:
                _say_questions(questions, indent=indent + 2)
                click.echo()
            continue
        say_wrapped(step.words, indent=indent, hanging=2 if indent else 0)
        _say(step, indent=indent + 2)


def _say_questions(questions: list[Because], *, indent: int) -> None:
    rows = []
    for step in questions:
        facts = step.facts
        if facts.get("base") is None:
            rows.append([f"{facts['question']}", f"{facts['label']}", "no answers", "", "", ""])
            continue
        decides = bool(facts["decides"])
        rows.append(
            [
                f"{facts['question']}",
                f"{facts['label']}",
                f"{facts['count']} of {facts['base']}",
                f"{facts['per_cent']}%",
                f"{facts['rating']}" if decides else f"would be {facts['rating']}",
                "<- decides" if decides else "",
            ]
        )
    say_table(rows, right=(2, 3), indent=indent)
