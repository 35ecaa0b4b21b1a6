"""The command line as a stranger meets it: whole processes, help that works, and sudden ends."""

from __future__ import annotations

import json
import random
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from probatum.cli import main
from probatum.publish.verification import opened
from tests.examples.cheshire_west import EXAMPLE, copied, everything_in, published
from tests.unit.cli.commands import answer, refusal, typed
from tests.unit.publish.publications import digests

PROBATUM = (sys.executable, "-c", "from probatum.cli import main; main(prog_name='probatum')")
KILLS = 15


def run(*words: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROBATUM, *(str(word) for word in words)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def commands(group: click.Group, *before: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command with the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield (*before, name), command
        if isinstance(command, click.Group):
            yield from commands(command, *before, name)


COMMANDS = dict(commands(main))


def example_of(command: click.Command) -> str:
    """The command line that the help gives as an example."""
    found = re.search(r"Example: (probatum .*?)(?:\. |$)", command.epilog or "")
    assert found is not None
    return found[1]


def test_the_commands_are_those_that_are_promised() -> None:
    assert {" ".join(words) for words in COMMANDS} == {
        *("check", "results", "rate", "explain", "publish", "verify"),
        *("framework", "framework list", "framework show", "framework check"),
        *("practice", "practice new", "practice build"),
    }


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("help_option", ["--help", "-h"])
def test_help_says_what_it_does_and_shows_an_example(words: tuple[str, ...], help_option: str) -> None:
    text = answer(*words, help_option)
    assert text.startswith(f"Usage: main {' '.join(words)} ")
    assert f"Example: probatum {' '.join(words[:2])}" in " ".join(text.split())
    for option in COMMANDS[words].params:
        assert max(option.opts, key=len) in text or isinstance(option, click.Argument)


def test_the_first_help_lists_every_command_and_the_exit_codes() -> None:
    text = answer("--help")
    for words in COMMANDS:
        if len(words) == 1:
            assert re.search(rf"^  {words[0]} +\w", text, re.MULTILINE)
    assert "Begin with: probatum rate examples/cheshire-west-2023" in text
    assert "Exit codes: 0 all is well, 1 problems are listed, 2 refused or called wrongly." in " ".join(
        text.split()
    )


def test_it_tells_its_version() -> None:
    assert re.fullmatch(r"probatum, version \d+\.\d+\.\d+\n", answer("--version"))


@pytest.mark.parametrize(
    "words", [("rat",), ("chek", "x"), ("framework", "lst"), ("rate", "--jason", "x"), ("practice", "old")]
)
def test_a_word_that_it_does_not_know_is_refused(words: tuple[str, ...]) -> None:
    said = refusal(*words)
    assert "No such" in said
    assert "--help" in said


def test_without_a_word_it_shows_its_help() -> None:
    result = typed()
    assert result.exit_code == 2
    assert "Usage:" in result.output


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder in which the examples of the help can be typed as they stand."""
    copied(tmp_path / "examples")
    return tmp_path


def test_every_example_of_the_help_works_as_it_stands(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    answer("publish", "examples/cheshire-west-2023")
    for command in COMMANDS.values():
        answer(*shlex.split(example_of(command))[1:])
        shutil.rmtree("my-first", ignore_errors=True)


def test_as_whole_processes_the_commands_follow_one_another(home: Path) -> None:
    folder = "examples/cheshire-west-2023"
    done = [
        run("publish", folder, cwd=home),
        run("verify", f"{folder}/out", "--from", folder, "--json", cwd=home),
        run("rate", folder, "--json", cwd=home),
    ]
    assert [(it.returncode, it.stderr) for it in done] == [(0, "")] * 3
    assert json.loads(done[1].stdout)["holds"] is True
    assert json.loads(done[2].stdout)["score"] == 7


def test_exit_codes_are_told_apart_and_no_mistake_shows_a_stack_trace(home: Path) -> None:
    folder = home / "examples" / "cheshire-west-2023"
    (folder / "narrative" / "foreword.md").unlink()
    codes = {}
    for words in (
        ("rate", folder),
        ("check", folder),
        ("publish", folder),
        ("check", folder / "inspection.yaml"),
        ("verify", folder),
        ("practice", "new", folder),
    ):
        result = run(*words)
        assert "Traceback" not in result.stderr
        assert result.stdout or result.stderr
        codes[" ".join(str(word) for word in words)] = result.returncode
    assert list(codes.values()) == [0, 1, 1, 2, 2, 2]


def test_two_processes_with_other_hashes_and_places_publish_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland")):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        monkeypatch.setenv("TZ", zone)
        assert run("publish", EXAMPLE, "--to", tmp_path / seed).returncode == 0
        found = digests(everything_in(tmp_path / seed))
        assert found == digests(published())


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process can be killed so here")
def test_a_publication_that_is_killed_leaves_the_old_one_whole(tmp_path: Path) -> None:
    """Whenever the process dies, after the next command a whole publication lies there, and nothing else."""
    chance = random.Random(20230320)
    out = tmp_path / "out"
    began = time.monotonic()
    assert run("publish", EXAMPLE, "--to", out).returncode == 0
    took = time.monotonic() - began
    killed = 0
    for _ in range(KILLS):
        process = subprocess.Popen(
            [*PROBATUM, "publish", str(EXAMPLE), "--to", str(out)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        # Most of the time goes into reading; what is written is written towards the end.
        time.sleep(took * chance.uniform(0.5, 1.05))
        process.kill()
        killed += process.wait() == -signal.SIGKILL
        opened(out)
        assert [path.name for path in tmp_path.iterdir()] == ["out"]
        found = digests(everything_in(out))
        assert found == digests(published())
    assert killed > 0
