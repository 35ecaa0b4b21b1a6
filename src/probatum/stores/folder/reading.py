"""What was recorded of an inspection, read from its folder, with every problem of its files at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from probatum.formats.digests import digest_of_bytes
from probatum.formats.text_file import read_text
from probatum.formats.yaml_values import read_value
from probatum.inspection.case import Case
from probatum.inspection.conduct.record import Origin, Particulars, Period, Record
from probatum.inspection.errors import Refusal
from probatum.inspection.fieldwork.answers import Response
from probatum.inspection.fieldwork.evidence import EvidenceItem
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.framework.model import Framework, Pin
from probatum.inspection.problem import Place, Problem, in_order
from probatum.stores import framework_library
from probatum.stores.folder import layout
from probatum.stores.folder.rows import read_response, read_sample

T = TypeVar("T")


def read_record(folder: Path) -> tuple[Record | None, tuple[Problem, ...]]:
    """What was recorded of the inspection in the folder, and every problem of its files.

    Missing: only without a problem is it the whole. None where the framework cannot be read.
    Raises: Refusal where the folder is none, or holds no inspection at all.
    """
    reader = FolderReader(folder)
    record = reader.record()
    return record, in_order(reader.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pinned:
    """The one thing of inspection.yaml without which nothing else can be looked at."""

    framework: Pin


class FolderReader:
    """Reads files of an inspection's folder, gathering their texts and every problem on the way."""

    def __init__(self, folder: Path) -> None:
        """Begin at the folder. Raises: Refusal where it holds no inspection."""
        if not folder.is_dir():
            raise Refusal(f"{folder} is not a folder.")
        if not (folder / layout.PARTICULARS).exists():
            raise Refusal(
                f"{folder} holds no inspection: the file {layout.PARTICULARS} is missing. "
                "`probatum practice new` makes a folder to begin with."
            )
        self.folder = folder
        self.problems: list[Problem] = []
        self.texts: dict[str, str] = {}

    def record(self) -> Record | None:
        """What was recorded, as far as it can be read; none where the framework cannot."""
        particulars = self._particulars()
        framework = self._framework(particulars) if particulars else None
        judgements = self.value(layout.JUDGEMENTS, Judgements)
        evidence = tuple(self._evidence())
        cases = self._sample(framework)
        responses = tuple(self._responses(framework))
        if particulars is None or framework is None:
            return None
        return Record(
            particulars=particulars,
            framework=framework,
            cases=cases,
            responses=responses,
            evidence=evidence,
            judgements=judgements or Judgements(),
        )

    def _particulars(self) -> Particulars | None:
        """The particulars; where they are wrong, as much as lets the rest be looked at."""
        particulars = self.value(layout.PARTICULARS, Particulars)
        if particulars is not None:
            return particulars
        pinned, _ = read_value(self.texts.get(layout.PARTICULARS, ""), _Pinned, where=layout.PARTICULARS)
        if pinned is None:
            return None
        never = date(1, 1, 1)
        return Particulars(
            ref="",
            title="",
            service="",
            region="",
            origin=Origin.REAL,
            framework=pinned.framework,
            fieldwork=Period(begins=never, ends=never),
            commencement_windows=(),
        )

    def text(self, name: str) -> str | None:
        """The text of a file of the folder; a problem is noted where there is none."""
        text, problems = read_text(self.folder / name, where=name)
        self.problems += problems
        if text is not None:
            self.texts[name] = text
        return text

    def value(self, name: str, kind: type[T]) -> T | None:
        """A YAML file of the folder as a value of the kind; its problems are noted."""
        text = self.text(name)
        if text is None:
            return None
        value, problems = read_value(text, kind, where=name)
        self.problems += problems
        return value

    def files(self, name: str, ending: str) -> list[Path]:
        """The files in a folder of the folder, by name."""
        found = (self.folder / name).glob(f"*{ending}")
        return sorted(path for path in found if not path.name.startswith("."))

    def _framework(self, particulars: Particulars) -> Framework | None:
        pin = particulars.framework
        folder = framework_library.find(pin.slug, pin.version)
        place = pin.place or Place(where=layout.PARTICULARS)
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
        text = self.text(layout.SAMPLE)
        if text is None or framework is None:
            return ()
        cases, problems = read_sample(text, framework.case_attributes, where=layout.SAMPLE)
        self.problems += problems
        return cases

    def _responses(self, framework: Framework | None) -> Iterator[Response]:
        instruments = framework.instruments if framework else ()
        for instrument in instruments:
            for path in self.files(layout.RESPONSES[instrument.respondent], ".csv"):
                name = f"{path.parent.name}/{path.name}"
                if not re.fullmatch(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", path.stem):
                    self.problems.append(_odd_name(name))
                text = self.text(name)
                if text is not None:
                    response, problems = read_response(
                        text, instrument=instrument.ref, respondent=path.stem, where=name
                    )
                    self.problems += problems
                    yield response

    def _evidence(self) -> Iterator[EvidenceItem]:
        for path in self.files(layout.EVIDENCE, ".yaml"):
            item = self.value(f"{layout.EVIDENCE}/{path.name}", EvidenceItem)
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


def _odd_name(name: str) -> Problem:
    return Problem(
        code="odd-name",
        place=Place(where=name),
        what="a file of answers is named by its respondent's reference, and this is none",
        mend="Name it like C014.csv; if it is a copy, take it away, or its answers count twice.",
    )
