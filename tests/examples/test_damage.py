"""Whatever lies in a folder, it is read or refused: no damage gets past the doors as anything else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import probatum.published_frameworks
from probatum import wiring
from probatum.inspection.errors import Refusal
from probatum.inspection.problem import Problem
from probatum.publish.publication import MANIFEST, RATINGS, REPORT, RESULTS
from tests.examples.cheshire_west import EXAMPLE, copied, published
from tests.examples.damages import damaged
from tests.unit.publish.publications import publication_of, sealed, verified_files, written

# A whole inspection is slow to read: what fails is told as it was drawn, not made smaller first.
AS_DRAWN = (Phase.explicit, Phase.reuse, Phase.generate)
few = settings(max_examples=3, phases=AS_DRAWN, suppress_health_check=list(HealthCheck))
many = settings(few, max_examples=25)

FRAMEWORK = Path(probatum.published_frameworks.__path__[0]) / "hmip-pdu-2021" / "1"

KINDS = (
    *("inspection.yaml", "sample.csv", "judgements.yaml", "figures.yaml", "recommendations.yaml"),
    *("answers/C001.csv", "practitioners/P01.csv", "survey/S01.csv", "evidence/E01.yaml"),
    *("findings/2.2-assessment.md", "narrative/foreword.md"),
)
"""One file of each kind that an inspection is read from."""

DATA = (REPORT, RESULTS, RATINGS, "figures.json")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One copy of the example for all; whoever damages a file puts it right again."""
    return copied(tmp_path_factory.mktemp("damaged"))


@contextmanager
def holding(path: Path, content: bytes) -> Iterator[None]:
    """The file with another content, for as long as it is looked at."""
    before = path.read_bytes()
    path.write_bytes(content)
    try:
        yield
    finally:
        path.write_bytes(before)


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """Check and rate what lies there; nothing but a refusal may come out."""
    with suppress(Refusal):
        wiring.rated(folder)
    try:
        return wiring.checked(folder).problems
    except Refusal as refusal:
        return refusal.problems


@many
@given(data=st.data())
def test_an_inspection_with_damaged_files_is_read_or_refused(folder: Path, data: st.DataObject) -> None:
    main = [folder / name for name in KINDS]
    others = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "practice.yaml")
    with ExitStack() as stack:
        for _ in range(data.draw(st.integers(1, 2))):
            path = data.draw(st.sampled_from(main) | st.sampled_from(others))
            stack.enter_context(holding(path, data.draw(damaged(path.read_bytes()))))
        problems_of(folder)


@pytest.mark.parametrize("name", KINDS)
@few
@given(content=st.binary(max_size=40) | st.text(max_size=40).map(lambda it: it.encode("utf-8", "replace")))
def test_a_file_that_holds_anything_is_reported(folder: Path, name: str, content: bytes) -> None:
    with holding(folder / name, content):
        problems = problems_of(folder)
    # Any text is a text of a report, though marks in it may be wrong.
    assert problems != () or name.endswith(".md")


@few
@given(content=st.binary(max_size=60))
def test_counts_that_are_anything_build_no_rows(folder: Path, content: bytes) -> None:
    with holding(folder / "practice.yaml", content), pytest.raises(Refusal):
        wiring.build_practice(folder, replace_rows=True)


@pytest.mark.parametrize("name", KINDS)
def test_a_file_that_is_gone_is_reported(folder: Path, name: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    (copy / name).unlink()
    with suppress(Refusal):
        found = wiring.checked(copy).problems
        assert found != () or name.startswith(("practitioners/", "survey/"))


@settings(few, max_examples=8)
@given(data=st.data())
def test_a_damaged_framework_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("framework") / "mine"
    shutil.copytree(FRAMEWORK, folder)
    path = data.draw(st.sampled_from(sorted(folder.glob("*.yaml"))))
    path.write_bytes(data.draw(damaged(path.read_bytes())))
    framework, problems = wiring.checked_framework(str(folder))
    assert framework is not None or problems


@pytest.mark.parametrize("name", DATA)
@few
@given(data=st.data())
def test_any_other_byte_of_a_publication_is_noticed(name: str, data: st.DataObject) -> None:
    raw = published()[name]
    at = data.draw(st.integers(0, len(raw) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda it: it != raw[at]))
    damaged_one = raw[:at] + bytes([byte]) + raw[at + 1 :]
    found = {it.place.where for it in verified_files({**published(), name: damaged_one}).problems}
    assert name in found


@few
@given(data=st.data())
def test_any_other_digest_in_the_manifest_is_noticed(data: st.DataObject) -> None:
    manifest = published()[MANIFEST]
    digests = list(re.finditer(rb'"sha256": "([0-9a-f]{64})"', manifest))
    assert len(digests) == len(DATA)
    start, end = data.draw(st.sampled_from(digests)).span(1)
    at = data.draw(st.integers(start, end - 1))
    digit = data.draw(st.sampled_from(b"0123456789abcdef").filter(lambda it: it != manifest[at]))
    changed = manifest[:at] + bytes([digit]) + manifest[at + 1 :]
    found = {it.code for it in verified_files({**published(), MANIFEST: changed}).problems}
    assert found == {"altered-file"}


@settings(few, max_examples=10)
@given(data=st.data())
def test_a_damaged_manifest_is_read_or_refused(data: st.DataObject) -> None:
    files = {**published(), MANIFEST: data.draw(damaged(published()[MANIFEST]))}
    with suppress(Refusal):
        publication_of(files)
        verified_files(files)


@pytest.mark.parametrize("name", [REPORT, RESULTS, RATINGS])
@few
@given(data=st.data())
def test_a_damaged_publication_with_digests_that_fit_is_proved_or_not(name: str, data: st.DataObject) -> None:
    files = {**published(), name: data.draw(damaged(published()[name]))}
    verified_files(sealed(files))


@pytest.mark.parametrize("name", [*DATA, MANIFEST])
@few
@given(content=st.binary(max_size=60))
def test_a_publication_of_anything_is_refused_or_named(
    name: str, content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = written({**published(), name: content}, tmp_path_factory.mktemp("out"))
    try:
        found = {it.place.where for it in wiring.verify(out, None).problems}
    except Refusal:
        assert name == MANIFEST
    else:
        assert name in found


@pytest.mark.parametrize(
    "door",
    [
        wiring.rated,
        wiring.checked,
        lambda folder: wiring.build_practice(folder, replace_rows=True),
        lambda folder: wiring.publish(folder, None),
        lambda folder: wiring.verify(folder, None),
    ],
    ids=["rate", "check", "build", "publish", "verify"],
)
def test_a_folder_of_something_else_is_refused(door: Callable[[Path], object], tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"\xff\xd8\xff")
    for folder in (tmp_path, tmp_path / "photos", tmp_path / "nowhere", EXAMPLE / "inspection.yaml"):
        with pytest.raises(Refusal):
            door(folder)
