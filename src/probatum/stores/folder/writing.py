"""Parts of an inspection written into its folder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from probatum.formats.whole_files import replace_file, replace_folder
from probatum.inspection.case import Case
from probatum.inspection.fieldwork.answers import Response
from probatum.inspection.framework.model import Framework
from probatum.stores.folder import layout
from probatum.stores.folder.rows import written_response, written_sample


def files_of_rows(
    framework: Framework, cases: Sequence[Case], responses: Iterable[Response]
) -> Mapping[str, str]:
    """The sample and every response as files, by relative path."""
    folders = {it.ref: layout.RESPONSES[it.respondent] for it in framework.instruments}
    files = {layout.SAMPLE: written_sample(cases, framework.case_attributes)}
    for response in responses:
        name = f"{folders[response.instrument]}/{response.respondent}.csv"
        files[name] = written_response(response)
    return files


def rows_that_differ(
    folder: Path, framework: Framework, cases: Sequence[Case], responses: Iterable[Response]
) -> list[str]:
    """The files of rows in the folder that would be replaced by others or taken away, by relative path."""
    files = files_of_rows(framework, cases, responses)
    there = [folder / layout.SAMPLE]
    for name in layout.RESPONSES.values():
        there += sorted((folder / name).glob("*.csv"))
    names = {path.relative_to(folder).as_posix(): path for path in there if path.is_file()}
    return [name for name, path in names.items() if files.get(name, "").encode() != path.read_bytes()]


def write_rows(
    folder: Path, framework: Framework, cases: Sequence[Case], responses: Iterable[Response]
) -> None:
    """Replace the folder's sample and responses, each of them whole."""
    files = files_of_rows(framework, cases, responses)
    for name in layout.RESPONSES.values():
        inside = {
            Path(path).name: text.encode() for path, text in files.items() if path.startswith(f"{name}/")
        }
        replace_folder(folder / name, inside)
    replace_file(folder / layout.SAMPLE, files[layout.SAMPLE].encode())
