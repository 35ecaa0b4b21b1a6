"""A publication: the report and the data beside it, as files with their digests."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from probatum import __version__
from probatum.formats.digests import digest_of_bytes
from probatum.formats.open_data import json_text, origin_of, ratings_json, results_csv
from probatum.formats.open_figures import figures_json
from probatum.formats.whole_files import replace_folder, restore
from probatum.inspection.conduct.inspection import Inspection
from probatum.inspection.conduct.main_way import Outcome
from probatum.inspection.errors import Refusal
from probatum.publish.html.writer import html_of

REPORT = "report.html"
RESULTS = "results.csv"
RATINGS = "ratings.json"
FIGURES = "figures.json"
MANIFEST = "manifest.json"


def files_of(outcome: Outcome) -> Mapping[str, bytes]:
    """Every file of the publication, the manifest last. The same inspection gives the same bytes."""

    inspection = outcome.inspection
    texts = {
        REPORT: html_of(outcome.report),
        RESULTS: results_csv(inspection, outcome.results),
        RATINGS: ratings_json(inspection, outcome.ratings),
        FIGURES: figures_json(outcome),
    }
    files = {name: text.encode() for name, text in texts.items()}
    return {**files, MANIFEST: manifest_json(inspection, files).encode()}


def manifest_json(inspection: Inspection, files: Mapping[str, bytes]) -> str:
    """What was made from what: digests of the inspection, the framework and each file; no clock time."""
    return json_text(
        {
            **origin_of(inspection),
            "made_with": f"probatum {__version__}",
            "inspection_digest": inspection.digest,
            "files": {
                name: {"sha256": digest_of_bytes(content), "bytes": len(content)}
                for name, content in files.items()
            },
        }
    )


def write(outcome: Outcome, folder: Path) -> None:
    """Put the publication into the folder, whole; what was published there before is replaced.

    Raises: Refusal where the folder holds anything that is not an earlier publication.
    """
    restore(folder)
    if folder.exists() and not _may_be_replaced(folder):
        raise Refusal(
            f"{folder} is not a publication of Probatum, and would be lost. "
            "Name another folder with --to, or empty this one."
        )
    replace_folder(folder, files_of(outcome))


def _may_be_replaced(folder: Path) -> bool:
    if not folder.is_dir() or folder.is_symlink():
        return False
    inside = {path.name for path in folder.iterdir()}
    ours = MANIFEST in inside and inside <= {REPORT, RESULTS, RATINGS, FIGURES, MANIFEST}
    return not inside or (ours and b'"made_with": "probatum ' in (folder / MANIFEST).read_bytes())
