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
