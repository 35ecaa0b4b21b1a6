"""A whole inspection read from its folder: also what is said, and files that nothing reads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from probatum.inspection.errors import Refusal
from probatum.stores.folder.reading_report import read_inspection
from tests.examples.cheshire_west import EXAMPLE, copied, line_of, replaced


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copied(tmp_path)


def faults(folder: Path) -> list[tuple[str, str]]:
    return [(it.code, str(it.place)) for it in read_inspection(folder).problems]


def digest(folder: Path) -> str:
    reading = read_inspection(folder)
    inspection, problems = reading.inspection, reading.problems
    assert problems == ()
    assert inspection is not None
    return inspection.digest


def test_the_inspection_is_read_whole() -> None:
    reading = read_inspection(EXAMPLE)
    inspection, problems = reading.inspection, reading.problems
    assert problems == ()
    assert inspection is not None
    assert list(inspection.narrative) == ["acknowledgements", "role", "foreword", "background"]
    assert [it.subject for it in inspection.findings] == [
        *("1.1", "1.2", "1.3", "1.4", "2.2", "2.3", "2.4", "2.5", "2.6"),
        *("diversity", "feedback", "resettlement"),
    ]
    assert len(inspection.recommendations.recommendations) == 11
    assert "overall" in inspection.figures


def test_the_digest_is_the_same_wherever_the_folder_lies(folder: Path) -> None:
    assert digest(folder) == digest(EXAMPLE)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("inspection.yaml", "North West region", "North west region"),
        ("sample.csv", "C001,P02", "C001,P01"),
        ("answers/C014.csv", "A", "B"),
        ("survey/S66.csv", "yes", "no"),
        ("evidence/E01.yaml", "ref: E01\n", "ref: E01\n# a remark\n"),
        ("judgements.yaml", "The direction is", "The direction is,"),
        ("figures.yaml", "Base not printed.", "Base not  printed."),
        ("recommendations.yaml", "note: >-", "note: >"),
        ("findings/2.2-assessment.md", "Practitioners asked", "Practitioners  asked"),
        ("narrative/role.md", "HM", "His Majesty’s"),
    ],
)
def test_the_digest_changes_with_any_file_that_is_read(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert digest(folder) != digest(EXAMPLE)


def test_names_are_part_of_the_digest(folder: Path) -> None:
    (folder / "findings" / "2.2-assessment.md").rename(folder / "findings" / "2.2-of-assessment.md")
    assert digest(folder) != digest(EXAMPLE)


def test_files_that_are_nobodys_reading_are_no_part_of_the_digest(folder: Path) -> None:
    (folder / "README.md").write_text("A remark.\n")
    (folder / "identities.csv").write_text("case,name\n")
    (folder / "evidence" / "plan.pdf").write_bytes(b"%PDF")
    (folder / ".DS_Store").write_bytes(b"\x00")
    (folder / "answers" / ".keep").write_bytes(b"")
    (folder / ".git").mkdir()
    shutil.copytree(EXAMPLE / "narrative", folder / "out")
    assert digest(folder) == digest(EXAMPLE)


def test_every_file_that_nothing_reads_is_named(folder: Path) -> None:
    (folder / "notes.txt").write_text("mine")
    (folder / "drafts").mkdir()
    (folder / "answers" / "C001.csv~").write_text("")
    (folder / "answers" / "old").mkdir()
    (folder / "findings" / "2.2.txt").write_text("")
    (folder / "findings" / "9.9-more.md").write_text("More.\n")
    (folder / "findings" / "assessment.md").write_text("More.\n")
    (folder / "narrative" / "forward.md").write_text("More.\n")
    assert faults(folder) == [
        ("unknown-file", "answers/C001.csv~"),
        ("unknown-file", "answers/old"),
        ("unknown-file", "drafts"),
        ("unknown-file", "findings/2.2.txt"),
        ("unknown-file", "findings/9.9-more.md"),
        ("unknown-file", "findings/assessment.md"),
        ("unknown-file", "narrative/forward.md"),
        ("unknown-file", "notes.txt"),
    ]


def test_a_file_in_place_of_a_folder_is_named(folder: Path) -> None:
    shutil.rmtree(folder / "findings")
    (folder / "findings").write_text("none")
    (folder / "figures.yaml").unlink()
    (folder / "figures.yaml").mkdir()
    assert faults(folder) == [
        ("unknown-file", "figures.yaml"),
        ("unreadable-file", "figures.yaml"),
        ("unknown-file", "findings"),
    ]


def test_what_is_no_prose_of_a_report_is_named_with_its_line(folder: Path) -> None:
    path = folder / "findings" / "2.2-assessment.md"
    path.write_text(
        path.read_text(encoding="utf-8") + "\n## Good practice\n\n> Said.\n\n- a\n  - b\n",
        encoding="utf-8",
    )
    assert faults(folder) == [
        ("unknown-heading", f"findings/2.2-assessment.md:{line_of(path, '## Good practice')}"),
        ("not-prose", f"findings/2.2-assessment.md:{line_of(path, '> Said')}"),
        ("not-prose", f"findings/2.2-assessment.md:{line_of(path, '  - b')}"),
    ]


def test_a_figure_that_is_none_is_named_and_the_others_are_read(folder: Path) -> None:
    path = folder / "figures.yaml"
    path.write_text(
        path.read_text(encoding="utf-8") + "odd: {share: 2.2.3}\nfact: {fact: many, unit: x}\n",
        encoding="utf-8",
    )
    reading = read_inspection(folder)
    inspection, problems = reading.inspection, reading.problems
    odd, fact = line_of(path, "odd:"), line_of(path, "fact: {")
    assert [(it.code, str(it.place)) for it in problems] == [
        ("missing-key", f"figures.yaml:{odd}:6"),
        ("missing-key", f"figures.yaml:{fact}:7"),
        ("missing-key", f"figures.yaml:{fact}:7"),
        ("wrong-type", f"figures.yaml:{fact}:14"),
    ]
    assert inspection is not None
    assert "overall" in inspection.figures
    assert "odd" not in inspection.figures


def test_without_a_framework_every_file_is_looked_at_all_the_same(folder: Path) -> None:
    replaced(folder / "inspection.yaml", "slug: hmip-pdu-2021", "slug: hmip")
    replaced(folder / "recommendations.yaml", "note: >-", "notes: >-")
    (folder / "narrative" / "role.md").write_bytes(b"\xff")
    reading = read_inspection(folder)
    inspection, problems = reading.inspection, reading.problems
    assert inspection is None
    assert [it.code for it in problems] == ["unknown-framework", "not-utf-8", "unknown-key"]


def test_what_holds_no_inspection_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        read_inspection(tmp_path)
    with pytest.raises(Refusal):
        read_inspection(tmp_path / "nowhere")
