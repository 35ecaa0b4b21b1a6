"""Nothing here depends on where it was written: no registry's address, no machine's folder."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.shape.source_code import ROOT

# In pieces, so that this file does not hold what it looks for.
REGISTRIES = [
    "pypi" + r"\.org",
    "pythonhosted" + r"\.org",
    "registry" + r"\.(?:npmjs|yarnpkg)",
    "debian" + r"\.org/debian",
    "(?:extra-)?index" + "-url",
    "find" + "-links",
]
FOLDERS = ["root", "work", "home", "tmp/bash" + "_jobs", "opt/" + "(?:pypi|wheels)"]

ADDRESS = re.compile("|".join(REGISTRIES))
# A folder at the root of a disk, and not a part of a longer path or an address.
FOLDER = re.compile(r"(?<![\w./:~}$-])/(?:" + "|".join(FOLDERS) + r")/")


def tracked_files() -> list[Path]:
    """Every file of the project that git has, or would have."""
    if not (ROOT / ".git").exists():
        pytest.skip("Not a git repository: nothing is tracked.")
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def lines_with_addresses(path: Path) -> list[str]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        return []
    return [
        f"{path.relative_to(ROOT).as_posix()}:{number}: {line.strip()}"
        for number, line in enumerate(lines, start=1)
        if ADDRESS.search(line) or FOLDER.search(line)
    ]


def test_no_file_names_a_registry_or_a_folder_of_this_machine() -> None:
    assert [line for path in tracked_files() for line in lines_with_addresses(path)] == []


@pytest.mark.parametrize(
    "text", ["cd /" + "work/main", '"/' + 'root/.cache"', "=/" + "home/me/x", "(/" + "work/)"]
)
def test_a_folder_of_a_machine_is_seen(text: str) -> None:
    assert FOLDER.search(text)


@pytest.mark.parametrize("text", ["~/work/probatum", "https://example.net/work/plan", "at work/"])
def test_other_paths_are_not(text: str) -> None:
    assert not FOLDER.search(text)
