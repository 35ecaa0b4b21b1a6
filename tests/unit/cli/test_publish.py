"""`probatum publish` writes a whole publication, or nothing."""

from pathlib import Path

import pytest

from tests.examples.cheshire_west import EXAMPLE, copied, everything_in, published, replaced
from tests.unit.cli.commands import answer, refusal, typed
from tests.unit.publish.publications import digests


def test_it_says_where_the_report_lies(tmp_path: Path) -> None:
    assert answer("publish", EXAMPLE, "--to", tmp_path / "out") == f"{tmp_path / 'out' / 'report.html'}\n"
    found = digests(everything_in(tmp_path / "out"))
    assert found == digests(published())


def test_without_a_place_it_publishes_into_the_inspection(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    assert answer("publish", folder) == f"{folder / 'out' / 'report.html'}\n"
    again = everything_in(folder)
    assert answer("publish", folder) == f"{folder / 'out' / 'report.html'}\n"
    found = digests(everything_in(folder))
    assert found == digests(again)


def test_with_a_problem_nothing_is_written_and_the_problem_is_named(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    replaced(folder / "findings" / "2.2-assessment.md", "Practitioners asked", "41 per cent asked")
    before = everything_in(tmp_path)
    result = typed("publish", folder, "--to", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{folder} cannot be published as it stands; nothing was written." in result.stderr
    assert '"41 per cent" is typed, not cited' in result.stderr
    assert everything_in(tmp_path) == before


def test_with_answers_missing_it_publishes_and_says_what_is_left_to_mend(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    note = "Practice row: built to add up to the published count; no reason was recorded.,A1,2023-03-20"
    replaced(folder / "answers" / "C001.csv", f"2.2.1,answered,no,{note}", "2.2.1,missing,,,,")
    result = typed("publish", folder, "--to", tmp_path / "out")
    assert result.exit_code == 0
    assert "2.2.1 is not answered" in result.stderr
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert page.count("provisional") > 2
    assert typed("verify", tmp_path / "out", "--from", folder).exit_code == 0


@pytest.mark.parametrize("place", ["thesis", "inspection"])
def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path, place: str) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("mine")
    copied(tmp_path).rename(tmp_path / "inspection")
    before = everything_in(tmp_path)
    said = refusal("publish", tmp_path / "inspection", "--to", tmp_path / place)
    assert said == (
        f"{tmp_path / place} is not a publication of Probatum, and would be lost. "
        "Name another folder with --to, or empty this one."
    )
    assert everything_in(tmp_path) == before


def test_a_file_in_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert "is a file" in refusal("publish", EXAMPLE, "--to", tmp_path / "file")
    assert "cannot be written" in refusal("publish", EXAMPLE, "--to", tmp_path / "file" / "out")
    assert everything_in(tmp_path) == {"file": b"mine"}


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("probatum.formats.whole_files.tempfile.mkdtemp", forbidden)
    said = refusal("publish", EXAMPLE, "--to", tmp_path / "out")
    assert said == f"{tmp_path / 'out'} cannot be written: Permission denied."
    assert list(tmp_path.iterdir()) == []
