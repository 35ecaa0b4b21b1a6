"""`probatum framework`: what is looked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from probatum.cli.printing import list_problems, say_json, say_table, say_wrapped
from probatum.inspection.framework.instruments import Question
from probatum.inspection.framework.model import Framework, RatedBy


@click.group(name="framework", epilog="Example: probatum framework show hmip-pdu-2021")
def command() -> None:
    """List, show and check frameworks: standards, questions, rules, and how sure each is."""


@command.command(name="list", epilog="Example: probatum framework list")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
def list_(as_json: bool) -> None:
    """List the frameworks that come with Probatum."""
    from probatum import wiring

    found = wiring.frameworks()
    if as_json:
        say_json(
            {
                "frameworks": [
                    {
                        "slug": it.slug,
                        "version": it.version,
                        "title": it.title,
                        "digest": it.digest,
                        "standards": len(it.standards),
                    }
                    for it in found
                ]
            }
        )
        return
    say_table(
        [[it.slug, f"version {it.version}", f"{len(it.standards)} standards", it.title] for it in found]
    )


@command.command(epilog="Example: probatum framework show hmip-pdu-2021 --questions")
@click.argument("name", metavar="SLUG")
@click.option("--questions", is_flag=True, help="Show every question of every instrument.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole framework as JSON.")
def show(name: str, questions: bool, as_json: bool) -> None:
    """Show a framework: its standards, its rules with their certainty, and what is not known."""
    from probatum import wiring
    from probatum.formats.yaml_values import plain

    framework = wiring.framework(name)
    if as_json:
        say_json(plain(framework))
        return
    say_wrapped(f"{framework.title}, version {framework.version}")
    click.echo(framework.digest)
    click.echo()
    say_wrapped(framework.about)
    _standards(framework)
    _rules(framework)
    if questions:
        _questions(framework)
    click.echo("\nNot known")
    for gap in framework.gaps:
        say_wrapped(f"{gap.what} {gap.effect}", indent=2, hanging=2)
    click.echo()
    say_wrapped(framework.attribution)


_RATED_BY = {
    RatedBy.KEY_QUESTIONS: "rated by its key questions",
    RatedBy.JUDGEMENT: "judged on evidence",
    RatedBy.NOTHING: "not rated",
}


def _standards(framework: Framework) -> None:
    for domain in framework.domains:
        click.echo(f"\n{domain.ref} {domain.title}")
        for standard in domain.standards:
            click.echo(f"  {standard.name}: {_RATED_BY[standard.rated_by]}")
            for it in standard.key_questions:
                say_wrapped(f"{it.ref} {it.text} ({it.source.certainty})", indent=4, hanging=6)


def _rules(framework: Framework) -> None:
    from probatum.inspection.report.method import rules_table

    click.echo("\nRules and how sure they are")
    for row in rules_table(framework).rows:
        rule, certainty, where = (
            "".join(it.text for it in cell.inlines if hasattr(it, "text")) for cell in row.cells
        )
        say_wrapped(f"{rule}: {certainty}, {where}", indent=2, hanging=2)


def _questions(framework: Framework) -> None:
    for instrument in framework.instruments:
        click.echo(f"\n{instrument.title}")
        for section in instrument.sections:
            click.echo(f"  {section.title}")
            for question in framework.questions_in(section):
                for line in _question_lines(framework, question):
                    say_wrapped(line, indent=4, hanging=4)


def _question_lines(framework: Framework, question: Question) -> Iterator[str]:
    from probatum.inspection.report.working import condition_in_words

    choices = ", ".join(it.value for it in question.choices)
    yield f"{question.ref}  {question.text} [{choices}] ({question.source.certainty})"
    if question.asked_when is not None:
        yield f"    asked when {condition_in_words(question, framework)}"
    if question.reason_for:
        yield f"    needs a reason for {', '.join(question.reason_for)}"


@command.command(epilog="Example: probatum framework check hmip-pdu-2021")
@click.argument("name", metavar="SLUG|DIR")
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
def check(name: str, as_json: bool) -> None:
    """Check a framework, by its slug or its folder: references, scale, bands, rules, and the graph
    of its questions.
    """
    from probatum import wiring

    _, problems = wiring.checked_framework(name)
    sys.exit(list_problems(problems, as_json=as_json))
