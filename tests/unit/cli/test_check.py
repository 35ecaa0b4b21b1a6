"""`probatum check` lists every problem, in words and as JSON."""

from pathlib import Path

import pytest

from tests.examples.cheshire_west import EXAMPLE, copied, line_of, replaced
from tests.unit.cli.commands import answer, answered_json, refusal, typed


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """An inspection with an error and a warning."""
    folder = copied(tmp_path)
    replaced(folder / "recommendations.yaml", "note: >-", "notes: >-")
    row = "2.2.3,answered,no,Practice row: built to add up to the published count; no reason was recorded."
    path = folder / "answers" / "C014.csv"
    text = path.read_text(encoding="utf-8")
    for prompt in "abc":
        text = text.replace(f"2.2.3{prompt},answered,no", f"2.2.3{prompt},answered,yes")
    path.write_text(text.replace(row, "2.2.3,answered,no,"), encoding="utf-8")
    return folder


def test_where_there_is_no_problem_it_says_so() -> None:
    assert answer("check", EXAMPLE) == "No problems.\n"
    assert answered_json("check", EXAMPLE) == {"problems": []}


def test_each_problem_is_named_with_its_place_and_how_to_put_it_right(broken: Path) -> None:
    result = typed("check", broken)
    assert result.exit_code == 1
    line = line_of(broken / "recommendations.yaml", "notes:")
    assert (
        f'recommendations.yaml:{line}:1  unknown-key  "notes" is not a key that is known here\n'
        '    Did you mean "note"?\n'
    ) in result.stdout
    assert "contradicted-summary  warning: 2.2.3 is" in result.stdout
    assert "of which 1 is a warning.\n" in result.stdout


def test_as_json_each_problem_is_an_entry(broken: Path) -> None:
    (contradicted, *_, unknown) = answered_json("check", broken, exit_code=1)["problems"]
    assert unknown == {
        "code": "unknown-key",
        "where": "recommendations.yaml",
        "line": line_of(broken / "recommendations.yaml", "notes:"),
        "column": 1,
        "what": '"notes" is not a key that is known here',
        "mend": 'Did you mean "note"?',
        "severity": "error",
    }
    assert (contradicted["where"], contradicted["column"]) == ("answers/C014.csv", None)


def test_a_warning_alone_is_a_problem_too(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    path = folder / "survey" / "S01.csv"
    path.write_text(path.read_text().replace("travel-a-problem,answered,yes", "travel-a-problem,missing,"))
    assert typed("check", folder).exit_code == 0
    path = folder / "practitioners" / "P02.csv"
    path.write_text(path.read_text().replace("training-access,answered,yes", "training-access,missing,"))
    result = typed("check", folder)
    assert result.exit_code == 1
    assert "1 problem, of which 1 is a warning." in result.stdout


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copied(tmp_path)
    read = Path.read_bytes

    def forbidden(path: Path) -> bytes:
        if path.name == "judgements.yaml":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    result = typed("check", folder)
    assert result.exit_code == 1
    assert "judgements.yaml  unreadable-file  the file cannot be read: Permission denied" in result.stdout


@pytest.mark.parametrize("command", ["check", "rate", "results", "explain", "publish"])
def test_what_is_no_inspection_is_refused(command: str, tmp_path: Path) -> None:
    assert refusal(command, tmp_path / "nowhere") == f"{tmp_path / 'nowhere'} is not a folder."
    said = refusal(command, tmp_path)
    assert f"{tmp_path} holds no inspection: the file inspection.yaml is missing." in said
    assert "`probatum practice new` makes a folder to begin with." in said


@pytest.mark.parametrize("command", ["check", "rate", "results", "explain", "publish", "verify"])
def test_a_file_in_place_of_a_folder_is_refused(command: str) -> None:
    said = refusal(command, EXAMPLE / "inspection.yaml")
    assert "is a file." in said
    assert f"Try 'main {command} --help' for help." in said


@pytest.mark.parametrize("command", ["check", "rate", "results", "explain", "publish", "verify"])
def test_without_a_folder_it_says_what_is_missing(command: str) -> None:
    said = refusal(command)
    assert "Missing argument" in said
    assert "Usage:" in said
