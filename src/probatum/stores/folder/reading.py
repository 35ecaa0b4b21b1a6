"""An inspection read from its folder, with every problem of its files at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from probatum.formats.digests import digest_of_bytes, digest_of_texts
from probatum.formats.markdown import read_prose
from probatum.formats.text_file import read_text
from probatum.formats.yaml_values import read_value
from probatum.inspection.case import Case
from probatum.inspection.conduct.inspection import Inspection, Particulars
from probatum.inspection.errors import Refusal
from probatum.inspection.fieldwork.answers import Response
from probatum.inspection.fieldwork.evidence import EvidenceItem
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.findings.figure import Figure
from probatum.inspection.findings.finding import FindingsOn, findings_on
from probatum.inspection.findings.prose import Prose
from probatum.inspection.findings.recommendation import Recommendations
from probatum.inspection.framework.model import Framework
from probatum.inspection.problem import Place, Problem, in_order
from probatum.inspection.report.parts import NARRATIVE, THEMES
from probatum.stores import framework_library
from probatum.stores.folder import layout
from probatum.stores.folder.rows import read_response, read_sample

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderReading:
    """What a folder holds: the inspection, where every file could be read; and what is wrong."""

    inspection: Inspection | None
    problems: tuple[Problem, ...]


def read_inspection(folder: Path) -> FolderReading:
    """The inspection in the folder; none where a file of it cannot be read.

    Raises: Refusal where the folder is none, or holds no inspection at all.
    """
    if not folder.is_dir():
        raise Refusal(f"{folder} is not a folder.")
    if not (folder / layout.PARTICULARS).exists():
        raise Refusal(
            f"{folder} holds no inspection: the file {layout.PARTICULARS} is missing. "
            "`probatum practice new` makes a folder to begin with."
        )
    return _FolderReader(folder).read()


class _FolderReader:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.texts: dict[str, str] = {}

    def read(self) -> FolderReading:
        particulars = self._value(layout.PARTICULARS, Particulars)
        framework = self._framework(particulars) if particulars else None
        judgements = self._value(layout.JUDGEMENTS, Judgements)
        figures = self._value(layout.FIGURES, Mapping[str, Figure])  # type: ignore[type-abstract]
        recommendations = self._value(layout.RECOMMENDATIONS, Recommendations)
        evidence = tuple(self._evidence())
        narrative = self._narrative()
        cases = self._sample(framework)
        responses = tuple(self._responses(framework))
        findings = tuple(self._findings(framework))
        self._unknown_files()
        whole = (particulars, framework, judgements, figures, recommendations)
        if self.problems or any(part is None for part in whole):
            return FolderReading(inspection=None, problems=in_order(self.problems))
        assert particulars and framework and judgements and recommendations  # noqa: S101
        assert figures is not None  # noqa: S101
        inspection = Inspection(
            particulars=particulars,
            framework=framework,
            cases=cases,
            responses=responses,
            evidence=evidence,
            judgements=judgements,
            figures=figures,
            findings=findings,
            narrative=narrative,
            recommendations=recommendations,
            digest=digest_of_texts(self.texts),
        )
        return FolderReading(inspection=inspection, problems=())

    def _text(self, name: str) -> str | None:
        text, problems = read_text(self.folder / name, where=name)
        self.problems += problems
        if text is not None:
            self.texts[name] = text
        return text

    def _value(self, name: str, kind: type[T]) -> T | None:
        text = self._text(name)
        if text is None:
            return None
        value, problems = read_value(text, kind, where=name)
        self.problems += problems
        return value

    def _files(self, name: str, ending: str) -> list[Path]:
        return sorted((self.folder / name).glob(f"*{ending}"))

    def _framework(self, particulars: Particulars) -> Framework | None:
        pin = particulars.framework
        folder = framework_library.find(pin.slug, pin.version)
        place = particulars.place or Place(where=layout.PARTICULARS)
        if folder is None:
            known = [f"{it.parent.name} version {it.name}" for it in framework_library.folders()]
            self.problems.append(
                Problem(
                    code="unknown-framework",
                    place=place,
                    what=f"the framework {pin.slug} version {pin.version} is not there",
                    mend=f"There are: {', '.join(known)}.",
                )
            )
            return None
        framework, problems = framework_library.read(folder)
        self.problems += problems
        if framework is not None and framework.digest != pin.digest:
            self.problems.append(
                Problem(
                    code="framework-differs",
                    place=place,
                    what=f"the inspection is pinned to {pin.slug} version {pin.version} with the "
                    f"digest {pin.digest}, and the framework here has {framework.digest}",
                    mend="Use the release of Probatum that carries the pinned text; or, where the "
                    "inspection has not begun, put the new digest in.",
                )
            )
        return framework

    def _sample(self, framework: Framework | None) -> tuple[Case, ...]:
        text = self._text(layout.SAMPLE)
        if text is None or framework is None:
            return ()
        cases, problems = read_sample(text, framework.case_attributes, where=layout.SAMPLE)
        self.problems += problems
        return cases

    def _responses(self, framework: Framework | None) -> Iterator[Response]:
        instruments = framework.instruments if framework else ()
        for instrument in instruments:
            for path in self._files(layout.RESPONSES[instrument.respondent], ".csv"):
                name = f"{path.parent.name}/{path.name}"
                text = self._text(name)
                if text is not None:
                    response, problems = read_response(
                        text, instrument=instrument.ref, respondent=path.stem, where=name
                    )
                    self.problems += problems
                    yield response

    def _evidence(self) -> Iterator[EvidenceItem]:
        for path in self._files(layout.EVIDENCE, ".yaml"):
            item = self._value(f"{layout.EVIDENCE}/{path.name}", EvidenceItem)
            if item is not None:
                self._file_of(item)
                yield item

    def _file_of(self, item: EvidenceItem) -> None:
        """A file that lies here must be the one that was read; that it lies elsewhere is usual."""
        if item.file is None:
            return
        path = self.folder / layout.EVIDENCE / Path(item.file.name).name
        if path.is_file() and digest_of_bytes(path.read_bytes()) != item.file.sha256:
            self.problems.append(
                Problem(
                    code="evidence-differs",
                    place=item.place or Place(where=layout.EVIDENCE),
                    what=f"{item.file.name} is not the file that {item.ref} was coded from",
                    mend="Put the original back, or code the new file as an item of its own.",
                )
            )

    def _prose(self, name: str) -> Prose | None:
        text = self._text(name)
        if text is None:
            return None
        prose, problems = read_prose(text, where=name)
        self.problems += problems
        return prose

    def _narrative(self) -> dict[str, Prose]:
        found = {}
        known = [part.ref for part in NARRATIVE]
        for path in self._files(layout.NARRATIVE, ".md"):
            name = f"{layout.NARRATIVE}/{path.name}"
            if path.stem not in known:
                self.problems.append(_unknown_file(name, f"Parts are called {', '.join(known)}."))
            elif (prose := self._prose(name)) is not None:
                found[path.stem] = prose
        return {ref: found[ref] for ref in known if ref in found}

    def _findings(self, framework: Framework | None) -> Iterator[FindingsOn]:
        subjects = [it.ref for it in framework.standards] if framework else []
        subjects += [part.ref for part in THEMES]
        for path in self._files(layout.FINDINGS, ".md"):
            name = f"{layout.FINDINGS}/{path.name}"
            subject = next((it for it in subjects if path.stem.split("-")[0] == it), None)
            prose = self._prose(name)
            if subject is None and framework is not None:
                mend = f"Begin its name with one of {', '.join(subjects)}."
                self.problems.append(_unknown_file(name, mend))
            elif prose is not None and subject is not None:
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


def _unknown_file(name: str, mend: str) -> Problem:
    return Problem(
        code="unknown-file",
        place=Place(where=name),
        what="nothing reads this file",
        mend=f"{mend} Put it right, or take it away.",
    )
