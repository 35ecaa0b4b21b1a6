"""All that can be wrong with an inspection is named at its place, all at once, and nothing is written."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from probatum import wiring
from probatum.inspection.errors import Refusal
from tests.examples.cheshire_west import copied, everything_in, line_of, replaced
from tests.unit.cli.commands import typed
from tests.unit.publish.publications import digests


def typed_figure(folder: Path) -> str:
    path = folder / "findings" / "2.2-assessment.md"
    replaced(path, "asked the police", "asked the police, in 41 per cent of cases,")
    line = line_of(path, "41 per cent")
    column = path.read_text(encoding="utf-8").splitlines()[line - 1].index("41") + 1
    return f"typed-figure findings/2.2-assessment.md:{line}:{column}"


def unknown_key(folder: Path) -> str:
    path = folder / "recommendations.yaml"
    replaced(path, "note: >-", "notes: >-")
    return f"unknown-key recommendations.yaml:{line_of(path, 'notes:')}:1"


def wrong_type(folder: Path) -> str:
    path = folder / "evidence" / "E02.yaml"
    replaced(path, "kind: meeting", "kind: [meeting]")
    return f"wrong-type evidence/E02.yaml:{line_of(path, 'kind:')}:7"


def wrong_date(folder: Path) -> str:
    path = folder / "inspection.yaml"
    replaced(path, "  ends: 2023-03-24", "  ends: 24 March 2023")
    return f"wrong-type inspection.yaml:{line_of(path, '24 March')}:9"


def duplicate_key(folder: Path) -> str:
    path = folder / "figures.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "area:\n  rating: '1.1'\n", encoding="utf-8")
    line = len(path.read_text(encoding="utf-8").splitlines()) - 1
    return f"duplicate-key figures.yaml:{line}:1"


def missing_file(folder: Path) -> str:
    (folder / "narrative" / "foreword.md").unlink()
    return "missing-file narrative/foreword.md"


def missing_findings(folder: Path) -> str:
    (folder / "findings" / "2.5-reviewing.md").unlink()
    return "missing-file findings/2.5-reviewing.md"


def value_outside(folder: Path) -> str:
    path = folder / "answers" / "C014.csv"
    replaced(path, "\n2.2.3,answered,no,", "\n2.2.3,answered,maybe,")
    return f"unknown-value answers/C014.csv:{line_of(path, 'maybe')}"


def not_in_sample(folder: Path) -> str:
    shutil.copy(folder / "answers" / "C001.csv", folder / "answers" / "C099.csv")
    return "case-not-in-sample answers/C099.csv"


def other_framework(folder: Path) -> str:
    path = folder / "inspection.yaml"
    replaced(path, "digest: sha256:", "digest: sha256:0")
    return f"framework-differs inspection.yaml:{line_of(path, 'slug:')}:3"


def unknown_file(folder: Path) -> str:
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    return "unknown-file notes.txt"


def not_text(folder: Path) -> str:
    (folder / "survey" / "S10.csv").write_bytes(b"question\nsentenc\xe9\n")
    return "not-utf-8 survey/S10.csv:2"


def wrong_columns(folder: Path) -> str:
    path = folder / "practitioners" / "P03.csv"
    replaced(path, "training-access,answered,yes,", "training-access,answered,yes,,")
    return f"wrong-columns practitioners/P03.csv:{line_of(path, 'training-access')}"


def no_reason(folder: Path) -> str:
    path = folder / "answers" / "C001.csv"
    note = "Practice row: built to add up to the published count; no reason was recorded."
    replaced(path, f"2.2.1,answered,no,{note}", "2.2.1,answered,no,")
    return f"no-reason answers/C001.csv:{line_of(path, '2.2.1,answered')}"


def unrouted(folder: Path) -> str:
    path = folder / "answers" / "C001.csv"
    replaced(path, "2.4.1d,not-applicable,,,,", "2.4.1d,answered,yes,,,")
    return f"wrong-status answers/C001.csv:{line_of(path, '2.4.1d')}"


def without_evidence(folder: Path) -> str:
    path = folder / "judgements.yaml"
    replaced(path, "      - E07.1\n", "      - E77.1\n")
    return f"unknown-evidence judgements.yaml:{line_of(path, 'standard: ' + chr(39) + '1.4')}:5"


def unfounded(folder: Path) -> str:
    path = folder / "recommendations.yaml"
    replaced(path, "      - handovers-late\n", "      - handovers-lost\n")
    return f"unknown-reference recommendations.yaml:{line_of(path, 'number: 10')}:5"


DAMAGE: tuple[Callable[[Path], str], ...] = (
    typed_figure,
    unknown_key,
    wrong_type,
    wrong_date,
    duplicate_key,
    missing_file,
    missing_findings,
    value_outside,
    not_in_sample,
    other_framework,
    unknown_file,
    not_text,
    wrong_columns,
    no_reason,
    unrouted,
    without_evidence,
    unfounded,
)


def named(folder: Path) -> Mapping[str, str]:
    """Each problem, by its code and place, with how to put it right."""
    return {f"{it.code} {it.place}": it.mend for it in wiring.checked(folder).problems}


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_wrong_is_named_at_its_place_with_how_to_put_it_right(
    damage: Callable[[Path], str], tmp_path: Path
) -> None:
    folder = copied(tmp_path)
    problem = damage(folder)
    found = named(folder)
    assert problem in found
    assert found[problem].strip()


def test_all_of_it_is_named_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    wiring.publish(folder, None)
    expected = [damage(folder) for damage in DAMAGE]
    before = digests(everything_in(tmp_path))
    assert set(expected) <= set(named(folder))
    with pytest.raises(Refusal) as caught:
        wiring.publish(folder, None)
    assert set(expected) <= {f"{it.code} {it.place}" for it in caught.value.problems}
    result = typed("publish", folder)
    assert result.exit_code == 1
    for problem in expected:
        code, place = problem.split()
        assert f"{place}  {code}  " in result.stderr
    after = digests(everything_in(tmp_path))
    assert after == before
