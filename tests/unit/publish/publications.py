"""Publications to be damaged: as files in memory, sealed or with their digests as they were."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from probatum.formats.digests import digest_of_bytes
from probatum.formats.open_data import json_text
from probatum.publish.publication import MANIFEST
from probatum.publish.verification import Publication, Verified, opened, verified
from tests.examples.cheshire_west import outcome

Files = Mapping[str, bytes]


def sealed(files: Files) -> Files:
    """The files with a manifest that lists them as they are, as whoever forges one would write it."""
    manifest = json.loads(files[MANIFEST])
    manifest["files"] = {
        name: {"sha256": digest_of_bytes(content), "bytes": len(content)}
        for name, content in files.items()
        if name != MANIFEST
    }
    return {**files, MANIFEST: json_text(manifest).encode()}


def changed(files: Files, name: str, old: str, new: str) -> Files:
    """The files with the first place of a text in one of them changed, and the digests left alone."""
    text = files[name].decode()
    assert old in text, f"{old!r} is not in {name}"
    return {**files, name: text.replace(old, new, 1).encode()}


def publication_of(files: Files) -> Publication:
    """The files as a publication that was opened."""
    with tempfile.TemporaryDirectory() as folder:
        return opened(written(files, Path(folder)))


def verified_files(files: Files) -> Verified:
    """The files proved under the framework of the example."""
    return verified(publication_of(files), outcome().inspection.framework)


def digests(files: Files) -> Mapping[str, str]:
    """What to compare files by: a failing test shows what it compares, and files are long."""
    return {name: digest_of_bytes(content) for name, content in files.items()}


def faults(files: Files) -> list[tuple[str, str]]:
    """Where and what kind each problem of the files is."""
    return [(it.place.where, it.code) for it in verified_files(files).problems]


def written(files: Files, folder: Path) -> Path:
    """The files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder
