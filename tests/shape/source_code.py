"""The source of Probatum as it is written: read, never run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src"
PACKAGE = SOURCE / "probatum"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One module: its dotted name, its file, and its syntax tree."""

    name: str
    path: Path
    tree: ast.Module
    lines: int

    @property
    def is_package(self) -> bool:
        return self.path.name == "__init__.py"

    @property
    def package(self) -> str:
        """The package that relative imports start from."""
        return self.name if self.is_package else self.name.rpartition(".")[0]

    @property
    def place(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    def functions(self) -> Iterator[Function]:
        """Every function and method, inner ones too."""
        for node in ast.walk(self.tree):
            if isinstance(node, Function):
                yield node

    def classes(self) -> Iterator[ast.ClassDef]:
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ClassDef):
                yield node


def read_module(path: Path, *, below: Path) -> Module:
    """The module in a file, named from the folder that it is imported from."""
    parts = path.relative_to(below).with_suffix("").parts
    text = path.read_text(encoding="utf-8")
    return Module(
        name=".".join(parts[:-1] if parts[-1] == "__init__" else parts),
        path=path,
        tree=ast.parse(text, filename=str(path)),
        lines=len(text.splitlines()),
    )


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the package, in the order of their names."""
    read = (read_module(path, below=SOURCE) for path in PACKAGE.rglob("*.py"))
    return tuple(sorted(read, key=lambda module: module.name))
