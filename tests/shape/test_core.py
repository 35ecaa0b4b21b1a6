"""The subject is plain Python: its packages import the standard library and themselves."""

import sys

import pytest

from tests.shape.imports import imported_names
from tests.shape.source_code import modules

CORE = ("probatum.inspection", "probatum.assurance", "probatum.register")


@pytest.mark.parametrize("package", CORE)
def test_the_core_imports_the_standard_library_and_itself(package: str) -> None:
    assert [
        f"{module.place} imports {source}"
        for module in modules()
        if f"{module.name}.".startswith(f"{package}.")
        for source, _ in imported_names(module)
        if source.partition(".")[0] not in sys.stdlib_module_names
        and not f"{source}.".startswith(tuple(f"{name}." for name in CORE))
    ] == []
