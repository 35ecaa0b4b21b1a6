"""What all tests share: how laws are tried, and what is done where a program is not installed."""

import os
import shutil

import pytest
from hypothesis import HealthCheck, settings

IN_CI = bool(os.environ.get("CI"))

# No deadline anywhere: a slow machine is no counter-example.
settings.register_profile("default", deadline=None)
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if IN_CI else "default")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose programs are not installed, or fail it in CI, where all must be."""
    for marker in item.iter_markers("needs"):
        missing = [program for program in marker.args if shutil.which(program) is None]
        if missing and IN_CI:
            pytest.fail(f"Not installed: {', '.join(missing)}.", pytrace=False)
        if missing:
            pytest.skip(f"Not installed: {', '.join(missing)}. In CI this is a failure.")
