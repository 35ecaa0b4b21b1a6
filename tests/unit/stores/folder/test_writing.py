"""Sample and responses written into a folder, each of them whole."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from probatum.stores.folder.reading import read_record
from probatum.stores.folder.writing import files_of_rows, write_rows
from tests.examples.cheshire_west import EXAMPLE, copied, everything_in, outcome


def test_every_response_is_a_file_of_its_respondent() -> None:
    inspection = outcome().inspection
    files = files_of_rows(inspection.framework, inspection.cases, inspection.responses)
    assert {name: text.encode() for name, text in files.items()} == {
        name: content
        for name, content in everything_in(EXAMPLE).items()
        if name == "sample.csv" or name.startswith(("answers/", "practitioners/", "survey/"))
    }


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    inspection = outcome().inspection
    cases = inspection.cases[:2]
    responses = tuple(
        dataclasses.replace(it, answers=it.answers[::-1])
        for it in inspection.responses
        if it.respondent in {"C001", "C002", "P07"}
    )
    write_rows(folder, inspection.framework, cases, responses)
    record, problems = read_record(folder)
    assert problems == ()
    assert record is not None
    assert (record.cases, record.responses) == (cases, responses)
    assert sorted(path.name for path in (folder / "answers").iterdir()) == ["C001.csv", "C002.csv"]
    assert list((folder / "survey").iterdir()) == []


def test_nothing_else_in_the_folder_is_touched(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "identities.csv").write_text("case,name\n")
    before = everything_in(folder)
    inspection = outcome().inspection
    write_rows(folder, inspection.framework, inspection.cases, inspection.responses)
    assert everything_in(folder) == before
    assert not list(folder.rglob(".*"))
