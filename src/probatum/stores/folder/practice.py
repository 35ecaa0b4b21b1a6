"""Practice inspections in a folder: begun whole, and their rows built anew from published figures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from probatum.formats.text_file import read_text
from probatum.formats.whole_files import replace_folder
from probatum.formats.yaml_values import read_value
from probatum.formats.yaml_writing import written
from probatum.inspection.conduct.record import Origin, Particulars
from probatum.inspection.errors import Refusal
from probatum.inspection.framework.model import Framework
from probatum.inspection.problem import Problem
from probatum.register.beginning import Beginning
from probatum.register.practice import rows_from
from probatum.register.published_figures import PublishedFigures, problems_of
from probatum.stores import framework_library
from probatum.stores.folder import layout
from probatum.stores.folder.writing import files_of_rows, rows_that_differ, write_rows


def build_rows(folder: Path, *, replace: bool) -> Mapping[str, int]:
    """Build the rows anew from the folder's practice.yaml; how many responses of each instrument.

    Raises: Refusal where the inspection is of real cases, the counts cannot be had, or rows that differ
    would be lost and `replace` does not allow it; nothing is written then.
    """
    particulars, figures = _plan(folder)
    if particulars.origin is not Origin.PRACTICE:
        raise Refusal(f"{folder} is an inspection of real cases; its rows are not built.")
    framework = framework_library.published(particulars.framework.slug, particulars.framework.version)
    if unfit := tuple(problems_of(figures, framework)):
        raise Refusal(f"No rows were built in {folder}.", problems=unfit)
    rows = rows_from(figures, framework, begins=particulars.fieldwork.begins)
    differing = rows_that_differ(folder, framework, rows.cases, rows.responses)
    if differing and not replace:
        raise Refusal(
            f"{len(differing)} files in {folder} would be lost, {differing[0]} among them: they differ "
            "from what is built. Give --replace to build all the same."
        )
    write_rows(folder, framework, rows.cases, rows.responses)
    return {
        it.ref: sum(1 for response in rows.responses if response.instrument == it.ref)
        for it in framework.instruments
    }


def _plan(folder: Path) -> tuple[Particulars, PublishedFigures]:
    """What is inspected and what its rows must add up to. Raises: Refusal where either cannot be read."""
    if not folder.is_dir():
        raise Refusal(f"{folder} is not a folder.")
    texts = {}
    problems: list[Problem] = []
    for name in (layout.PARTICULARS, layout.PUBLISHED_FIGURES):
        texts[name], found = read_text(folder / name, where=name)
        problems += found
    if problems:
        raise Refusal(f"No rows were built in {folder}.", problems=tuple(problems))
    particulars, wrong = read_value(texts[layout.PARTICULARS] or "", Particulars, where=layout.PARTICULARS)
    figures, amiss = read_value(
        texts[layout.PUBLISHED_FIGURES] or "", PublishedFigures, where=layout.PUBLISHED_FIGURES
    )
    if particulars is None or figures is None or wrong or amiss:
        raise Refusal(f"No rows were built in {folder}.", problems=(*wrong, *amiss))
    return particulars, figures


def write_new(folder: Path, framework: Framework, begun: Beginning) -> None:
    """Write a new practice inspection as a folder, whole.

    Raises: Refusal where the folder exists, or the counts cannot be had.
    """
    if folder.exists():
        raise Refusal(f"{folder} exists. Name a folder that does not, so that nothing is lost.")
    rows = rows_from(begun.published, framework, begins=begun.particulars.fieldwork.begins)
    values = {
        layout.PARTICULARS: begun.particulars,
        layout.PUBLISHED_FIGURES: begun.published,
        layout.JUDGEMENTS: begun.judgements,
        layout.FIGURES: begun.figures,
        layout.RECOMMENDATIONS: begun.recommendations,
        **{f"{layout.EVIDENCE}/{item.ref}.yaml": item for item in begun.evidence},
    }
    texts = {
        ".gitignore": layout.IGNORED_BY_GIT,
        **{name: written(value) for name, value in values.items()},
        **begun.prose,
        **files_of_rows(framework, rows.cases, rows.responses),
    }
    replace_folder(folder, {name: text.encode() for name, text in texts.items()})
