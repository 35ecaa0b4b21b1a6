"""Commands as a person types them, run inside this process."""

from __future__ import annotations

import json
from typing import Any

from click.testing import CliRunner, Result

from probatum.cli import main


def typed(*words: object) -> Result:
    """What the command answers. Nothing but an exit comes out of it: a stack trace would."""
    result = CliRunner().invoke(main, [str(word) for word in words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def answer(*words: object) -> str:
    """What the command prints where all is well."""
    result = typed(*words)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def answered_json(*words: object, exit_code: int = 0) -> Any:
    """What the command prints as JSON."""
    result = typed(*words, "--json")
    assert (result.exit_code, result.stderr) == (exit_code, "")
    return json.loads(result.stdout)


def refusal(*words: object) -> str:
    """What the command says where it refuses: on standard error, in a few lines, and nothing else."""
    result = typed(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    return " ".join(result.stderr.split())
