"""A publication proved: what holds, and every kind of damage by its name."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from probatum.formats.open_data import json_text
from probatum.inspection.errors import Refusal
from probatum.inspection.report.document import Cited
from probatum.publish.publication import FIGURES, MANIFEST, RATINGS, REPORT, RESULTS
from probatum.publish.verification import differences, opened
from tests.examples.cheshire_west import outcome, published
from tests.unit.publish.publications import (
    Files,
    changed,
    digests,
    faults,
    publication_of,
    sealed,
    verified_files,
    written,
)

DATA = (REPORT, RESULTS, RATINGS, FIGURES)


def rewritten(name: str, change: Any) -> Files:
    """A sealed publication in which one JSON file was changed by the function."""
    data = json.loads(published()[name])
    change(data)
    return sealed({**published(), name: json_text(data).encode()})


def messages(files: Files) -> str:
    return "\n".join(f"{it.place} {it.what}" for it in verified_files(files).problems)


def test_an_untouched_publication_holds() -> None:
    found = verified_files(published())
    assert found.problems == ()
    assert (found.files, found.ratings) == (5, 11)
    assert found.results == sum(1 for it in outcome().results.rows if it.shown == "shown")
    assert found.figures == published()[REPORT].count(b"data-figure=")


def test_every_figure_that_is_printed_is_proved() -> None:
    cited = {
        inline.figure
        for _, section in outcome().report.walk()
        for block in section.blocks
        for inline in getattr(block, "inlines", ())
        if isinstance(inline, Cited)
    }
    assert verified_files(published()).figures > len(cited) > 20


def test_sealing_alone_changes_nothing() -> None:
    again = digests(sealed(published()))
    assert again == digests(published())


def test_a_publication_is_opened_as_it_lies_there(tmp_path: Path) -> None:
    found = opened(written(published(), tmp_path / "out"))
    assert digests(found.contents) == digests(published())
    assert found.manifest["inspection"] == "cheshire-west-2023"


def test_what_a_cut_off_publication_had_set_aside_is_opened(tmp_path: Path) -> None:
    written(published(), tmp_path / ".out.probatum-replaced")
    found = digests(opened(tmp_path / "out").contents)
    assert found == digests(published())


@pytest.mark.parametrize("place", ["nowhere", "empty", "file", "report"])
def test_where_there_is_no_publication_none_is_opened(tmp_path: Path, place: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("")
    written({REPORT: b"<html>"}, tmp_path / "report")
    with pytest.raises(Refusal, match=r"holds no publication: manifest\.json is missing"):
        opened(tmp_path / place)


@pytest.mark.parametrize(
    "manifest",
    [b"", b"{", b"[]", b"null", b"7", b"{}", b'{"files": []}', b"\xff", b"[" * 100_000, b'{"files": NaN}'],
)
def test_what_is_no_manifest_is_refused(tmp_path: Path, manifest: bytes) -> None:
    written({**published(), MANIFEST: manifest}, tmp_path / "out")
    with pytest.raises(Refusal, match="is not a manifest of Probatum"):
        opened(tmp_path / "out")


@pytest.mark.parametrize("name", DATA)
def test_a_missing_file_is_named(name: str) -> None:
    files = {it: content for it, content in published().items() if it != name}
    found = faults(files)
    assert found == [(name, "missing-file")]


def test_all_missing_files_are_named_at_once() -> None:
    found = faults({MANIFEST: published()[MANIFEST]})
    assert found == [(name, "missing-file") for name in DATA]


@pytest.mark.parametrize("name", DATA)
def test_any_altered_file_is_named(name: str) -> None:
    found = faults({**published(), name: published()[name] + b"\n"})
    assert (name, "altered-file") in found


def test_a_file_that_was_never_published_is_named() -> None:
    found = faults({**published(), "extra.html": b"<p>More.</p>"})
    assert found == [("extra.html", "unknown-file")]


@pytest.mark.parametrize(("one", "other"), [(RATINGS, FIGURES), (REPORT, RESULTS), (RESULTS, RATINGS)])
def test_swapped_files_are_named(one: str, other: str) -> None:
    swapped = {**published(), one: published()[other], other: published()[one]}
    found = faults(swapped)
    assert {(one, "altered-file"), (other, "altered-file")} <= set(found)
    found = faults(sealed(swapped))
    assert found != []


def test_a_publication_under_another_framework_is_named() -> None:
    digest = outcome().inspection.framework.digest
    found = verified_files(changed(published(), MANIFEST, digest, "sha256:" + "0" * 64))
    (problem,) = found.problems
    assert (problem.place.where, problem.code) == (MANIFEST, "framework-differs")
    assert digest in problem.what


# What follows was sealed again: the digests fit, and the damage is found all the same.


def printed(figure: str, form: str) -> re.Match[str]:
    """The first mark of a figure in a form on the published page."""
    pattern = rf'<data [^>]*data-figure="{figure}" data-form="{form}"[^>]*>([^<]*)</data>'
    found = re.search(pattern, published()[REPORT].decode())
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("figure", "form", "shown", "truth"),
    [
        ("assessment-keeps-safe", "per cent", "41 per cent", "32 per cent"),
        ("planning-keeps-safe", "of", "31 of 34", "38 per cent"),
        ("overall", "word", "Outstanding", "Requires improvement"),
        ("overall", "score", "23/24", "Requires improvement"),
        ("casework-lowest", "Of in words", "Two of four", "3 of 4"),
        ("caseload", "number", "1,475", "1,474"),
        ("people-survey-objectives", "per cent", "81 per cent", "80 per cent"),
        ("survey-happy", "Two-thirds", "Three-quarters", "67 per cent"),
        ("planning-safe-by-qualification", "weaker", "stronger", "4 of 14 against 9 of 20"),
        ("planning-safe-by-qualification", "counts", "9 of 14 against 4 of 20", "4 of 14 against"),
        ("home-visits-resettlement", "the majority", "all", "10"),
    ],
)
def test_an_altered_figure_is_named_with_what_it_is(figure: str, form: str, shown: str, truth: str) -> None:
    mark = printed(figure, form)
    found = verified_files(
        sealed(changed(published(), REPORT, mark[0], mark[0].replace(f">{mark[1]}<", f">{shown}<")))
    )
    (problem,) = found.problems
    assert (problem.place.where, problem.code) == (REPORT, "wrong-figure")
    assert problem.place.line > 0
    assert problem.what.startswith(f'"{shown}" is printed for "{figure}"')
    assert truth in problem.what


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('data-count="11"', 'data-count="12"', "is marked as 12 of 34, and it is 11 of 34"),
        ('data-base="34"', 'data-base="33"', "is marked as 11 of 33"),
        (' data-count="11"', "", "is marked as None of 34"),
        ('value="32 per cent"', 'value="41 per cent"', "it is 32 per cent"),
        ('data-figure="assessment-keeps-safe"', 'data-figure="planning-keeps-safe"', "it is 38 per cent"),
        ('data-figure="assessment-keeps-safe"', 'data-figure="nothing"', "is nowhere declared"),
        ('data-form="per cent"', 'data-form="of"', "it is 32 per cent"),
        ('data-form="per cent"', 'data-form="half"', "it is 32 per cent"),
    ],
)
def test_an_altered_mark_is_named(old: str, new: str, words: str) -> None:
    mark = printed("assessment-keeps-safe", "per cent")[0]
    (problem,) = verified_files(sealed(changed(published(), REPORT, mark, mark.replace(old, new)))).problems
    assert (problem.place.where, problem.code) == (REPORT, "wrong-figure")
    assert words in problem.what


def test_an_altered_count_is_named_wherever_it_shows() -> None:
    row = "cheshire-west-2023,case,2.2.3,yes,all,11,34,0,0,shown,practice"
    other = "cheshire-west-2023,case,2.2.3,no,all,23,34,0,0,shown,practice"
    files = changed(published(), RESULTS, row, row.replace(",11,", ",17,"))
    said = messages(sealed(files))
    assert "2.2.3 in the group all add up to 40, and their base is 34" in said
    files = sealed(changed(files, RESULTS, other, other.replace(",23,", ",17,")))
    found = set(faults(files))
    assert found == {(RATINGS, "wrong-rating"), (FIGURES, "wrong-figure"), (REPORT, "wrong-figure")}
    said = messages(files)
    assert '2.2: rating is "Inadequate", and the counts give "Requires improvement"' in said
    assert '"32 per cent" is printed for "assessment-keeps-safe", and it is 50 per cent' in said
    assert "score is 7, and " in said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (",11,34,", ",35,34,"),
        (",11,34,", ",,34,"),
        (",11,34,", ",11,x,"),
        (",11,34,", ",-1,34,"),
        (",11,34,", ",11,34.0,"),
        (",0,0,", ",0,,"),
    ],
)
def test_a_row_that_cannot_be_is_named_with_its_line(old: str, new: str) -> None:
    row = "cheshire-west-2023,case,2.2.3,yes,all,11,34,0,0,shown,practice"
    line = published()[RESULTS].decode().splitlines().index(row) + 1
    files = sealed(changed(published(), RESULTS, row, row.replace(old, new, 1)))
    said = messages(files)
    assert f"results.csv:{line} this row is no result: its numbers cannot be" in said


def test_a_row_that_is_missing_is_noticed() -> None:
    row = "cheshire-west-2023,case,2.2.3,yes,all,11,34,0,0,shown,practice\n"
    said = messages(sealed(changed(published(), RESULTS, row, "")))
    assert "add up to 23, and their base is 34" in said


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("rating", "Good"),
        ("computed", "Good"),
        ("points", 2),
        ("decided_by", "judgement"),
        ("deciding_questions", ["2.2.1"]),
        ("ceiling", "Good"),
        ("limited_by", ["leadership"]),
        ("provisional", True),
        ("title", "Appraisal"),
    ],
)
def test_an_altered_rating_is_named(key: str, value: Any) -> None:
    def change(data: Any) -> None:
        data["standards"]["2.2"][key] = value

    (problem,) = verified_files(rewritten(RATINGS, change)).problems
    assert (problem.place.where, problem.code) == (RATINGS, "wrong-rating")
    assert problem.what.startswith(f"2.2: {key} is ")


@pytest.mark.parametrize(("key", "value"), [("score", 8), ("out_of", 27), ("overall", "Good")])
def test_an_altered_whole_is_named(key: str, value: Any) -> None:
    (problem,) = verified_files(rewritten(RATINGS, lambda data: data.update({key: value}))).problems
    assert (problem.place.where, problem.code) == (RATINGS, "wrong-rating")
    assert problem.what.startswith(f"{key} is ")


def test_a_rating_that_is_missing_is_named() -> None:
    found = faults(rewritten(RATINGS, lambda data: data["standards"].pop("2.4")))
    assert found
    assert set(found) == {(RATINGS, "wrong-rating")}


def test_an_altered_judgement_no_longer_gives_its_rating() -> None:
    def change(data: Any) -> None:
        (judgement,) = [it for it in data["decisions"]["judgements"] if it["standard"] == "1.2"]
        judgement["rating"] = "outstanding"

    said = messages(rewritten(RATINGS, change))
    assert '1.2: rating is "Good", and the counts give "Outstanding"' in said
    assert 'for "staff-rating"' in said


def test_a_judgement_with_an_unknown_key_is_named() -> None:
    found = faults(rewritten(RATINGS, lambda data: data["decisions"].update({"more": []})))
    assert (RATINGS, "unknown-key") in found


def test_an_altered_value_of_a_figure_is_named() -> None:
    def change(data: Any) -> None:
        data["figures"]["assessment-keeps-safe"]["value"] = "41 per cent (14 of 34)"

    (problem,) = verified_files(rewritten(FIGURES, change)).problems
    assert (problem.place.where, problem.code) == (FIGURES, "wrong-figure")
    assert "the counts give" in problem.what
    assert "32 per cent (11 of 34)" in problem.what


def test_a_figure_bound_to_something_else_is_named() -> None:
    def change(data: Any) -> None:
        data["figures"]["assessment-keeps-safe"]["bound_to"]["question"] = "2.2.1"

    found = set(faults(rewritten(FIGURES, change)))
    assert found == {(FIGURES, "wrong-figure"), (REPORT, "wrong-figure")}


@pytest.mark.parametrize("bound", [{}, {"share": "2.2.3"}, {"question": 1, "more": 2}, None, [], "x"])
def test_a_figure_bound_to_nothing_is_named(bound: Any) -> None:
    def change(data: Any) -> None:
        data["figures"]["assessment-keeps-safe"]["bound_to"] = bound

    found = faults(rewritten(FIGURES, change))
    assert (REPORT, "wrong-figure") in found


@pytest.mark.parametrize("content", [b"", b"null", b"\xff", b"[" * 50_000])
def test_files_that_hold_something_else_are_noticed(content: bytes) -> None:
    files = {MANIFEST: published()[MANIFEST], **dict.fromkeys(DATA, content)}
    found = faults(files)
    assert {(name, "altered-file") for name in DATA} <= set(found)


@pytest.mark.parametrize("name", [RATINGS, FIGURES, RESULTS])
@pytest.mark.parametrize("content", [b"[]", b"{"])
def test_data_of_another_shape_is_noticed_even_with_digests_that_fit(name: str, content: bytes) -> None:
    found = faults(sealed({**published(), name: content}))
    assert found != []


def test_two_publications_of_one_inspection_do_not_differ() -> None:
    found = list(differences(publication_of(published()), published()))
    assert found == []


def test_a_difference_names_the_row_of_results_and_the_files() -> None:
    row = "cheshire-west-2023,case,2.2.3,yes,all,11,34,0,0,shown,practice"
    line = published()[RESULTS].decode().splitlines().index(row) + 1
    made = changed(published(), RESULTS, row, row.replace(",11,", ",17,"))
    found = [f"{it.code} {it.place} {it.what}" for it in differences(publication_of(published()), made)]
    assert found == [
        f"differs-from-answers results.csv:{line} the answers do not give: {row}",
        f"differs-from-answers results.csv the publication lacks: {row.replace(',11,', ',17,')}",
        "differs-from-inspection results.csv published again, the inspection gives another file than this",
    ]
