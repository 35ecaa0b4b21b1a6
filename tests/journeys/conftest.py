"""What journeys share: a browser, pages that were published, and what they are examined with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import axe_playwright_python
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, sync_playwright

from probatum.cli import main
from tests.examples.cheshire_west import EXAMPLE

# It asks for nothing of its own.
QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe-core, which examines the page that it is run in."""
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def printed(inspection: Path, to: Path) -> Path:
    """The report of an inspection, published as a person would."""
    result = CliRunner().invoke(main, ["publish", str(inspection), "--to", str(to)])
    assert result.exit_code == 0, result.output
    return to / "report.html"


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the example inspection."""
    return printed(EXAMPLE, tmp_path_factory.mktemp("example") / "out")


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a practice inspection that was begun this moment."""
    inspection = tmp_path_factory.mktemp("practice") / "first"
    result = CliRunner().invoke(main, ["practice", "new", str(inspection), "--cases", "12"])
    assert result.exit_code == 0, result.output
    return printed(inspection, inspection / "out")
