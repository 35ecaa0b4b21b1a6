"""Whatever is published holds when it is verified; and one figure altered is the one that is named."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from probatum import wiring
from probatum.publish import publication
from probatum.publish.publication import REPORT
from probatum.publish.verification import verified
from tests.examples.cheshire_west import everything_in, outcome
from tests.unit.publish.publications import digests, publication_of, sealed

MARK = re.compile(r'<data [^>]*data-figure="([^"]*)"[^>]*>([^<]*)</data>')
FRAMEWORK = outcome().inspection.framework

# A whole inspection is slow to draw: what fails is told as it was drawn, not made smaller first.
AS_DRAWN = (Phase.explicit, Phase.reuse, Phase.generate)
some = settings(max_examples=5, phases=AS_DRAWN, suppress_health_check=list(HealthCheck))
few = settings(some, max_examples=2)


def begun(folder: Path, *, cases: int, respondents: int, seed: int) -> Path:
    """A practice inspection drawn by chance, in a folder of its own."""
    mine = folder / "mine"
    wiring.begin_practice(
        mine,
        slug=FRAMEWORK.slug,
        service="Practice PDU",
        cases=cases,
        respondents=respondents,
        seed=seed,
    )
    return mine


sizes = st.integers(1, 45)
seeds = st.integers(-(2**31), 2**31)


@some
@given(cases=sizes, respondents=sizes, seed=seeds)
def test_a_random_inspection_that_is_published_is_verified(
    tmp_path_factory: pytest.TempPathFactory, cases: int, respondents: int, seed: int
) -> None:
    mine = begun(tmp_path_factory.mktemp("any"), cases=cases, respondents=respondents, seed=seed)
    left, out = wiring.publish(mine, None)
    assert left == ()
    assert wiring.verify(out, None).problems == ()
    assert wiring.verify(out, mine).problems == ()


@few
@given(cases=sizes, respondents=sizes, seed=seeds)
def test_the_same_draw_is_the_same_inspection_and_gives_the_same_publication(
    tmp_path_factory: pytest.TempPathFactory, cases: int, respondents: int, seed: int
) -> None:
    found = []
    for name in ("one", "two"):
        mine = begun(tmp_path_factory.mktemp(name), cases=cases, respondents=respondents, seed=seed)
        wiring.publish(mine, None)
        found.append(digests(everything_in(mine)))
    assert found[0] == found[1]


@some
@given(cases=st.integers(5, 45), seed=seeds, data=st.data())
def test_one_figure_that_is_altered_is_the_one_that_is_named(
    tmp_path_factory: pytest.TempPathFactory, cases: int, seed: int, data: st.DataObject
) -> None:
    mine = begun(tmp_path_factory.mktemp("any"), cases=cases, respondents=5, seed=seed)
    found = wiring.checked(mine).outcome
    assert found is not None
    files = publication.files_of(found)
    page = files[REPORT].decode()
    mark = data.draw(st.sampled_from(list(MARK.finditer(page))))
    start, end = mark.span(2)
    other = data.draw(st.sampled_from(["41 per cent", "0 of 1", "Outstanding indeed", "all", "100%"]))
    if html.unescape(mark[2]) == other:
        return
    altered = page[:start] + other + page[end:]
    (problem,) = verified(publication_of(sealed({**files, REPORT: altered.encode()})), FRAMEWORK).problems
    line = page.count("\n", 0, mark.start()) + 1
    assert (problem.code, problem.place.where, problem.place.line) == ("wrong-figure", REPORT, line)
    assert f'"{other}" is printed for "{html.unescape(mark[1])}"' in problem.what
