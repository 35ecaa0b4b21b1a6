"""Where the parts of an inspection lie in its folder."""

from __future__ import annotations

from probatum.inspection.framework.instruments import Respondent

PARTICULARS = "inspection.yaml"
SAMPLE = "sample.csv"
JUDGEMENTS = "judgements.yaml"
FIGURES = "figures.yaml"
RECOMMENDATIONS = "recommendations.yaml"
PUBLISHED_FIGURES = "practice.yaml"

EVIDENCE = "evidence"
FINDINGS = "findings"
NARRATIVE = "narrative"
OUT = "out"

RESPONSES = {
    Respondent.CASE: "answers",
    Respondent.PRACTITIONER: "practitioners",
    Respondent.PERSON: "survey",
}

SAMPLE_COLUMNS = ("case", "practitioner")
"""The first columns of the sample; the attributes of the framework's cases follow."""

IGNORED_BY_GIT = """\
# Personal: names, and the files of which evidence is taken
identities.csv
evidence/*
!evidence/*.yaml
# Made by `probatum publish`
out/
"""

KNOWN_FILES = {
    PARTICULARS,
    SAMPLE,
    JUDGEMENTS,
    FIGURES,
    RECOMMENDATIONS,
    PUBLISHED_FIGURES,
    "README.md",
    "identities.csv",
}
KNOWN_FOLDERS = {EVIDENCE, FINDINGS, NARRATIVE, OUT, *RESPONSES.values()}
