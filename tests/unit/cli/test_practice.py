"""`probatum practice` begins and builds practice inspections."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples.cheshire_west import copied, everything_in, replaced
from tests.unit.cli.commands import answer, answered_json, refusal, typed


def test_a_new_inspection_is_ready_to_be_checked_published_and_verified(tmp_path: Path) -> None:
    folder = tmp_path / "my-first"
    assert answer("practice", "new", folder) == f"{folder} is ready: try `probatum rate {folder}`.\n"
    assert answer("check", folder) == "No problems.\n"
    answer("publish", folder)
    assert answer("verify", folder / "out", "--from", folder).startswith("It holds: 5 files")
    data = answered_json("rate", folder)
    assert (data["inspection"], data["service"], data["origin"]) == ("my-first", "Practice PDU", "practice")


@pytest.mark.parametrize(("cases", "respondents"), [(1, 1), (2, 3), (60, 5)])
def test_it_may_be_of_any_size(tmp_path: Path, cases: int, respondents: int) -> None:
    folder = tmp_path / "mine"
    answer("practice", "new", folder, "--cases", cases, "--respondents", respondents, "--seed", 7)
    assert answer("check", folder) == "No problems.\n"
    assert len(list((folder / "answers").iterdir())) == cases
    assert len(list((folder / "survey").iterdir())) == respondents


def test_it_bears_the_name_that_it_is_given(tmp_path: Path) -> None:
    answer("practice", "new", tmp_path / "mine", "--service", "Ynys Môn & “Gwynedd”")
    assert answer("rate", tmp_path / "mine").startswith("Ynys Môn & “Gwynedd”\n")
    assert answer("check", tmp_path / "mine") == "No problems.\n"


def test_nothing_that_exists_is_written_over(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    before = everything_in(folder)
    assert refusal("practice", "new", folder) == (
        f"{folder} exists. Name a folder that does not, so that nothing is lost."
    )
    assert everything_in(folder) == before


@pytest.mark.parametrize(
    "words",
    [
        ("--cases", 0),
        ("--cases", -5),
        ("--cases", 5001),
        ("--cases", "many"),
        ("--respondents", 0),
        ("--seed", "soon"),
        ("--framework", "hmip"),
        ("--colour", "red"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_made(tmp_path: Path, words: tuple[object, ...]) -> None:
    refusal("practice", "new", tmp_path / "mine", *words)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert "cannot be written" in refusal("practice", "new", tmp_path / "file" / "mine")


def test_rows_are_built_anew(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    before = everything_in(folder)
    (folder / "answers" / "C007.csv").unlink()
    said = answer("practice", "build", folder)
    assert said == f"{folder}: 34 case responses, 24 practitioner responses and 66 survey responses built.\n"
    assert everything_in(folder) == before


def test_rows_that_differ_are_replaced_only_when_asked_to(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    built = everything_in(folder)
    replaced(folder / "answers" / "C002.csv", "2.2.1a,answered,yes", "2.2.1a,answered,no")
    changed = everything_in(folder)
    said = refusal("practice", "build", folder)
    assert "answers/C002.csv" in said
    assert "--replace" in said
    assert everything_in(folder) == changed
    answer("practice", "build", folder, "--replace")
    assert everything_in(folder) == built


def test_rows_of_real_cases_are_not_built(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    replaced(folder / "inspection.yaml", "origin: practice", "origin: real")
    before = everything_in(folder)
    assert refusal("practice", "build", folder).endswith("real cases; its rows are not built.")
    assert everything_in(folder) == before


def test_what_keeps_rows_from_being_built_is_listed(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    replaced(folder / "practice.yaml", "seed: 20230320", "seed: soon")
    result = typed("practice", "build", folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "practice.yaml:8:7  wrong-type" in result.stderr
