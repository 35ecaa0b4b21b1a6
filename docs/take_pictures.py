"""Pictures of the pages that an inspection published: `make pictures`.

Each page as a whole, on a phone and on a desk, into docs/pictures/ under the inspection's name.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

PICTURES = Path(__file__).parent / "pictures"
WIDTHS = {"phone": 360, "desk": 1280}
HEIGHT = 900
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


def take_pictures(browser: Browser, inspection: Path) -> Iterator[Path]:
    """Photograph every page below the inspection's out/, and say where each picture is."""
    for page_file in sorted((inspection / "out").rglob("*.html")):
        for device, width in WIDTHS.items():
            picture = PICTURES / inspection.name / f"{page_file.stem}-{device}.png"
            page = browser.new_page(viewport={"width": width, "height": HEIGHT})
            page.goto(page_file.resolve().as_uri())
            page.screenshot(path=picture, full_page=True, animations="disabled")
            page.close()
            yield picture


def main(inspections: list[str]) -> int:
    chromium = shutil.which("chromium")
    if chromium is None:
        print("Chromium is not installed: no pictures were taken.", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        for inspection in inspections:
            for picture in take_pictures(browser, Path(inspection)):
                print(picture)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
