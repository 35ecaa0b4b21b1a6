"""What faces call: one function for each thing that is done with an inspection."""

from __future__ import annotations

from pathlib import Path

import pytest

from probatum import wiring
from probatum.inspection.errors import Refusal
from probatum.inspection.problem import Severity
from tests.examples.cheshire_west import EXAMPLE, copied, everything_in, line_of, replaced
from tests.unit.publish.publications import digests


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copied(tmp_path)


def test_an_inspection_is_rated() -> None:
    rated = wiring.rated(EXAMPLE)
    assert (rated.ratings.overall.score, rated.ratings.overall.out_of) == (7, 24)
    assert rated.record.particulars.ref == "cheshire-west-2023"
    assert len(rated.results.rows) > 1000


def test_what_is_said_does_not_keep_it_from_being_rated(folder: Path) -> None:
    for name in ("figures.yaml", "recommendations.yaml"):
        (folder / name).write_bytes(b"\xff")
    for name in ("findings", "narrative"):
        for path in (folder / name).iterdir():
            path.unlink()
    assert wiring.rated(folder).ratings.overall.score == 7


def test_what_was_recorded_wrongly_keeps_it_from_being_rated(folder: Path) -> None:
    replaced(folder / "answers" / "C001.csv", "2.2.1a,answered,no", "2.2.1a,answered,perhaps")
    with pytest.raises(Refusal, match="cannot be rated as it stands") as caught:
        wiring.rated(folder)
    assert [it.code for it in caught.value.problems] == ["unknown-value"]


def test_an_inspection_without_a_problem_is_walked_to_the_end() -> None:
    checked = wiring.checked(EXAMPLE)
    assert checked.problems == checked.stands_in_the_way == ()
    assert checked.outcome is not None
    assert checked.outcome.report.sections


def test_with_an_error_of_the_report_it_is_walked_to_the_end_and_not_published(folder: Path) -> None:
    replaced(folder / "findings" / "2.2-assessment.md", "{assessment-engages: per cent}", "71 per cent")
    checked = wiring.checked(folder)
    assert checked.outcome is not None
    (problem,) = checked.stands_in_the_way
    assert (problem.code, problem.place.where) == ("typed-figure", "findings/2.2-assessment.md")
    assert problem.what == '"71 per cent" is typed, not cited'


def test_with_an_error_of_the_record_there_is_no_outcome(folder: Path) -> None:
    replaced(folder / "sample.csv", "C002,P04,", "C001,P04,")
    checked = wiring.checked(folder)
    assert checked.outcome is None
    codes = [it.code for it in checked.problems]
    assert "duplicate-case" in codes
    assert "case-not-in-sample" in codes


def test_a_warning_stands_in_no_ones_way(folder: Path, tmp_path: Path) -> None:
    path = folder / "practitioners" / "P02.csv"
    replaced(path, "training-access,answered,yes", "training-access,missing,")
    checked = wiring.checked(folder)
    (problem,) = checked.problems
    assert problem.severity is Severity.WARNING
    assert str(problem.place) == f"practitioners/P02.csv:{line_of(path, 'training-access')}"
    assert checked.stands_in_the_way == ()
    left, to = wiring.publish(folder, tmp_path / "out")
    assert (left, to) == ((problem,), tmp_path / "out")


def test_publishing_says_where_and_writes_nothing_else(folder: Path) -> None:
    before = everything_in(folder)
    left, to = wiring.publish(folder, None)
    assert (left, to) == ((), folder / "out")
    after = everything_in(folder)
    added = sorted(set(after) - set(before))
    assert added == [
        f"out/{name}"
        for name in ("figures.json", "manifest.json", "ratings.json", "report.html", "results.csv")
    ]
    kept = digests({name: content for name, content in after.items() if name in before})
    assert kept == digests(before)


def test_publishing_twice_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        wiring.publish(folder, tmp_path / name)
    one, two = digests(everything_in(tmp_path / "one")), digests(everything_in(tmp_path / "two"))
    assert one == two


def test_a_refusal_to_publish_carries_every_problem_and_writes_nothing(folder: Path, tmp_path: Path) -> None:
    replaced(folder / "findings" / "2.2-assessment.md", "Practitioners asked", "41 per cent asked")
    replaced(folder / "recommendations.yaml", "note: >-", "notes: >-")
    before = digests(everything_in(tmp_path))
    with pytest.raises(Refusal, match="nothing was written") as caught:
        wiring.publish(folder, tmp_path / "out")
    assert {it.code for it in caught.value.problems} == {"typed-figure", "unknown-key"}
    after = digests(everything_in(tmp_path))
    assert after == before


def test_a_publication_is_verified_from_itself_and_from_its_inspection(folder: Path) -> None:
    _, out = wiring.publish(folder, None)
    assert wiring.verify(out, None).problems == ()
    assert wiring.verify(out, folder).problems == ()


def test_a_publication_differs_from_an_inspection_that_was_changed_since(folder: Path) -> None:
    _, out = wiring.publish(folder, None)
    replaced(folder / "findings" / "2.2-assessment.md", "Practitioners asked", "Assessors asked")
    assert wiring.verify(out, None).problems == ()
    found = {(it.place.where, it.code) for it in wiring.verify(out, folder).problems}
    assert found == {
        ("report.html", "differs-from-inspection"),
        ("manifest.json", "differs-from-inspection"),
    }


def test_a_publication_is_not_proved_from_what_cannot_be_rated(folder: Path) -> None:
    _, out = wiring.publish(folder, None)
    (folder / "sample.csv").unlink()
    with pytest.raises(Refusal) as caught:
        wiring.verify(out, folder)
    assert "missing-file" in {it.code for it in caught.value.problems}


def test_frameworks_are_listed_and_found() -> None:
    assert [it.slug for it in wiring.frameworks()] == ["hmip-pdu-2021"]
    assert wiring.framework("hmip-pdu-2021").slug == "hmip-pdu-2021"
    with pytest.raises(Refusal):
        wiring.framework("hmip")


def test_a_framework_is_checked_by_slug_or_folder(tmp_path: Path) -> None:
    framework, problems = wiring.checked_framework("hmip-pdu-2021")
    assert framework is not None
    assert problems == ()
    framework, problems = wiring.checked_framework(str(tmp_path))
    assert framework is None
    assert [it.code for it in problems] == ["missing-file"]
    with pytest.raises(Refusal):
        wiring.checked_framework(str(tmp_path / "nowhere"))


def test_a_practice_inspection_is_begun_and_built(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    wiring.begin_practice(mine, slug="hmip-pdu-2021", service="Mine", cases=9, respondents=4, seed=3)
    assert wiring.checked(mine).problems == ()
    before = everything_in(mine)
    assert wiring.build_practice(mine, replace_rows=True) == {"case": 9, "practitioner": 6, "survey": 4}
    assert everything_in(mine) == before
    with pytest.raises(Refusal, match="exists"):
        wiring.begin_practice(mine, slug="hmip-pdu-2021", service="Mine", cases=9, respondents=4, seed=3)
