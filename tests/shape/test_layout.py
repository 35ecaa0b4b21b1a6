"""Things stand where their names say."""

import ast
from pathlib import Path

from tests.shape.source_code import PACKAGE, ROOT, modules

UNIT = ROOT / "tests" / "unit"
PUBLISHED_FRAMEWORKS = PACKAGE / "published_frameworks"


def subject(test: Path) -> Path:
    """What a unit test is about, less its suffix: a module or a package may stand there."""
    return PACKAGE / test.relative_to(UNIT).with_name(test.stem.removeprefix("test_"))


def test_unit_tests_mirror_the_package() -> None:
    assert [
        f"{test.relative_to(ROOT).as_posix()}: no such module or package"
        for test in sorted(UNIT.rglob("test_*.py"))
        if not subject(test).with_suffix(".py").exists() and not subject(test).is_dir()
    ] == []


def test_every_folder_of_modules_is_a_package() -> None:
    assert [
        folder.relative_to(ROOT).as_posix()
        for folder in sorted({path.parent for path in PACKAGE.rglob("*.py")})
        if not (folder / "__init__.py").exists()
    ] == []


def test_every_package_says_what_it_is() -> None:
    assert [
        module.place for module in modules() if module.is_package and not ast.get_docstring(module.tree)
    ] == []


def test_published_frameworks_are_files_and_no_code() -> None:
    found = [path.name for path in PUBLISHED_FRAMEWORKS.rglob("*.py")]
    assert found in ([], ["__init__.py"])
