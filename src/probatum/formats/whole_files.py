"""Files and folders replaced whole or not at all, so that an interruption leaves what was there."""

from __future__ import annotations

import glob
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from probatum.inspection.errors import Refusal


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Let the folder hold exactly these files, by relative path; the old one stays whole until then.

    Raises: Refusal where it cannot be written; OSError is turned into it.
    """
    folder = folder.resolve()
    restore(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f"{_being_made(folder)}{os.getpid()}-", dir=folder.parent))
    except OSError as fault:
        raise Refusal(f"{folder} cannot be written: {fault.strerror}.") from fault
    try:
        for name, content in files.items():
            _write(made / name, content)
        made.chmod(0o755)
        _swap(made, folder)
    except OSError as fault:
        raise Refusal(f"{folder} cannot be written: {fault.strerror}. Nothing was changed.") from fault
    finally:
        shutil.rmtree(made, ignore_errors=True)


def restore(folder: Path) -> None:
    """Put right what a replacement that was cut off left behind.

    An old folder that was set aside and not yet followed by the new one is put back; a new one whose
    maker is gone is cleared away.
    """
    folder = folder.resolve()
    aside = _aside(folder)
    if aside.exists():
        if folder.exists():
            shutil.rmtree(aside)
        else:
            aside.rename(folder)
    for left in folder.parent.glob(f"{glob.escape(_being_made(folder))}*"):
        maker = left.name.removeprefix(_being_made(folder)).split("-")[0]
        if maker.isdigit() and not _is_running(int(maker)):
            shutil.rmtree(left, ignore_errors=True)


def _being_made(folder: Path) -> str:
    return f".{folder.name}.probatum-new-"


def _is_running(process: int) -> bool:
    if os.name != "posix":
        return True  # elsewhere asking would disturb the process, so what it left is let be
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def replace_file(path: Path, content: bytes) -> None:
    """Let the file hold exactly this; the old one stays whole until then."""
    made = path.with_name(f".{path.name}.new")
    try:
        _write(made, content)
        made.replace(path)
    except OSError as fault:
        raise Refusal(f"{path} cannot be written: {fault.strerror}.") from fault
    finally:
        made.unlink(missing_ok=True)


def _aside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.probatum-replaced")


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _swap(made: Path, folder: Path) -> None:
    aside = _aside(folder)
    if folder.exists():
        folder.rename(aside)
    try:
        made.rename(folder)
    except BaseException:
        restore(folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)
