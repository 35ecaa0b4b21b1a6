"""How rating grows with the inspection, to 1,000 cases of 300 questions.

Each size runs in a process of its own, so that its memory is its own. Beside it stands the least that
could be done with the same files: reading every row of them with the csv module.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping

from benchmarks.measurement import Measurement
from probatum.inspection.conduct.rated import rate
from probatum.inspection.conduct.record import Record
from probatum.inspection.conduct.record_checks import problems_of_record
from probatum.inspection.fieldwork.judgement import Judgements
from probatum.inspection.framework.instruments import Instrument, Question, QuestionKind, Section
from probatum.inspection.framework.model import Framework
from probatum.register.beginning import beginning
from probatum.register.practice import rows_from
from probatum.stores import framework_library
from probatum.stores.folder.rows import read_response, written_response

SIZES = (125, 250, 500, 1_000)
QUESTIONS = 300


def measurements() -> Iterator[Measurement]:
    """Reading, checking and rating at each size, beside reading the rows alone."""
    for cases in SIZES:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.growth", str(cases)],
            check=True,
            capture_output=True,
            text=True,
        )
        found = json.loads(done.stdout)
        yield Measurement(
            what=f"rating {cases:,} cases of {found['questions']} questions, beside reading the rows",
            seconds=found["seconds"],
            beside=found["reading"],
            note=f"{found['megabytes']:.0f} MB at most",
        )


def _widened(framework: Framework) -> Framework:
    """The framework with questions added to its case instrument until there are enough."""
    case = framework.instruments[0]
    lacking = QUESTIONS - len(framework.questions_of(case))
    source = framework.scale.source
    more = tuple(
        Question(ref=f"more-{number}", text="A further question.", source=source, kind=QuestionKind.FACT)
        for number in range(lacking)
    )
    sections = (*case.sections, Section(title="More", questions=more))
    wide: Instrument = dataclasses.replace(case, sections=sections)
    return dataclasses.replace(framework, instruments=(wide,))


def _files(framework: Framework, cases: int) -> tuple[Record, Mapping[str, str]]:
    begun = beginning(framework, ref="bench", service="Bench", cases=cases, respondents=1, seed=1)
    rows = rows_from(begun.published, framework, begins=begun.particulars.fieldwork.begins)
    record = Record(
        particulars=begun.particulars,
        framework=framework,
        cases=rows.cases,
        responses=(),
        evidence=(),
        judgements=Judgements(),
    )
    return record, {it.respondent: written_response(it) for it in rows.responses}


def _measured(cases: int) -> Mapping[str, float]:
    framework = _widened(framework_library.published("hmip-pdu-2021"))
    record, texts = _files(framework, cases)
    begun = time.perf_counter()
    for text in texts.values():
        for _ in csv.reader(io.StringIO(text, newline="")):
            pass
    reading = time.perf_counter() - begun
    begun = time.perf_counter()
    responses = tuple(
        read_response(text, instrument="case", respondent=ref, where=ref)[0] for ref, text in texts.items()
    )
    whole = dataclasses.replace(record, responses=responses)
    problems_of_record(whole)
    rate(whole)
    return {
        "questions": len(framework.questions_of(framework.instruments[0])),
        "seconds": time.perf_counter() - begun,
        "reading": reading,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    print(json.dumps(_measured(int(sys.argv[1]))))
