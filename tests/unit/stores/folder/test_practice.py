"""Practice inspections in a folder: begun whole, built anew, and never over real cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from probatum.inspection.errors import Refusal
from probatum.register.beginning import Beginning, beginning
from probatum.stores import framework_library
from probatum.stores.folder.practice import build_rows, write_new
from probatum.stores.folder.reading_report import read_inspection
from tests.examples.cheshire_west import copied, everything_in, line_of, replaced

FRAMEWORK = framework_library.published("hmip-pdu-2021")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copied(tmp_path)


def begun(seed: int = 1) -> Beginning:
    return beginning(FRAMEWORK, ref="mine", service="Practice PDU", cases=12, respondents=5, seed=seed)


def refusal_of(folder: Path) -> Refusal:
    before = everything_in(folder)
    with pytest.raises(Refusal) as caught:
        build_rows(folder, replace=True)
    assert everything_in(folder) == before
    return caught.value


def test_building_anew_changes_no_byte(folder: Path) -> None:
    before = everything_in(folder)
    assert build_rows(folder, replace=True) == {"case": 34, "practitioner": 24, "survey": 66}
    assert everything_in(folder) == before


def test_rows_that_were_changed_or_taken_away_are_built_again(folder: Path) -> None:
    before = everything_in(folder)
    (folder / "answers" / "C001.csv").unlink()
    (folder / "answers" / "C099.csv").write_text("mine")
    (folder / "sample.csv").write_text("case\n")
    build_rows(folder, replace=True)
    assert everything_in(folder) == before


def test_rows_that_differ_are_lost_only_where_that_is_allowed(folder: Path) -> None:
    assert build_rows(folder, replace=False) == {"case": 34, "practitioner": 24, "survey": 66}
    replaced(folder / "answers" / "C002.csv", "2.2.1a,answered,yes", "2.2.1a,answered,no")
    (folder / "survey" / "S99.csv").write_text("mine")
    before = everything_in(folder)
    with pytest.raises(Refusal, match=r"2 files in .* would be lost, answers/C002\.csv among them"):
        build_rows(folder, replace=False)
    assert everything_in(folder) == before


def test_another_seed_gives_other_rows(folder: Path) -> None:
    before = everything_in(folder)
    replaced(folder / "practice.yaml", "seed: 20230320", "seed: 20230321")
    build_rows(folder, replace=True)
    after = everything_in(folder)
    assert after.keys() == before.keys()
    assert after["answers/C001.csv"] != before["answers/C001.csv"]


def test_rows_of_real_cases_are_never_built(folder: Path) -> None:
    replaced(folder / "inspection.yaml", "origin: practice", "origin: real")
    assert "inspection of real cases" in refusal_of(folder).why


@pytest.mark.parametrize("name", ["inspection.yaml", "practice.yaml"])
def test_without_its_files_nothing_is_built(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert [str(it.place) for it in refusal_of(folder).problems] == [name]


def test_all_that_is_wrong_with_its_files_is_named(folder: Path) -> None:
    replaced(folder / "practice.yaml", "seed: 20230320", "seed: soon")
    replaced(folder / "practice.yaml", "respondents: 66", "respondent: 66")
    replaced(folder / "inspection.yaml", "region: North", "regions: North")
    assert {str(it.place) for it in refusal_of(folder).problems} == {
        "inspection.yaml:1:1",
        f"inspection.yaml:{line_of(folder / 'inspection.yaml', 'regions:')}:1",
        f"practice.yaml:{line_of(folder / 'practice.yaml', 'about:')}:1",
        f"practice.yaml:{line_of(folder / 'practice.yaml', 'respondent: 66')}:1",
        f"practice.yaml:{line_of(folder / 'practice.yaml', 'seed:')}:7",
    }


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('"2.2.2": {', '"2.2.9": {', 'case has no question "2.2.9"'),
        ("sex: {female: 6, male: 28}", "sex: {female: 6, m: 28}", 'sex is never "m"'),
        ("sex: {female: 6, male: 28}", "six: {female: 6, male: 28}", 'no attribute "six"'),
        ("sex: {female: 6, male: 28}", "sex: {female: 6, male: 29}", "sex has more than 34 cases"),
        ("answers: {yes: 28}, printed: 82%", "answers: {yea: 28}", '"yea" is no answer to 2.2.1a'),
        ("answers: {yes: 28}, printed: 82%", "answers: {yes: 35}", "add up to more than 34"),
    ],
)
def test_counts_that_cannot_be_are_named(folder: Path, old: str, new: str, what: str) -> None:
    replaced(folder / "practice.yaml", old, new)
    assert any(what in it.what for it in refusal_of(folder).problems)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('groups: {"qualification:trainee": 3}', 'groups: {"qualification:trainee": 15}'),
        ("interviewed: 24", "interviewed: 34"),
    ],
)
def test_counts_that_cannot_be_had_together_are_refused(folder: Path, old: str, new: str) -> None:
    replaced(folder / "practice.yaml", old, new)
    refusal_of(folder)


def test_a_new_inspection_is_whole(tmp_path: Path) -> None:
    write_new(tmp_path / "mine", FRAMEWORK, begun())
    reading = read_inspection(tmp_path / "mine")
    inspection, problems = reading.inspection, reading.problems
    assert problems == ()
    assert inspection is not None
    assert len(inspection.cases) == 12
    before = everything_in(tmp_path / "mine")
    build_rows(tmp_path / "mine", replace=True)
    assert everything_in(tmp_path / "mine") == before


def test_the_same_seed_gives_the_same_inspection_and_another_gives_another(tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("same", 1), ("other", 2)):
        write_new(tmp_path / name, FRAMEWORK, begun(seed))
    assert everything_in(tmp_path / "one") == everything_in(tmp_path / "same")
    assert everything_in(tmp_path / "one") != everything_in(tmp_path / "other")


@pytest.mark.parametrize("what", ["folder", "file"])
def test_nothing_that_exists_is_written_over(tmp_path: Path, what: str) -> None:
    mine = tmp_path / "mine"
    if what == "folder":
        mine.mkdir()
    else:
        mine.write_text("")
    before = everything_in(tmp_path)
    with pytest.raises(Refusal, match="exists"):
        write_new(mine, FRAMEWORK, begun())
    assert everything_in(tmp_path) == before
