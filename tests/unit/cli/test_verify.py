"""`probatum verify` proves a publication, and names what does not hold."""

from pathlib import Path

import pytest

from tests.examples.cheshire_west import EXAMPLE, copied, published, replaced
from tests.unit.cli.commands import answer, answered_json, refusal, typed
from tests.unit.publish.publications import Files, changed, written


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return written(published(), tmp_path / "out")


def verdict(files: Files, folder: Path) -> str:
    result = typed("verify", written(files, folder))
    assert (result.exit_code, result.stderr) == (1, "")
    return result.stdout


def test_an_untouched_publication_holds(out: Path) -> None:
    text = answer("verify", out)
    assert text.startswith("It holds: 5 files, ")
    assert text.endswith(" printed figures, from the published counts.\n")


def test_with_the_inspection_it_is_proved_from_the_answers(out: Path) -> None:
    assert answer("verify", out, "--from", EXAMPLE).endswith(", from the recorded answers.\n")


def test_as_json_it_tells_what_was_proved(out: Path) -> None:
    data = answered_json("verify", out)
    assert (data["holds"], data["from_answers"], data["problems"]) == (True, False, [])
    assert data["files"] == 5
    assert min(data["results"], data["ratings"], data["figures"]) > 10
    assert answered_json("verify", out, "--from", EXAMPLE)["from_answers"] is True


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("report.html", ">32 per cent</data>", ">41 per cent</data>", '"41 per cent" is printed for'),
        ("report.html", ">Inadequate</data>", ">Good</data>", '"Good" is printed for'),
        ("results.csv", "2.2.3,yes,all,11,34", "2.2.3,yes,all,14,34", "the counts of 2.2.3 in the group all"),
        ("ratings.json", '"score": 7', '"score": 9', "score is 9"),
        ("ratings.json", '"computed": "Inadequate"', '"computed": "Good"', "2.2: computed is"),
        ("figures.json", '"value": "32 per cent', '"value": "41 per cent', "41 per cent (11 of 34)"),
    ],
)
def test_what_was_altered_is_named(name: str, old: str, new: str, said: str, tmp_path: Path) -> None:
    text = verdict(changed(published(), name, old, new), tmp_path / "out")
    assert f"{name}  altered-file" in text
    assert said in text


def test_a_missing_file_and_a_foreign_file_are_named(tmp_path: Path) -> None:
    files = {name: content for name, content in published().items() if name != "results.csv"}
    text = verdict({**files, "more.csv": b"1"}, tmp_path / "out")
    assert "results.csv  missing-file" in text
    assert "more.csv  unknown-file" in text
    assert text.endswith("2 problems.\n")


def test_swapped_files_are_named(tmp_path: Path) -> None:
    files = published()
    swapped = {**files, "ratings.json": files["figures.json"], "figures.json": files["ratings.json"]}
    text = verdict(swapped, tmp_path / "out")
    assert "ratings.json  altered-file" in text
    assert "figures.json  altered-file" in text


def test_with_another_answer_the_row_is_named(out: Path, tmp_path: Path) -> None:
    folder = copied(tmp_path)
    replaced(folder / "answers" / "C002.csv", "2.2.1a,answered,yes", "2.2.1a,answered,no")
    result = typed("verify", out, "--from", folder)
    assert result.exit_code == 1
    rows = (out / "results.csv").read_text(encoding="utf-8").splitlines()
    row = "cheshire-west-2023,case,2.2.1a,yes,all,28,34,0,0,shown,practice"
    assert (
        f"results.csv:{rows.index(row) + 1}  differs-from-answers  the answers do not give: {row}\n"
    ) in result.stdout
    assert f"the publication lacks: {row.replace(',28,', ',27,')}\n" in result.stdout
    assert typed("verify", out).exit_code == 0


def test_where_there_is_no_publication_it_is_refused(tmp_path: Path) -> None:
    said = refusal("verify", tmp_path)
    assert said == f"{tmp_path} holds no publication: manifest.json is missing."
    refusal("verify", tmp_path / "nowhere")
    (tmp_path / "manifest.json").write_text("{}")
    assert refusal("verify", tmp_path).endswith("is not a manifest of Probatum.")


def test_an_inspection_that_is_none_is_refused(out: Path, tmp_path: Path) -> None:
    assert "is not a folder" in refusal("verify", out, "--from", tmp_path / "nowhere")
    assert "holds no inspection" in refusal("verify", out, "--from", out)


def test_an_inspection_that_cannot_be_rated_is_refused_with_its_problems(out: Path, tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "sample.csv").unlink()
    result = typed("verify", out, "--from", folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "sample.csv  missing-file" in result.stderr


def test_a_publication_under_an_unknown_framework_is_refused(tmp_path: Path) -> None:
    files = changed(published(), "manifest.json", "hmip-pdu-2021", "hmip-pdu-2035")
    said = refusal("verify", written(files, tmp_path / "out"))
    assert said.startswith('There is no framework "hmip-pdu-2035"')
