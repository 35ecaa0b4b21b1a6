"""No module imports one that imports it, however far round."""

from pathlib import Path
from textwrap import dedent

from tests.shape.imports import cycles, import_graph
from tests.shape.source_code import Module, modules, read_module


def test_no_cycles() -> None:
    assert cycles(import_graph(modules())) == []


def written(folder: Path, files: dict[str, str]) -> list[Module]:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return [read_module(folder / name, below=folder) for name in files]


def test_a_cycle_is_seen_however_it_is_imported(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        {
            "house/__init__.py": "",
            "house/hall.py": "from house import stair",
            "house/stair.py": """
                from typing import TYPE_CHECKING
                if TYPE_CHECKING:
                    from .attic import Trunk
            """,
            "house/attic.py": """
                class Trunk: ...
                def look_down() -> None:
                    import house.hall
            """,
            "house/cellar.py": "from house import hall",
        },
    )
    assert cycles(import_graph(found)) == [["house.attic", "house.hall", "house.stair"]]


def test_a_name_taken_from_a_package_is_no_module(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        {
            "house/__init__.py": "from house.rooms import Door",
            "house/rooms/__init__.py": "from .hall import Door",
            "house/rooms/hall.py": "from house.rooms.stair import Step",
            "house/rooms/stair.py": "from .. import __doc__",
        },
    )
    assert import_graph(found)["house.rooms.stair"] == {"house"}
    assert cycles(import_graph(found)) == [["house", "house.rooms", "house.rooms.hall", "house.rooms.stair"]]
