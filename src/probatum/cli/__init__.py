"""The command line: a module for each command; each reads words, makes one call and prints."""

from __future__ import annotations

import gc
import importlib
import sys
from typing import Any

import click

from probatum import __version__

COMMANDS = {
    "check": "List every problem of an inspection.",
    "results": "Show how many gave which answer, of how many.",
    "rate": "Show the ratings and the score.",
    "explain": "Show why a rating is what it is, down to counts and evidence.",
    "publish": "Write the report and the data beside it.",
    "verify": "Prove a publication from its own data, or from the answers.",
    "framework": "List, show and check frameworks.",
    "practice": "Begin and build practice inspections.",
}


class Commands(click.Group):
    """The commands, each imported only when it is called, so that help is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which an inspection uses them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"probatum.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, written without loading any of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a refusal becomes a message and an exit code, never a stack trace."""
        # A command is over in a moment: looking for garbage meanwhile costs more than it frees.
        gc.set_threshold(200_000)
        from probatum.inspection.errors import Refusal

        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            from probatum.cli.printing import refused

            sys.exit(refused(refusal))


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 all is well, 1 problems are listed, 2 refused or called wrongly.",
)
@click.version_option(__version__, prog_name="probatum")
def main() -> None:
    """An inspection of probation services, with the proof of every rating and figure.

    Begin with: probatum rate examples/cheshire-west-2023
    """
