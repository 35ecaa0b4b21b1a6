"""A framework read from its folder: its digest, and every problem of its files at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import probatum.published_frameworks
from probatum.formats.framework_files import read_framework

SHELF = Path(probatum.published_frameworks.__path__[0])
PUBLISHED = SHELF / "hmip-pdu-2021" / "1"
FILES = ("framework.yaml", "case.yaml", "practitioner.yaml", "survey.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the published framework, to change."""
    copy = tmp_path / "hmip"
    shutil.copytree(PUBLISHED, copy)
    return copy


def digest(folder: Path) -> str:
    framework, problems = read_framework(folder)
    assert problems == ()
    assert framework is not None
    return framework.digest


def faults(folder: Path, where: str = "") -> list[tuple[str, str]]:
    framework, problems = read_framework(folder, where=where)
    assert framework is None
    return [(it.code, str(it.place)) for it in problems]


def test_the_framework_is_read_whole() -> None:
    framework, problems = read_framework(PUBLISHED)
    assert problems == ()
    assert framework is not None
    assert [it.ref for it in framework.instruments] == ["case", "practitioner", "survey"]
    assert framework.digest.startswith("sha256:")
    assert framework.pin.slug == "hmip-pdu-2021"


def test_the_digest_is_of_the_text_wherever_it_lies(folder: Path) -> None:
    assert digest(folder) == digest(PUBLISHED)


@pytest.mark.parametrize("name", FILES)
def test_the_digest_changes_with_any_byte_of_any_file(folder: Path, name: str) -> None:
    before = digest(folder)
    raw = (folder / name).read_bytes()
    for changed in (raw + b"\n", raw + b"# a remark\n", b"\n" + raw, raw.replace(b": ", b":  ", 1)):
        (folder / name).write_bytes(changed)
        assert digest(folder) != before
    (folder / name).write_bytes(raw)
    assert digest(folder) == before


@pytest.mark.parametrize("name", FILES)
def test_windows_line_ends_leave_the_digest_alone(folder: Path, name: str) -> None:
    before = digest(folder)
    raw = (folder / name).read_bytes()
    (folder / name).write_bytes(b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"))
    assert digest(folder) == before


def test_a_file_that_it_does_not_name_is_no_part_of_it(folder: Path) -> None:
    before = digest(folder)
    (folder / "README.md").write_text("A remark.\n")
    assert digest(folder) == before


@pytest.mark.parametrize("name", FILES[1:])
def test_a_missing_instrument_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert faults(folder, where="here/") == [("missing-file", f"here/{name}")]


def test_an_empty_folder_has_no_framework(tmp_path: Path) -> None:
    assert faults(tmp_path) == [("missing-file", "framework.yaml")]
    assert faults(tmp_path / "nowhere") == [("missing-file", "framework.yaml")]


def test_the_problems_of_all_its_files_are_named_at_once(folder: Path) -> None:
    for name in FILES:
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    (folder / "practitioner.yaml").write_bytes(b"\xff")
    (folder / "survey.yaml").unlink()
    lines = {name: (PUBLISHED / name).read_bytes().count(b"\n") + 1 for name in FILES}
    assert faults(folder) == [
        ("unknown-key", f"framework.yaml:{lines['framework.yaml']}:1"),
        ("unknown-key", f"case.yaml:{lines['case.yaml']}:1"),
        ("not-utf-8", "practitioner.yaml:1"),
        ("missing-file", "survey.yaml"),
    ]
