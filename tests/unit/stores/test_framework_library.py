"""The frameworks that come with the product, found by slug and version."""

import pytest

from probatum.inspection.errors import Refusal
from probatum.stores import framework_library


def test_every_framework_that_comes_with_the_product_can_be_read() -> None:
    folders = list(framework_library.folders())
    assert folders
    for folder in folders:
        framework, problems = framework_library.read(folder)
        assert problems == ()
        assert framework is not None
        assert (framework.slug, f"{framework.version}") == (folder.parent.name, folder.name)


def test_a_framework_is_found_by_slug_and_version() -> None:
    newest = framework_library.find("hmip-pdu-2021")
    assert newest is not None
    assert framework_library.find("hmip-pdu-2021", int(newest.name)) == newest


@pytest.mark.parametrize("slug", ["", "hmip", "HMIP-PDU-2021", "../published_frameworks/hmip-pdu-2021"])
def test_what_is_no_slug_finds_nothing(slug: str) -> None:
    assert framework_library.find(slug) is None


@pytest.mark.parametrize("version", [0, -1, 99])
def test_a_version_that_is_not_there_finds_nothing(version: int) -> None:
    assert framework_library.find("hmip-pdu-2021", version) is None


def test_the_framework_of_a_slug_is_its_newest() -> None:
    assert framework_library.published("hmip-pdu-2021").slug == "hmip-pdu-2021"


def test_a_slug_that_is_not_known_is_refused_and_the_known_are_named() -> None:
    with pytest.raises(Refusal, match=r'no framework "hmip".*There are: hmip-pdu-2021'):
        framework_library.published("hmip")
