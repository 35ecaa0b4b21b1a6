"""The example's words are our own: no sentence of the source, no speech that nobody said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.examples.cheshire_west import EXAMPLE, ROOT, outcome

SOURCE = ROOT.parent / "shared" / "seed" / "cheshire-west-2023.txt"
RUN = 8

PROSE = (
    *sorted(EXAMPLE.glob("findings/*.md")),
    *sorted(EXAMPLE.glob("narrative/*.md")),
    *sorted(EXAMPLE.glob("evidence/*.yaml")),
    *(EXAMPLE / name for name in ("judgements.yaml", "recommendations.yaml", "figures.yaml")),
    EXAMPLE / "practice.yaml",
    EXAMPLE / "inspection.yaml",
)


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", ""))


def runs(text: str) -> Iterator[tuple[str, ...]]:
    found = words(text)
    return (tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1))


def official() -> str:
    """What is the inspectorate's own and may be quoted: titles, statements, key questions."""
    framework = outcome().inspection.framework
    return "\n".join(
        [
            *(it.title for it in framework.standards),
            *(it.statement for it in framework.standards),
            *(it.text for it in framework.key_questions),
            outcome().inspection.particulars.title,
            f"HM Inspectorate of Probation, {outcome().inspection.particulars.title}, June 2023",
        ]
    )


@pytest.mark.skipif(not SOURCE.is_file(), reason="the source report is not beside the repository")
@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.name)
def test_no_run_of_words_is_taken_from_the_source(path: Path) -> None:
    may_be_quoted = set(runs(official()))
    source = set(runs(SOURCE.read_text(encoding="utf-8"))) - may_be_quoted
    ours = re.sub(r"\{[^}]*\}|\]\([^)]*\)", " … ", path.read_text(encoding="utf-8"))
    assert [" ".join(run) for run in runs(ours) if run in source] == []


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.name)
def test_nobody_is_quoted(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        text = re.sub(r"\{[^}]*\}", "", text)
        assert re.findall(r"[\"“”«»]", text) == []
    else:
        spoken = [line for line in text.splitlines() if not line.lstrip().startswith(("#", "- '", '"'))]
        assert re.findall(r"[“”«»]", "\n".join(spoken)) == []


def test_nobody_signs_the_foreword() -> None:
    foreword = (EXAMPLE / "narrative" / "foreword.md").read_text(encoding="utf-8")
    last = foreword.strip().split("\n\n")[-1]
    assert last.rstrip().endswith(".")
    assert len(words(last)) > 12


def test_responses_are_awaited_because_none_is_known() -> None:
    recommendations = outcome().inspection.recommendations
    assert {it.response.kind for it in recommendations.recommendations} == {"awaited"}
