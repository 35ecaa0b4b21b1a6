"""Only what runs the tests is installed here: run by `make bare`, and by nothing else."""

from importlib.metadata import distributions
from importlib.util import find_spec

import pytest

# pytest and hypothesis, with what they need.
INSTALLED = {
    "hypothesis",
    "iniconfig",
    "packaging",
    "pip",
    "pluggy",
    "pygments",
    "pytest",
    "sortedcontainers",
}


def test_nothing_is_installed_but_pytest_and_hypothesis() -> None:
    assert {found.metadata["Name"].lower() for found in distributions()} <= INSTALLED


@pytest.mark.parametrize("name", ["click", "jinja2", "markdown_it", "yaml"])
def test_what_the_rest_of_probatum_imports_cannot_be(name: str) -> None:
    assert find_spec(name) is None


def test_the_core_can_be_imported() -> None:
    assert find_spec("probatum.inspection") is not None
