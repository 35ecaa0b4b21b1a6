"""A whole inspection read from its folder: what was recorded, and what is said of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from probatum.formats.digests import digest_of_texts
from probatum.formats.markdown import read_prose
from probatum.inspection.conduct.inspection import Inspection
from probatum.inspection.conduct.record import Origin
from probatum.inspection.conduct.record_checks import practice_as_real
from probatum.inspection.findings.figure import Figure
from probatum.inspection.findings.finding import FindingsOn, findings_on
from probatum.inspection.findings.prose import Prose
from probatum.inspection.findings.recommendation import Recommendations
from probatum.inspection.framework.model import Framework
from probatum.inspection.problem import Place, Problem, in_order
from probatum.inspection.report.parts import NARRATIVE, THEMES
from probatum.stores.folder import layout
from probatum.stores.folder.reading import FolderReader


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionReading:
    """The inspection as far as it can be read, and every problem of its files.

    Missing: only without a problem is it the whole. None where the framework cannot be read.
    `record_is_whole` says that nothing is wrong with the files of what was recorded.
    """

    inspection: Inspection | None
    record_is_whole: bool
    problems: tuple[Problem, ...]


def read_inspection(folder: Path) -> InspectionReading:
    """The inspection in the folder.

    Raises: Refusal where the folder is none, or holds no inspection at all.
    """
    reader = ReportReader(folder)
    inspection = reader.inspection()
    return InspectionReading(
        inspection=inspection,
        record_is_whole=reader.record_is_whole,
        problems=in_order(reader.problems),
    )


class ReportReader(FolderReader):
    """Reads also what is said: figures, findings, narrative and recommendations."""

    record_is_whole = False

    def inspection(self) -> Inspection | None:
        """The whole, as far as it can be read; none where the framework cannot."""
        record = self.record()
        self.record_is_whole = not self.problems
        framework = record.framework if record else None
        kind: type[Mapping[str, Figure]] = Mapping[str, Figure]  # type: ignore[type-abstract]
        figures = self.value(layout.FIGURES, kind)
        recommendations = self.value(layout.RECOMMENDATIONS, Recommendations)
        narrative = self._narrative()
        findings = tuple(self._findings(framework))
        self._unknown_files()
        if record and record.particulars.origin is Origin.REAL and self._is_built():
            place = record.particulars.place or Place(where=layout.PARTICULARS)
            self.problems.append(practice_as_real(place, "practice.yaml says that rows were built"))
        if record is None:
            return None
        recorded = {it.name: getattr(record, it.name) for it in dataclasses.fields(record)}
        return Inspection(
            **recorded,
            figures=figures or {},
            findings=findings,
            narrative=narrative,
            recommendations=recommendations or Recommendations(),
            digest=digest_of_texts(self.texts),
        )

    def _is_built(self) -> bool:
        return (self.folder / layout.PUBLISHED_FIGURES).exists()

    def _prose(self, name: str) -> Prose | None:
        text = self.text(name)
        if text is None:
            return None
        prose, problems = read_prose(text, where=name)
        self.problems += problems
        return prose

    def _narrative(self) -> dict[str, Prose]:
        found = {}
        known = [part.ref for part in NARRATIVE]
        for path in self.files(layout.NARRATIVE, ".md"):
            name = f"{layout.NARRATIVE}/{path.name}"
            if path.stem not in known:
                self.problems.append(_unknown_file(name, f"Parts are called {', '.join(known)}."))
            elif (prose := self._prose(name)) is not None:
                found[path.stem] = prose
        return {ref: found[ref] for ref in known if ref in found}

    def _findings(self, framework: Framework | None) -> Iterator[FindingsOn]:
        subjects = [it.ref for it in framework.standards] if framework else []
        subjects += [part.ref for part in THEMES]
        read: dict[str, str] = {}
        for path in self.files(layout.FINDINGS, ".md"):
            name = f"{layout.FINDINGS}/{path.name}"
            subject = next((it for it in subjects if path.stem.split("-")[0] == it), None)
            prose = self._prose(name)
            if subject is None and framework is not None:
                mend = f"Begin its name with one of {', '.join(subjects)}."
                self.problems.append(_unknown_file(name, mend))
            elif subject in read:
                self.problems.append(_second_file(name, read[subject]))
            elif prose is not None and subject is not None:
                read[subject] = name
                findings, problems = findings_on(subject, prose)
                self.problems += problems
                yield findings

    def _unknown_files(self) -> None:
        endings = dict.fromkeys(layout.RESPONSES.values(), ".csv")
        endings |= {layout.FINDINGS: ".md", layout.NARRATIVE: ".md"}
        for path in sorted(self.folder.iterdir()):
            if path.name.startswith("."):
                continue
            known = layout.KNOWN_FOLDERS if path.is_dir() else layout.KNOWN_FILES
            if path.name not in known:
                self.problems.append(_unknown_file(path.name, f"Known are {', '.join(sorted(known))}."))
            for inner in sorted(path.iterdir()) if path.name in endings and path.is_dir() else ():
                if inner.suffix != endings[path.name] and not inner.name.startswith("."):
                    name = f"{path.name}/{inner.name}"
                    self.problems.append(_unknown_file(name, f"Files here end in {endings[path.name]}."))


def _second_file(name: str, first: str) -> Problem:
    return Problem(
        code="second-file",
        place=Place(where=name),
        what=f"{first} holds the findings on the same subject",
        mend="Put them together in one file.",
    )


def _unknown_file(name: str, mend: str) -> Problem:
    return Problem(
        code="unknown-file",
        place=Place(where=name),
        what="nothing reads this file",
        mend=f"{mend} Put it right, or take it away.",
    )
