"""Folders and files replaced whole or not at all, however the replacing is cut short."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from probatum.formats.whole_files import replace_file, replace_folder, restore
from probatum.inspection.errors import Refusal

OLD = {"report.html": b"old", "results.csv": b"1\n2\n"}
NEW = {"report.html": b"new", "ratings.json": b"{}", "inner/figures.json": b"[]"}


def contents(folder: Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def published(at: Path, files: Mapping[str, bytes]) -> Path:
    for name, content in files.items():
        (at / name).parent.mkdir(parents=True, exist_ok=True)
        (at / name).write_bytes(content)
    return at


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.parent.iterdir())


def test_a_folder_is_made_where_there_was_none(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "down" / "out"
    replace_folder(out, NEW)
    assert contents(out) == NEW
    assert beside(out) == ["out"]


def test_a_folder_holds_exactly_the_new_files(tmp_path: Path) -> None:
    out = published(tmp_path / "out", OLD)
    replace_folder(out, NEW)
    assert contents(out) == NEW
    assert beside(out) == ["out"]


def test_an_empty_folder_is_what_no_files_make(tmp_path: Path) -> None:
    out = published(tmp_path / "out", OLD)
    replace_folder(out, {})
    assert out.is_dir()
    assert contents(out) == {}


def test_everyone_may_look_into_a_folder_that_was_made(tmp_path: Path) -> None:
    replace_folder(tmp_path / "out", NEW)
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o755


def test_what_was_set_aside_and_never_replaced_is_put_back(tmp_path: Path) -> None:
    published(tmp_path / ".out.probatum-replaced", OLD)
    restore(tmp_path / "out")
    assert contents(tmp_path / "out") == OLD
    assert beside(tmp_path / "out") == ["out"]


def test_what_was_set_aside_and_replaced_is_taken_away(tmp_path: Path) -> None:
    published(tmp_path / ".out.probatum-replaced", OLD)
    out = published(tmp_path / "out", NEW)
    restore(out)
    assert contents(out) == NEW
    assert beside(out) == ["out"]


def test_where_nothing_was_cut_off_nothing_is_restored(tmp_path: Path) -> None:
    restore(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
    out = published(tmp_path / "out", OLD)
    restore(out)
    assert contents(out) == OLD


def test_a_folder_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(Refusal, match="cannot be written"):
        replace_folder(tmp_path / "file" / "out", NEW)
    assert contents(tmp_path) == {"file": b"mine"}


def test_a_file_in_place_of_a_folder_is_not_lost_on_the_way(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    try:
        replace_folder(tmp_path / "out", NEW)
    except Refusal:
        assert (tmp_path / "out").read_bytes() == b"mine"
    else:
        assert contents(tmp_path / "out") == NEW


# Everything through which the module touches the disk. What only cleans up is named apart.
STEPS: tuple[tuple[object, str], ...] = (
    (Path, "mkdir"),
    (tempfile, "mkdtemp"),
    (Path, "open"),
    (os, "fsync"),
    (Path, "chmod"),
    (Path, "rename"),
    (Path, "replace"),
)
CLEANING: tuple[tuple[object, str], ...] = ((shutil, "rmtree"), (Path, "unlink"))


class Interruption:
    """Lets the work be cut short at its nth step, before the step is taken or just after.

    Without a fault the process itself is killed.
    """

    def __init__(self, at: int, fault: BaseException | None, *, after: bool) -> None:
        self.at = at
        self.fault = fault
        self.after = after
        self.taken = 0

    @property
    def happened(self) -> bool:
        return self.taken > self.at

    def strike(self) -> None:
        if self.fault is not None:
            raise self.fault
        os.kill(os.getpid(), signal.SIGKILL)

    def interrupting(self, step: Callable[..., Any]) -> Callable[..., Any]:
        def taken(*args: Any, **kwargs: Any) -> Any:
            here = self.taken == self.at
            self.taken += 1
            if here and not self.after:
                self.strike()
            result = step(*args, **kwargs)
            if here:
                if isinstance(result, io.IOBase):
                    result.close()
                self.strike()
            return result

        return taken

    def put_into(self, monkeypatch: pytest.MonkeyPatch, steps: tuple[tuple[object, str], ...]) -> None:
        for owner, name in steps:
            monkeypatch.setattr(owner, name, self.interrupting(getattr(owner, name)))


def cut_short(
    work: Callable[[], None],
    interruption: Interruption,
    steps: tuple[tuple[object, str], ...],
) -> bool:
    """Whether the work was cut short. Nothing but an interruption or a refusal comes out of it."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        interruption.put_into(monkeypatch, steps)
        said = Refusal if isinstance(interruption.fault, OSError) else KeyboardInterrupt
        with suppress(said):
            work()
    return interruption.happened


def fault(kind: type[BaseException]) -> BaseException:
    return OSError(28, "No space left on device") if kind is OSError else kind()


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("kind", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize("old", [OLD, None], ids=["replacing", "new"])
def test_a_folder_is_old_or_new_wherever_the_work_is_cut_short(
    tmp_path: Path, old: Mapping[str, bytes] | None, kind: type[BaseException], *, after: bool
) -> None:
    steps = STEPS if kind is OSError else STEPS + CLEANING
    at = 0
    while True:
        home = tmp_path / f"{at}"
        home.mkdir()
        out = home / "out"
        if old is not None:
            published(out, old)
        if not cut_short(
            lambda out=out: replace_folder(out, NEW),  # type: ignore[misc]
            Interruption(at, fault(kind), after=after),
            steps,
        ):
            break
        restore(out)
        assert (contents(out) if out.exists() else None) in (old, NEW)
        replace_folder(out, NEW)
        assert contents(out) == NEW
        at += 1
    assert contents(out) == NEW
    assert at > 8


@pytest.mark.parametrize("kind", [KeyboardInterrupt, OSError])
def test_nothing_temporary_is_left_where_the_work_is_cut_short(
    tmp_path: Path, kind: type[BaseException]
) -> None:
    at = 0
    while True:
        home = tmp_path / f"{at}"
        out = published(home / "out", OLD)
        if not cut_short(
            lambda out=out: replace_folder(out, NEW),  # type: ignore[misc]
            Interruption(at, fault(kind), after=False),
            STEPS,
        ):
            break
        assert beside(out) == ["out"]
        at += 1


@pytest.mark.parametrize("kind", [KeyboardInterrupt, OSError])
def test_a_file_is_old_or_new_wherever_the_work_is_cut_short(
    tmp_path: Path, kind: type[BaseException]
) -> None:
    steps = STEPS if kind is OSError else STEPS + CLEANING
    at = 0
    while True:
        home = tmp_path / f"{at}"
        home.mkdir()
        (home / "a.csv").write_bytes(b"old")
        if not cut_short(
            lambda home=home: replace_file(home / "a.csv", b"new"),  # type: ignore[misc]
            Interruption(at, fault(kind), after=False),
            steps,
        ):
            break
        assert contents(home) in ({"a.csv": b"old"}, {"a.csv": b"new"})
        at += 1
    assert contents(home) == {"a.csv": b"new"}
    assert at > 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be divided here")
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_folder_is_old_or_new_wherever_the_process_is_killed(tmp_path: Path, *, after: bool) -> None:
    at = 0
    while True:
        out = published(tmp_path / f"{at}" / "out", OLD)
        child = os.fork()
        if child == 0:
            try:
                Interruption(at, None, after=after).put_into(pytest.MonkeyPatch(), STEPS + CLEANING)
                replace_folder(out, NEW)
            finally:
                os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            break
        restore(out)
        assert contents(out) in (OLD, NEW)
        assert beside(out) == ["out"]
        at += 1
    assert contents(out) == NEW
    assert at > 8


def ended_process() -> int:
    """The number of a process that is over."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.mark.skipif(os.name != "posix", reason="processes are not asked after here")
def test_what_a_process_left_that_is_over_is_cleared_away_and_nothing_else(tmp_path: Path) -> None:
    out = published(tmp_path / "out", OLD)
    kept = (
        f".out.probatum-new-{os.getpid()}-abc",
        ".out.probatum-new-mine",
        ".out.newer",
        f".other.probatum-new-{os.getpid()}-abc",
    )
    for name in (*kept, f".out.probatum-new-{ended_process()}-abc"):
        published(tmp_path / name, NEW)
    restore(out)
    assert beside(out) == sorted(["out", *kept])
    assert contents(out) == OLD
