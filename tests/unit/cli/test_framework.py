"""`probatum framework` lists, shows and checks frameworks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import probatum.published_frameworks
from tests.examples.cheshire_west import line_of, outcome, replaced
from tests.unit.cli.commands import answer, answered_json, refusal, typed

SHELF = Path(probatum.published_frameworks.__path__[0])
FRAMEWORK = outcome().inspection.framework


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "mine"
    shutil.copytree(SHELF / "hmip-pdu-2021" / "1", copy)
    return copy


def test_the_frameworks_are_listed() -> None:
    (line,) = answer("framework", "list").splitlines()
    assert line.split()[:5] == ["hmip-pdu-2021", "version", "1", "10", "standards"]
    (entry,) = answered_json("framework", "list")["frameworks"]
    assert entry == {
        "slug": "hmip-pdu-2021",
        "version": 1,
        "title": FRAMEWORK.title,
        "digest": FRAMEWORK.digest,
        "standards": 10,
    }


def test_a_framework_is_shown_with_its_standards_rules_and_gaps() -> None:
    text = answer("framework", "show", "hmip-pdu-2021")
    for standard in FRAMEWORK.standards:
        assert standard.name in text
    flat = " ".join(text.split())
    assert all(" ".join(gap.what.split()) in flat for gap in FRAMEWORK.gaps)
    assert FRAMEWORK.digest in text
    assert all(certainty in text for certainty in ("published", "observed", "assumed"))


def test_with_questions_every_question_is_shown_with_its_answers() -> None:
    flat = " ".join(answer("framework", "show", "hmip-pdu-2021", "--questions").split())
    for instrument in FRAMEWORK.instruments:
        for question in FRAMEWORK.questions_of(instrument):
            assert f"{question.ref} {' '.join(question.text.split())}" in flat
    assert "[yes, no]" in flat
    assert "asked when" in flat


def test_as_json_a_framework_is_shown_whole() -> None:
    data = answered_json("framework", "show", "hmip-pdu-2021")
    assert (data["slug"], data["digest"]) == (FRAMEWORK.slug, FRAMEWORK.digest)
    assert [it["ref"] for it in data["instruments"]] == ["case", "practitioner", "survey"]


@pytest.mark.parametrize("command", ["show", "check"])
@pytest.mark.parametrize("name", ["hmip", "nowhere/at-all", "HMIP-PDU-2021"])
def test_a_framework_that_is_not_there_is_refused_and_the_others_are_named(command: str, name: str) -> None:
    said = refusal("framework", command, name)
    assert said.startswith(f'There is no framework "{name}"')
    assert "There are: hmip-pdu-2021" in said


def test_the_framework_that_comes_with_the_product_is_sound() -> None:
    assert answer("framework", "check", "hmip-pdu-2021") == "No problems.\n"
    assert answered_json("framework", "check", "hmip-pdu-2021") == {"problems": []}


def test_a_framework_in_a_folder_can_be_checked(folder: Path) -> None:
    assert answer("framework", "check", folder) == "No problems.\n"


def test_all_that_is_wrong_with_the_files_of_a_framework_is_named(folder: Path) -> None:
    replaced(folder / "practitioner.yaml", "must_be_complete: true", "must_be_complete: yes")
    replaced(folder / "survey.yaml", "respondent: person", "respondent: people")
    result = typed("framework", "check", folder)
    assert result.exit_code == 1
    for name, text in (("practitioner", "must_be_complete:"), ("survey", "respondent:")):
        line = line_of(folder / f"{name}.yaml", text)
        assert f"{folder}/{name}.yaml:{line}:" in result.stdout
    assert answered_json("framework", "check", folder, exit_code=1)["problems"]


def test_a_reference_of_a_framework_that_leads_nowhere_is_named(folder: Path) -> None:
    path = folder / "case.yaml"
    text = path.read_text(encoding="utf-8")
    assert "question: risk-of-non-compliance" in text or "risk-of-non-compliance" in text
    path.write_text(text.replace("ref: risk-of-non-compliance", "ref: other-risk"), encoding="utf-8")
    result = typed("framework", "check", folder)
    assert result.exit_code == 1
    assert "risk-of-non-compliance" in result.stdout


def test_a_folder_without_a_framework_is_named(tmp_path: Path) -> None:
    result = typed("framework", "check", tmp_path)
    assert result.exit_code == 1
    assert "framework.yaml  missing-file" in result.stdout
