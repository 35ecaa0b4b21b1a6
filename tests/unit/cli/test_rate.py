"""`probatum rate` shows ratings and score, in words and as JSON."""

from pathlib import Path

from tests.examples.cheshire_west import EXAMPLE, copied, replaced
from tests.unit.cli.commands import answer, answered_json, typed


def test_every_standard_is_shown_with_rating_and_points() -> None:
    lines = answer("rate", EXAMPLE).splitlines()
    assert lines[0] == "Cheshire West PDU"
    assert [line.split() for line in lines[1:11]] == [
        ["1.1", "Leadership", "Requires", "improvement", "1"],
        ["1.2", "Staff", "Good", "2"],
        ["1.3", "Services", "Requires", "improvement", "1"],
        ["1.4", "Information", "and", "facilities", "Good", "2"],
        ["2.1", "Court", "work", "Not", "rated", "–"],
        ["2.2", "Assessment", "Inadequate", "0"],
        ["2.3", "Planning", "Inadequate", "0"],
        ["2.4", "Implementation", "and", "delivery", "Inadequate", "0"],
        ["2.5", "Reviewing", "Requires", "improvement", "1"],
        ["2.6", "Outcomes", "Not", "rated", "–"],
    ]
    assert lines[11] == "Overall: Requires improvement (7 of 24 points)"
    assert lines[12].startswith("Practice data: ")


def test_the_json_has_the_shape_that_others_rely_on() -> None:
    data = answered_json("rate", EXAMPLE)
    assert (data["score"], data["out_of"], data["overall"]) == (7, 24, "Requires improvement")
    assert (data["inspection"], data["origin"]) == ("cheshire-west-2023", "practice")
    assert list(data["standards"]) == ["1.1", "1.2", "1.3", "1.4", *(f"2.{n}" for n in range(1, 7))]
    promised = {
        *("rating", "computed", "points", "decided_by", "deciding_questions"),
        *("ceiling", "limited_by", "provisional"),
    }
    assert all(promised <= set(rating) for rating in data["standards"].values())


def test_a_rating_with_answers_missing_is_marked(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    note = "Practice row: built to add up to the published count; no reason was recorded.,A1,2023-03-20"
    replaced(folder / "answers" / "C001.csv", f"2.2.3,answered,no,{note}", "2.2.3,missing,,,,")
    lines = answer("rate", folder).splitlines()
    marked = {line.split()[0] for line in lines if line.endswith("provisional")}
    assert "2.2" in marked
    assert marked.isdisjoint({"1.2", "2.3", "2.4", "2.5"})
    data = answered_json("rate", folder)
    assert data["provisional"] is True
    assert data["standards"]["2.2"]["provisional"] is True
    assert data["standards"]["2.3"]["provisional"] is False


def test_while_the_report_is_being_written_ratings_are_shown_all_the_same(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "narrative" / "foreword.md").unlink()
    (folder / "figures.yaml").write_text("not: [a figure", encoding="utf-8")
    assert answer("rate", folder) == answer("rate", EXAMPLE)


def test_what_cannot_be_rated_is_refused_with_all_that_stands_in_the_way(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    replaced(folder / "answers" / "C001.csv", "2.2.1a,answered,no", "2.2.1a,answered,perhaps")
    replaced(folder / "sample.csv", "C002,P04,resettlement", "C002,P04,prison")
    result = typed("rate", folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(
        f"{folder} cannot be rated as it stands.\nanswers/C001.csv:9  unknown-value"
    )
    assert "sample.csv:3  unknown-value" in result.stderr
