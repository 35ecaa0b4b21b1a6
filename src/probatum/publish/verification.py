"""A publication verified: its files, its counts, its ratings and every figure in its words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from probatum.formats.csv_table import Row, read_table
from probatum.formats.digests import digest_of_bytes
from probatum.formats.open_data import rating_data
from probatum.formats.report_marks import PrintedFigure, printed_figures
from probatum.formats.text_file import decoded
from probatum.formats.whole_files import restore
from probatum.formats.yaml_values import read_value
from probatum.inspection.columns import RESULT_COLUMNS, names
from probatum.inspection.errors import Refusal
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.findings.figure import Figure, sound
from probatum.inspection.findings.figure_value import FigureValue, ShareValue, values_of
from probatum.inspection.findings.forms import shown_as
from probatum.inspection.framework.model import Framework, Pin
from probatum.inspection.problem import Place, Problem
from probatum.inspection.rating.overall import ratings_of
from probatum.inspection.rating.rating import Ratings
from probatum.inspection.rating.standard import Grounds
from probatum.inspection.report.binding import stated
from probatum.inspection.results.table import Result, Results, Shown
from probatum.publish.publication import FIGURES, MANIFEST, RATINGS, REPORT, RESULTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was proved of a publication, and what does not hold."""

    files: int
    results: int
    ratings: int
    figures: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A published folder as it lies there. `pin` is the framework that it was made under."""

    folder: Path
    contents: Mapping[str, bytes]
    manifest: Mapping[str, Any]
    pin: Pin


def opened(folder: Path) -> Publication:
    """The publication in the folder. Raises: Refusal where there is none that can be read."""
    restore(folder)
    if not (folder / MANIFEST).is_file():
        raise Refusal(f"{folder} holds no publication: {MANIFEST} is missing.")
    contents = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
    manifest = _json(contents[MANIFEST])
    said = manifest if isinstance(manifest, dict) else {}
    pin, wrong = read_value(json.dumps(said.get("framework"), ensure_ascii=False), Pin, where=MANIFEST)
    if pin is None or wrong or not isinstance(said.get("files"), dict):
        raise Refusal(f"{folder / MANIFEST} is not a manifest of Probatum.")
    return Publication(folder=folder, contents=contents, manifest=said, pin=pin)


def verified(publication: Publication, framework: Framework) -> Verified:
    """The publication proved from itself: counts → percentages, ratings and every figure in its words."""
    problems = list(_files(publication))
    if any(problem.code == "missing-file" for problem in problems):
        return Verified(files=0, results=0, ratings=0, figures=0, problems=tuple(problems))
    if framework.digest != publication.pin.digest:
        problems.append(
            _problem(
                MANIFEST,
                "framework-differs",
                f"it was made under a framework with the digest {publication.pin.digest}, "
                f"and the framework here has {framework.digest}",
                "Verify it with the release of Probatum that it names.",
            )
        )
    rows, unreadable = _results(publication)
    problems += unreadable
    results = Results(rows)
    said = _json(publication.contents[RATINGS])
    judgements, wrong = _decisions(said)
    problems += wrong
    ratings = ratings_of(Grounds(framework=framework, results=results, judgements=judgements, evidence=()))
    problems += _ratings(said, framework, ratings)
    figures, wrong = _figures(publication)
    problems += wrong
    bound = sound(figures, framework)
    problems += (
        _problem(FIGURES, "wrong-figure", f'"{name}" is bound to nothing there is', _REBUILD)
        for name in figures
        if name not in bound
    )
    values = values_of(bound, framework, results, ratings)
    problems += _stated(publication, values)
    printed = list(_printed(publication))
    problems += (problem for it in printed for problem in _figure(it, values))
    return Verified(
        files=len(publication.contents),
        results=len(rows),
        ratings=len(ratings.standards) + 1,
        figures=len(printed),
        problems=tuple(problems),
    )


def _problem(name: str, code: str, what: str, mend: str, *, line: int = 0) -> Problem:
    return Problem(code=code, place=Place(where=name, line=line), what=what, mend=mend)


_REBUILD = "Publish it again from the inspection, or ask whoever published it."


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _files(publication: Publication) -> Iterator[Problem]:
    listed = publication.manifest["files"]
    for name in (REPORT, RESULTS, RATINGS, FIGURES):
        if name not in publication.contents:
            yield _problem(name, "missing-file", "the file is missing", _REBUILD)
    for name, content in publication.contents.items():
        if name == MANIFEST:
            continue
        noted = listed.get(name)
        if not isinstance(noted, dict):
            yield _problem(name, "unknown-file", "the manifest does not list this file", _REBUILD)
        elif noted.get("sha256") != digest_of_bytes(content):
            yield _problem(
                name,
                "altered-file",
                "it is not the file that was published: its digest is not the manifest's",
                _REBUILD,
            )


def _results(publication: Publication) -> tuple[list[Result], list[Problem]]:
    text, problems = decoded(publication.contents[RESULTS], where=RESULTS)
    rows, wrong = read_table(text or "", names(RESULT_COLUMNS), where=RESULTS)
    found: list[Result] = []
    faults = [*problems, *wrong]
    for row in rows:
        result = _result(row)
        if result is None:
            faults.append(
                _problem(
                    RESULTS,
                    "wrong-result",
                    "this row is no result: its numbers cannot be",
                    _REBUILD,
                    line=row.line,
                )
            )
        elif result.shown is Shown.SHOWN:
            found.append(result)
    faults += _unequal_bases(found)
    return found, faults


def _result(row: Row) -> Result | None:
    cells = dict(zip(names(RESULT_COLUMNS), row.cells, strict=True))
    shown = cells["shown"] == Shown.SHOWN
    numbers = [cells[name] for name in ("base", "not_applicable", "missing")]
    if shown:
        numbers.append(cells["count"])
    if not all(it.isascii() and it.isdigit() and len(it) < 12 for it in numbers):
        return None
    base, not_applicable, missing, *rest = (int(it) for it in numbers)
    count = rest[0] if rest else 0
    if count > base:
        return None
    return Result(
        instrument=cells["instrument"],
        question=cells["question"],
        answer=cells["answer"],
        group=cells["group"],
        count=count,
        base=base,
        not_applicable=not_applicable,
        missing=missing,
        shown=Shown.SHOWN if shown else Shown.TOO_FEW,
    )


def _unequal_bases(rows: list[Result]) -> Iterator[Problem]:
    """The counts of a question's answers must add up to the base that they share."""
    sums: dict[tuple[str, str, str], list[int]] = {}
    for row in rows:
        entry = sums.setdefault((row.instrument, row.question, row.group), [0, row.base])
        entry[0] += row.count
    for (_, question, group), (total, base) in sums.items():
        if total != base:
            yield _problem(
                RESULTS,
                "wrong-result",
                f"the counts of {question} in the group {group} add up to {total}, and their base is {base}",
                _REBUILD,
            )


def _decisions(said: Any) -> tuple[Judgements, tuple[Problem, ...]]:
    decisions = said.get("decisions") if isinstance(said, dict) else None
    judgements, problems = read_value(
        json.dumps(decisions or {}, ensure_ascii=False), Judgements, where=RATINGS
    )
    return judgements or Judgements(), problems


def _ratings(said: Any, framework: Framework, ratings: Ratings) -> Iterator[Problem]:
    """What ratings.json says otherwise than the counts and the decisions of people give."""
    said = said if isinstance(said, dict) else {}
    standards = said.get("standards")
    standards = standards if isinstance(standards, dict) else {}
    for ref, rating in ratings.standards.items():
        of_standard = standards.get(ref)
        of_standard = of_standard if isinstance(of_standard, dict) else {}
        for key, value in rating_data(framework, rating).items():
            yield from _compared(f"{ref}: {key}", of_standard.get(key), value)
    overall = ratings.overall
    title = framework.scale.level(overall.rating).title if overall.rating else None
    yield from _compared("score", said.get("score"), overall.score)
    yield from _compared("out_of", said.get("out_of"), overall.out_of)
    yield from _compared("overall", said.get("overall"), title)


def _compared(what: str, said: object, right: object) -> Iterator[Problem]:
    if said != right:
        yield _problem(
            RATINGS,
            "wrong-rating",
            f"{what} is {json.dumps(said)}, and the counts give {json.dumps(right)}",
            _REBUILD,
        )


def _figures(publication: Publication) -> tuple[Mapping[str, Figure], tuple[Problem, ...]]:
    data = _json(publication.contents[FIGURES])
    listed = data.get("figures") if isinstance(data, dict) else None
    bound = {
        name: entry.get("bound_to")
        for name, entry in (listed.items() if isinstance(listed, dict) else ())
        if isinstance(entry, dict)
    }
    kind: Any = Mapping[str, Figure]
    figures, problems = read_value(json.dumps(bound, ensure_ascii=False), kind, where=FIGURES)
    return figures or {}, problems


def _stated(publication: Publication, values: Mapping[str, FigureValue]) -> Iterator[Problem]:
    data = _json(publication.contents[FIGURES])
    for name, value in values.items():
        entry = data["figures"].get(name)
        said = entry.get("value") if isinstance(entry, dict) else None
        if said != stated(value):
            yield _problem(
                FIGURES,
                "wrong-figure",
                f'"{name}" is {said!r}, and the counts give {stated(value)!r}',
                _REBUILD,
            )


def _printed(publication: Publication) -> Iterator[PrintedFigure]:
    text, _ = decoded(publication.contents[REPORT], where=REPORT)
    return printed_figures(text or "", where=REPORT)


def _figure(printed: PrintedFigure, values: Mapping[str, FigureValue]) -> Iterator[Problem]:
    value = values.get(printed.figure)
    right = shown_as(value, printed.form) if value is not None else None
    wrong: str | None = None
    if value is None:
        wrong = f'the figure "{printed.figure}" is nowhere declared'
    elif right != printed.shown or right != printed.value:
        truth = f"it is {stated(value)}" if stated(value) else "it cannot be shown"
        wrong = f'"{printed.shown}" is printed for "{printed.figure}", and {truth}'
    elif isinstance(value, ShareValue) and (printed.count, printed.base) != (
        value.result.count,
        value.result.base,
    ):
        wrong = (
            f'"{printed.figure}" is marked as {printed.count} of {printed.base}, '
            f"and it is {value.result.count} of {value.result.base}"
        )
    if wrong is not None:
        yield Problem(code="wrong-figure", place=printed.place, what=wrong, mend=_REBUILD)


def differences(publication: Publication, made: Mapping[str, bytes]) -> Iterator[Problem]:
    """What the publication does not have as the inspection gives it: rows of results, then files."""
    old = _lines(publication.contents.get(RESULTS, b""))
    new = _lines(made[RESULTS])
    for line in sorted(set(old) ^ set(new)):
        side = "the answers do not give" if line in old else "the publication lacks"
        yield _problem(RESULTS, "differs-from-answers", f"{side}: {line}", _REBUILD, line=old.get(line, 0))
    for name, content in made.items():
        if publication.contents.get(name) != content:
            yield _problem(
                name,
                "differs-from-inspection",
                "published again, the inspection gives another file than this",
                "The inspection was changed since, or the file was.",
            )


def _lines(content: bytes) -> dict[str, int]:
    text = content.decode("utf-8", errors="replace")
    return {line: number for number, line in enumerate(text.splitlines(), start=1)}
