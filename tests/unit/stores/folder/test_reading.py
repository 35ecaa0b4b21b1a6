"""What was recorded, read from a folder: whole, or with every problem of its files."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from probatum.inspection.errors import Refusal
from probatum.stores.folder.reading import read_record
from tests.examples.cheshire_west import EXAMPLE, copied, line_of, replaced


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copied(tmp_path)


def faults(folder: Path) -> list[tuple[str, str]]:
    return [(it.code, str(it.place)) for it in read_record(folder)[1]]


def test_the_record_is_read_whole() -> None:
    record, problems = read_record(EXAMPLE)
    assert problems == ()
    assert record is not None
    assert record.particulars.ref == "cheshire-west-2023"
    assert len(record.cases) == 34
    by_instrument = [it.instrument for it in record.responses]
    assert {it: by_instrument.count(it) for it in by_instrument} == {
        "case": 34,
        "practitioner": 24,
        "survey": 66,
    }
    assert len(record.evidence) == len(list(EXAMPLE.glob("evidence/*.yaml")))
    assert [it.standard for it in record.judgements.judgements] == ["1.1", "1.2", "1.3", "1.4"]


def test_responses_come_by_instrument_and_name() -> None:
    record, _ = read_record(EXAMPLE)
    assert record is not None
    places = [it.where for it in record.responses]
    assert places[0] == "answers/C001.csv"
    assert places == [
        path.relative_to(EXAMPLE).as_posix()
        for name in ("answers", "practitioners", "survey")
        for path in sorted((EXAMPLE / name).glob("*.csv"))
    ]


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "nowhere", tmp_path / "file"):
        with pytest.raises(Refusal, match="is not a folder"):
            read_record(path)


def test_a_folder_without_an_inspection_is_refused_and_told_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"inspection\.yaml is missing.*practice new"):
        read_record(tmp_path)


def test_every_part_that_is_missing_is_named_at_once(folder: Path) -> None:
    for name in ("judgements.yaml", "sample.csv"):
        (folder / name).unlink()
    shutil.rmtree(folder / "evidence")
    assert faults(folder) == [("missing-file", "judgements.yaml"), ("missing-file", "sample.csv")]


def test_a_framework_that_is_not_there_is_named_with_those_that_are(folder: Path) -> None:
    replaced(folder / "inspection.yaml", "slug: hmip-pdu-2021", "slug: hmip-pdu-2035")
    record, (problem,) = read_record(folder)
    assert record is None
    assert (problem.code, str(problem.place)) == ("unknown-framework", "inspection.yaml:7:3")
    assert problem.what == "the framework hmip-pdu-2035 version 1 is not there"
    assert "hmip-pdu-2021 version 1" in problem.mend


def test_a_version_that_is_not_there_is_named(folder: Path) -> None:
    replaced(folder / "inspection.yaml", "  version: 1", "  version: 12")
    assert faults(folder) == [("unknown-framework", "inspection.yaml:7:3")]


def test_a_framework_with_another_digest_is_named_and_the_rest_is_read(folder: Path) -> None:
    replaced(folder / "inspection.yaml", "sha256:", "sha256:0")
    record, (problem,) = read_record(folder)
    assert record is not None
    assert (problem.code, str(problem.place)) == ("framework-differs", "inspection.yaml:7:3")
    assert record.framework.digest in problem.what
    assert record.particulars.framework.digest in problem.what


def test_with_wrong_particulars_everything_else_is_looked_at_all_the_same(folder: Path) -> None:
    replaced(folder / "inspection.yaml", "ref: cheshire-west-2023", "reff: cheshire-west-2023")
    replaced(folder / "sample.csv", "C002,P04,", "C002,")
    replaced(folder / "answers" / "C003.csv", "2.2.1,answered", "2.2.1,perhaps")
    replaced(folder / "judgements.yaml", "not_rated:", "unrated:")
    assert faults(folder) == [
        ("unknown-status", f"answers/C003.csv:{line_of(folder / 'answers/C003.csv', '2.2.1,perhaps')}"),
        ("missing-key", "inspection.yaml:1:1"),
        ("unknown-key", "inspection.yaml:1:1"),
        ("unknown-key", f"judgements.yaml:{line_of(folder / 'judgements.yaml', 'unrated:')}:1"),
        ("wrong-columns", "sample.csv:3"),
    ]


def test_what_cannot_be_read_as_text_is_named_file_by_file(folder: Path) -> None:
    (folder / "answers" / "C001.csv").write_bytes(b"\xff\xfe")
    (folder / "survey" / "S01.csv").write_bytes(b"a\n\x00")
    (folder / "evidence" / "E01.yaml").write_bytes(b"")
    (folder / "judgements.yaml").unlink()
    (folder / "judgements.yaml").mkdir()
    (folder / "practitioners" / "P01.csv").unlink()
    (folder / "practitioners" / "P01.csv").symlink_to("P01.csv")
    assert faults(folder) == [
        ("not-utf-8", "answers/C001.csv:1"),
        ("empty-file", "evidence/E01.yaml"),
        ("unreadable-file", "judgements.yaml"),
        ("unreadable-file", "practitioners/P01.csv"),
        ("not-text", "survey/S01.csv:2"),
    ]


def with_file(folder: Path, content: bytes) -> None:
    """Let the first item of evidence name a file with that content."""
    path = folder / "evidence" / "E01.yaml"
    digest = hashlib.sha256(content).hexdigest()
    path.write_text(
        path.read_text(encoding="utf-8") + f"file: {{name: plan.pdf, sha256: {digest}}}\n",
        encoding="utf-8",
    )


def test_a_file_of_evidence_must_be_the_one_that_was_coded(folder: Path) -> None:
    with_file(folder, b"the plan")
    assert faults(folder) == []
    (folder / "evidence" / "plan.pdf").write_bytes(b"the plan")
    assert faults(folder) == []
    (folder / "evidence" / "plan.pdf").write_bytes(b"another plan")
    assert faults(folder) == [("evidence-differs", "evidence/E01.yaml:1:1")]


@pytest.mark.parametrize("name", ["../../secret", "/etc/passwd", "..", ".", "a/../../b", '"\\0"'])
def test_a_file_of_evidence_is_looked_for_nowhere_else(folder: Path, name: str) -> None:
    with_file(folder, b"the plan")
    replaced(folder / "evidence" / "E01.yaml", "plan.pdf", name)
    (folder.parent / "secret").write_bytes(b"not the plan")
    assert faults(folder) == []


def test_an_inspection_from_windows_is_read_alike(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_record(folder) == read_record(EXAMPLE)
