"""How soon a command answers, compared with the least that it could take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.measurement import Measurement, shortest

# A command imports what it needs and no more: its help costs little above click's own start.
TIMES_CLICK = 1.8


def measurements() -> list[Measurement]:
    """The start of `probatum --help` beside a bare `import click`."""
    python = Path(sys.executable)
    click = shortest(lambda: _run(python, "-c", "import click"))
    probatum = shortest(lambda: _run(python.with_name("probatum"), "--help"))
    return [Measurement(what="probatum --help", seconds=probatum, budget=TIMES_CLICK * click)]


def _run(program: Path, *arguments: str) -> None:
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)
