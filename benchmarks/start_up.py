"""How soon a command answers, compared with the least that it could take."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measurement import Measurement, median

EXAMPLE = Path(__file__).parent.parent / "examples" / "cheshire-west-2023"

# A command imports what it needs and no more: its help costs little above click's own start, and
# rating the example, with its framework and 124 files of answers, only a few times as much.
COMMANDS = (
    (("--help",), 1.8),
    (("rate", str(EXAMPLE)), 5.0),
)


def measurements() -> Iterator[Measurement]:
    """Whole commands beside a bare `import click` in the same run."""
    python = Path(sys.executable)
    probatum = python.with_name("probatum")
    for arguments, times_click in COMMANDS:
        took, click = median(partial(_run, probatum, *arguments), partial(_run, python, "-c", "import click"))
        yield Measurement(
            what=f"probatum {arguments[0]}, beside import click",
            seconds=took,
            beside=click,
            most=times_click,
        )


def _run(program: Path, *arguments: str) -> None:
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)
