"""A publication: what it is made of, and that nothing else is ever written over."""

from __future__ import annotations

import csv
import dataclasses
import hashlib
import io
import json
import re
from pathlib import Path

import pytest

from probatum.inspection.conduct.record import PRACTICE_NOTICE, Origin
from probatum.inspection.errors import Refusal
from probatum.publish import publication
from probatum.publish.publication import FIGURES, MANIFEST, RATINGS, REPORT, RESULTS
from tests.examples.cheshire_west import everything_in, outcome, published
from tests.unit.publish.publications import Files, digests, written


def page_of(files: Files) -> str:
    return files[REPORT].decode()


def test_a_publication_is_a_report_with_its_data_and_a_manifest() -> None:
    assert list(published()) == [REPORT, RESULTS, RATINGS, FIGURES, MANIFEST]


def test_the_same_inspection_gives_the_same_bytes() -> None:
    again = digests(publication.files_of(outcome()))
    assert again == digests(published())


def test_every_file_is_text_with_plain_line_ends() -> None:
    for name, content in published().items():
        lines = content.decode().splitlines(keepends=True)
        assert {line[-2:] for line in lines if "\r" in line} == set(), name
        assert lines[-1].endswith("\n"), name


def test_the_manifest_has_the_digest_and_length_of_each_file() -> None:
    listed = json.loads(published()[MANIFEST])["files"]
    assert listed == {
        name: {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        for name, content in published().items()
        if name != MANIFEST
    }


def test_the_manifest_says_what_was_made_from_what() -> None:
    manifest = json.loads(published()[MANIFEST])
    inspection = outcome().inspection
    assert manifest["inspection"] == "cheshire-west-2023"
    assert manifest["inspection_digest"] == inspection.digest
    assert manifest["framework"]["digest"] == inspection.framework.digest
    assert manifest["made_with"].startswith("probatum ")


def test_no_file_tells_the_time_at_which_it_was_made() -> None:
    for name, content in published().items():
        times = re.findall(rb"\d\d:\d\d:\d\d|generated (?:at|on)", content)
        assert times == [], name
    dates = re.findall(rb"20\d\d-\d\d-\d\d", published()[MANIFEST])
    assert dates == []


def test_everything_says_that_it_is_practice() -> None:
    files = published()
    for name in (RATINGS, FIGURES, MANIFEST):
        data = json.loads(files[name])
        assert (data["origin"], data["notice"]) == ("practice", PRACTICE_NOTICE)
    rows = csv.DictReader(io.StringIO(files[RESULTS].decode()))
    assert {row["origin"] for row in rows} == {"practice"}
    said = re.findall(r'Practice data\.|<meta name="probatum:origin" content="practice">', page_of(files))
    assert len(said) >= 2


def test_an_inspection_of_real_cases_says_nothing_of_practice() -> None:
    found = outcome()
    particulars = dataclasses.replace(found.inspection.particulars, origin=Origin.REAL)
    inspection = dataclasses.replace(found.inspection, particulars=particulars)
    report = dataclasses.replace(found.report, origin="real", notice="")
    files = publication.files_of(dataclasses.replace(found, inspection=inspection, report=report))
    for name in (RATINGS, FIGURES, MANIFEST):
        data = json.loads(files[name])
        assert (data["origin"], data["notice"]) == ("real", "")
    assert re.findall(rb",practice\n", files[RESULTS]) == []
    assert re.findall(r"\(practice data\)|Practice data\.", page_of(files)) == []


@pytest.mark.parametrize("before", ["nothing", "empty", "publication", "part"])
def test_a_publication_takes_the_place_of_an_earlier_one_or_of_nothing(tmp_path: Path, before: str) -> None:
    out = tmp_path / "below" / "out"
    if before != "nothing":
        out.mkdir(parents=True)
    if before == "publication":
        written({**published(), REPORT: b"old"}, out)
    if before == "part":
        written({MANIFEST: published()[MANIFEST]}, out)
    publication.write(outcome(), out)
    assert digests(everything_in(out)) == digests(published())
    assert [path.name for path in out.parent.iterdir()] == ["out"]


@pytest.mark.parametrize(
    "names",
    [
        ("thesis.txt",),
        ("report.html",),
        ("report.html", "results.csv", "ratings.json", "figures.json"),
        ("manifest.json", "thesis.txt"),
        (".hidden",),
        ("inner/thesis.txt",),
        ("manifest.json", "inner/thesis.txt"),
    ],
)
def test_what_is_no_earlier_publication_is_left_alone(tmp_path: Path, names: tuple[str, ...]) -> None:
    out = tmp_path / "out"
    for name in names:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(b"mine")
    before = digests(everything_in(tmp_path))
    with pytest.raises(Refusal, match="is not a publication of Probatum, and would be lost"):
        publication.write(outcome(), out)
    assert digests(everything_in(tmp_path)) == before


def test_a_file_or_a_link_in_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for name in ("file", "link"):
        with pytest.raises(Refusal, match="is not a publication"):
            publication.write(outcome(), tmp_path / name)
    assert (tmp_path / "file").read_bytes() == b"mine"
    assert (tmp_path / "link").is_symlink()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_publication_that_fails_leaves_the_old_one_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = written({**published(), REPORT: b"old"}, tmp_path / "out")
    before = digests(everything_in(tmp_path))

    def failing(*_: object) -> str:
        raise MemoryError

    monkeypatch.setattr(publication, "manifest_json", failing)
    with pytest.raises(MemoryError):
        publication.write(outcome(), out)
    assert digests(everything_in(tmp_path)) == before


def test_what_a_cut_off_publication_had_set_aside_is_put_back_first(tmp_path: Path) -> None:
    written(published(), tmp_path / ".out.probatum-replaced")
    written({"thesis.txt": b"mine"}, tmp_path / "out")
    with pytest.raises(Refusal):
        publication.write(outcome(), tmp_path / "out")
    assert (tmp_path / "out" / "thesis.txt").read_bytes() == b"mine"
