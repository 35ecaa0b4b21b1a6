"""The documentation says what is so: its commands are run, its excerpts looked up, its tables compared.

A page is followed from top to bottom in a folder of its own, which holds the example and the published
frameworks. What it may hold, and what is done with it:

- a block of `console`: each command is run, and what it prints must be what the page shows; a line that
  holds only … stands for any number of lines;
- a block of `diff` with a title: the change is made in the file of that name;
- any other block with a title: it must stand in the file of that name as it is by then;
- a block of `text` without one: a drawing or a form, not looked at;
- `<!-- keys of X -->`, `<!-- columns of X -->` or `<!-- forms of X -->` above a table: its first column must
  list them all, and no others.
"""

from __future__ import annotations

import ast
import dataclasses
import importlib
import json
import re
import shlex
import shutil
import subprocess
import textwrap
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from probatum.cli import main
from probatum.inspection.findings import forms
from probatum.inspection.findings.forms import Unfit, shown_as
from tests.examples.cheshire_west import EXAMPLE, ROOT, outcome

DOCS = ROOT / "docs"
FRAMEWORKS = Path("src") / "probatum" / "published_frameworks"
PAGES = tuple(sorted(path for path in DOCS.glob("*.md") if path.name != "glossary.md"))

ELISION = "…"
CODE = re.compile(r"`([^`]+)`")

Table = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fence:
    """A fenced block: its language, its title and its lines."""

    language: str
    title: str
    lines: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A comment that says of what the table below it is a list: keys, columns or forms."""

    kind: str
    of: str
    table: Table
    line: int


_PART = re.compile(
    r'^```(?P<language>\w*)(?: title="(?P<title>[^"\n]*)")?\n(?P<inside>(?:(?!```).*\n)*)```$'
    r"|^<!-- (?P<kind>keys|columns|forms) of (?P<of>.+) -->\n\n(?P<table>(?:\|.*\n)+)",
    re.MULTILINE,
)


def parts(page: Path) -> Iterator[Fence | Marker]:
    """The blocks and markers of a page, in order."""
    text = page.read_text(encoding="utf-8")
    for found in _PART.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        if found["kind"]:
            yield Marker(kind=found["kind"], of=found["of"], table=rows_of(found["table"]), line=line)
        else:
            inside = tuple(found["inside"].splitlines())
            yield Fence(language=found["language"], title=found["title"] or "", lines=inside, line=line)


def rows_of(text: str) -> Table:
    """The rows of every table in the text, without headings; a bar within code divides nothing."""
    tables = re.findall(r"^\|.*\n\|[-:| ]+\n((?:\|.*(?:\n|$))+)", text, re.MULTILINE)
    lines = [line for table in tables for line in table.splitlines()]
    return [[it.strip() for it in re.findall(r"((?:`[^`]*`|[^|`])+)", line)] for line in lines]


def section(page: str, heading: str) -> str:
    """What stands under a heading, to the next of its level or above."""
    text = (DOCS / page).read_text(encoding="utf-8")
    level = heading.split(" ", maxsplit=1)[0]
    found = re.search(
        rf"^{re.escape(heading)}$\n(.*?)(?=^#{{1,{len(level)}}} |\Z)", text, re.MULTILINE | re.DOTALL
    )
    assert found, f"{page} has no heading {heading!r}"
    return found[1]


def code_in(cell: str) -> list[str]:
    """What stands as code in a cell."""
    return CODE.findall(cell)


class Reader:
    """Somebody who does what a page says, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        """Lay out what a page starts from."""
        self.folder = folder
        self.exit_code = 0
        unwanted = shutil.ignore_patterns("out", ".*", "__pycache__")
        for inside in (EXAMPLE.relative_to(ROOT), FRAMEWORKS):
            shutil.copytree(ROOT / inside, folder / inside, ignore=unwanted)
        shutil.copy(ROOT / ".gitignore", folder)

    def run(self, command: str) -> str:
        """What the command prints: Probatum's here, any other by the shell."""
        if command == "echo $?":
            return f"{self.exit_code}\n"
        if not command.startswith("probatum "):
            run = subprocess.run(
                ["bash", "-c", command], cwd=self.folder, capture_output=True, text=True, check=True
            )
            return run.stdout
        arguments = shlex.split(command)[1:]
        result = CliRunner(catch_exceptions=False).invoke(main, arguments, prog_name="probatum")
        self.exit_code = result.exit_code
        return result.output

    def change(self, fence: Fence) -> None:
        """Make the change that a diff shows; without lines that stay or go, it adds to the end."""
        path = self.folder / fence.title
        text = path.read_text(encoding="utf-8")
        old = "".join(f"{line[1:]}\n" for line in fence.lines if line[:1] != "+")
        new = "".join(f"{line[1:]}\n" for line in fence.lines if line[:1] != "-")
        if old:
            assert text.count(old) == 1, f"stands {text.count(old)} times in {fence.title}:\n{old}"
            text = text.replace(old, new)
        else:
            text += new
        path.write_text(text, encoding="utf-8")

    def lines_of(self, name: str) -> list[str]:
        """The lines of a file as it is by now."""
        return (self.folder / name).read_text(encoding="utf-8").splitlines()


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A reader at a terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("gc.set_threshold", lambda *_: None)
    monkeypatch.setattr("os.fsync", lambda _: None)
    monkeypatch.chdir(tmp_path)
    return Reader(tmp_path)


def commands_in(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Each command of a console block with the lines that are shown below it."""
    at = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    assert at[:1] == [0], "a console block begins with a command"
    for start, end in zip(at, [*at[1:], len(lines)], strict=True):
        yield lines[start].removeprefix("$ "), list(lines[start + 1 : end])


def fits(shown: Iterable[str], printed: str) -> bool:
    """Whether the page shows what was printed; … stands for lines left out."""
    wanted = "\n".join(shown).rstrip().splitlines()
    pattern = "".join(
        "(?:.*\n)*?" if it.strip() == ELISION else f"{re.escape(it.rstrip())}\n" for it in wanted
    )
    lines = [line.rstrip() for line in printed.rstrip().splitlines()]
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in lines)) is not None


def stands_in(excerpt: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether the excerpt's runs of lines stand in the file in this order, indented alike."""
    runs = [textwrap.dedent(it).strip("\n") for it in "\n".join(excerpt).split(f"\n{ELISION}\n")]
    start = 0
    for run in runs:
        size = len(run.splitlines())
        spots = (
            at
            for at in range(start, len(lines) - size + 1)
            if textwrap.dedent("\n".join(lines[at : at + size])) == run
        )
        found = next(spots, None)
        if found is None:
            return False
        start = found + size
    return True


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_nothing_that_can_be_proved_is_passed_over(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    found = list(parts(page))
    assert 2 * sum(isinstance(it, Fence) for it in found) == len(re.findall(r"^\s*```", text, re.MULTILINE))
    assert sum(isinstance(it, Marker) for it in found) == text.count("<!--")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_tells_is_what_happens(page: Path, reader: Reader) -> None:
    for part in parts(page):
        place = f"docs/{page.name}:{part.line}"
        match part:
            case Fence(language="console", lines=lines):
                for command, shown in commands_in(lines):
                    printed = reader.run(command)
                    told = fits(shown, printed)
                    assert told, f"{place} $ {command}\n{printed}"
            case Fence(language="diff"):
                reader.change(part)
            case Fence(language="text", title=""):
                pass
            case Fence(title=title, lines=lines):
                assert title, f"{place}: a block that nothing proves"
                found = stands_in(lines, reader.lines_of(title))
                assert found, f"{place}: not so in {title}"
            case Marker(kind="keys", of=of) if ":" in of:
                assert list(wrong_keys(part)) == [], place
            case Marker(kind="forms"):
                assert list(wrong_forms(part)) == [], place
            case Marker():
                assert sorted(named_first(part.table)) == sorted(names_in(reader, part)), place


def named_first(table: Table) -> list[str]:
    """What the rows of a table are about."""
    return [name for row in table for name in code_in(row[0])]


def names_in(reader: Reader, marker: Marker) -> list[str]:
    """The columns of a CSV file, or the keys of a JSON file at the path of keys that is given."""
    path, *keys = marker.of.split(" ")
    text = "\n".join(reader.lines_of(path))
    if marker.kind == "columns":
        return text.split("\n")[0].split(",")
    value: Any = json.loads(text)
    for key in keys:
        value = value[int(key)] if isinstance(value, list) else value[key]
    return list(value)


def wrong_keys(marker: Marker) -> Iterator[str]:
    """Where a table (key, required, meaning) differs from the dataclass that reads these keys."""
    module, _, name = marker.of.partition(":")
    kind = getattr(importlib.import_module(module), name)
    fields = {it.metadata.get("key", it.name): it for it in dataclasses.fields(kind)}
    fields = {key: it for key, it in fields.items() if key not in {"place", "digest"}}
    rows = {code_in(row[0])[0]: row for row in marker.table}
    yield from (f"{key} is left out" for key in fields if key not in rows)
    yield from (f"{key} is no key" for key in rows if key not in fields)
    hints = typing.get_type_hints(kind)
    for key in [key for key in rows if key in fields]:
        field, (_, required, meaning) = fields[key], rows[key]
        default = (field.default, field.default_factory)
        if required != ("yes" if default == (dataclasses.MISSING, dataclasses.MISSING) else "no"):
            yield f"{key}: required is not {required}"
        hint = hints[field.name]
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            yield from (f"{key} can be {it}" for it in hint if it not in code_in(meaning))


KNOWN_FORMS: Mapping[str, Sequence[str]] = {
    "ShareValue": (
        *forms.SHARE_FORMS,
        *forms.FRACTIONS,
        *forms._QUANTITIES,
        *(f"{near} {fraction}" for near in forms._NEARNESS for fraction in forms.FRACTIONS),
    ),
    "RatingValue": forms.RATING_FORMS,
    "CountValue": forms.COUNT_FORMS,
    "ComparisonValue": forms.COMPARISON_FORMS,
    "FactValue": forms.FACT_FORMS,
}


def wrong_forms(marker: Marker) -> Iterator[str]:
    """Where a table (forms, shown as, true when) differs from how the figure is shown.

    "itself": the form is shown as it is written; "not true": it may not be said of this figure. A form
    that ends in … stands for that word with any fraction; for these only their being there is compared.
    """
    value = outcome().figures.values[marker.of]
    told: list[str] = []
    for row in marker.table:
        for form in code_in(row[0]):
            if form.endswith(f" {ELISION}"):
                told += [f"{form.removesuffix(ELISION)}{fraction}" for fraction in forms.FRACTIONS]
                continue
            told.append(form)
            found = shown_as(value, form)
            said = "not true" if isinstance(found, Unfit) else "itself" if found == form else found
            if row[1] != said:
                yield f"{form}: {said}"
    known = KNOWN_FORMS[type(value).__name__]
    yield from (f"{form} is left out" for form in known if form not in told)
    yield from (f"{form} is not known" for form in told if form not in known)


def strings_in(node: ast.expr) -> set[str]:
    """The texts that an expression can be: "a", or "a" if … else "b"."""
    match node:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.IfExp(body=body, orelse=orelse):
            return strings_in(body) | strings_in(orelse)
        case _:
            return set()


def takers_in(tree: ast.Module) -> dict[str, int]:
    """The functions of a module that take a code by place, and at which; `self` is not counted."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [it.arg for it in node.args.args if it.arg != "self"]
            if "code" in names:
                found[node.name] = names.index("code")
    return found


def imported_in(tree: ast.Module) -> set[str]:
    """The names that a module takes from others."""
    return {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}


def codes_in(tree: ast.Module, takers: Mapping[str, int]) -> Iterator[str]:
    """Every problem code in a module: given by name or by place, assumed, or assigned."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=args, keywords=keywords):
                for keyword in keywords:
                    if keyword.arg == "code":
                        yield from strings_in(keyword.value)
                if name in takers and len(args) > takers[name]:
                    yield from strings_in(args[takers[name]])
            case ast.Assign(targets=[ast.Name(id="code")], value=value):
                yield from strings_in(value)
            case ast.FunctionDef(args=ast.arguments(args=names, defaults=defaults) as all_of_them):
                assumed = [*zip(names[::-1], defaults[::-1], strict=False)]
                assumed += [
                    (it, default)
                    for it, default in zip(all_of_them.kwonlyargs, all_of_them.kw_defaults, strict=True)
                    if default is not None
                ]
                yield from (text for it, value in assumed if it.arg == "code" for text in strings_in(value))
            case _:
                pass


def codes_in_source() -> set[str]:
    """Every code that a problem of Probatum can have."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "src").rglob("*.py")]
    takers = {name: at for tree in trees for name, at in takers_in(tree).items()}
    found: set[str] = set()
    for tree in trees:
        imported = {name: takers[name] for name in imported_in(tree) if name in takers}
        found |= set(codes_in(tree, {**imported, **takers_in(tree)}))
    return found


def test_every_problem_is_explained_once_and_no_other() -> None:
    table = rows_of((DOCS / "problems.md").read_text(encoding="utf-8"))
    told = named_first(table)
    known = codes_in_source()
    assert [code for code in known if code not in told] == [], "left out"
    assert [code for code in told if code not in known or told.count(code) > 1] == [], "unknown or doubled"


def commands(command: click.Command, name: str = "probatum") -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with the words that call it."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from commands(found, f"{name} {inner}")
    else:
        yield name, command


COMMANDS = dict(commands(main))


def words_of(command: click.Command) -> set[str]:
    """The arguments and options of a command, by the name that help gives them."""
    return {
        max(it.opts, key=len)
        if isinstance(it, click.Option)
        else it.make_metavar(click.Context(command)).strip("[]").split("|")[0]
        for it in command.params
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_and_option_is_told(name: str) -> None:
    told = [word.split(" ")[0] for word in named_first(rows_of(section("commands.md", f"## {name}")))]
    assert sorted(told) == sorted(words_of(COMMANDS[name]))


def test_no_other_command_is_told() -> None:
    headings = re.findall(
        r"^## (probatum .*)$", (DOCS / "commands.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert sorted(headings) == sorted(COMMANDS)


@pytest.mark.parametrize(
    ("shown", "printed", "expected"),
    [
        (["a", "b"], "a\nb\n", True),
        (["a", "", "b"], "a\n  \nb\n\n", True),
        (["a", ELISION, "d"], "a\nb\nc\nd\n", True),
        (["a", ELISION], "a\nb\nc\n", True),
        (["a"], "a\nb\n", False),
        (["a.c"], "abc\n", False),
        (["a", ELISION, "d"], "a\nb\nc\n", False),
    ],
)
def test_what_is_left_out_is_lines(shown: list[str], printed: str, expected: bool) -> None:
    assert fits(shown, printed) is expected


@pytest.mark.parametrize(
    ("excerpt", "expected"),
    [
        (["b: 1", "c: 2"], True),
        (["a:", ELISION, "c: 2"], True),
        (["c: 2", ELISION, "a:"], False),
        (["b: 1", "d: 3"], False),
        (["b: 1"], True),
        (["b: 12"], False),
    ],
)
def test_an_excerpt_stands_in_its_file(excerpt: list[str], expected: bool) -> None:
    assert stands_in(excerpt, ["a:", "  b: 1", "  c: 2", "d: 3"]) is expected


def test_codes_are_found_however_they_are_given() -> None:
    source = """
def wrong(code, place): ...
def helper(self, place, code="assumed"): ...
def other(it, *, code="assumed-by-name"): ...
Problem(code="given")
Problem(code="one" if it else "two")
wrong("by-place", place)
code = "assigned"
other(it, code=code)
"""
    assert set(codes_in(ast.parse(source), {"wrong": 0, "helper": 1})) == {
        *("assumed", "assumed-by-name", "given", "one", "two", "by-place", "assigned"),
    }
