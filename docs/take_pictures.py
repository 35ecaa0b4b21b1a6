"""Pictures of the pages that an inspection published: `make pictures`.

What a reader sees first, and a standard with its key questions, on a desk and on a phone, into docs/pictures/
under the inspection's name.
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
SIGHTS = {"first": "body", "standard": "[id='standard-2.2']"}


def take_pictures(browser: Browser, inspection: Path) -> Iterator[Path]:
    """Photograph the inspection's report, and say where each picture is."""
    address = (inspection / "out" / "report.html").resolve().as_uri()
    for device, width in WIDTHS.items():
        page = browser.new_page(viewport={"width": width, "height": HEIGHT})
        page.goto(address)
        for sight, selector in SIGHTS.items():
            picture = PICTURES / inspection.name / f"{sight}-{device}.png"
            page.eval_on_selector(selector, "element => element.scrollIntoView()")
            page.screenshot(path=picture, animations="disabled")
            yield picture
        page.close()


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
