"""A paper as it comes out of the printer: the PDF that the browser makes of it, page by page, and what stands in the paper beside it."""

import re
from contextlib import asynccontextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from support.browser import Browser, chromium

PORTRAIT, LANDSCAPE = (595, 842), (842, 595)
"""A4 in points."""
MARGINS = re.compile(r".*\n*Trang (\d+) / (\d+)\n")
"""What stands at the head and the foot of each page comes first in its text."""

ROWS = """all => all.map(row => {
    const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) if (texts.currentNode.textContent.trim()) found.push(texts.currentNode.textContent);
    return found;
})"""
TOO_WIDE = "all => all.filter(part => part.clientWidth && part.scrollWidth > part.clientWidth + 1).map(part => part.textContent)"


@dataclass(frozen=True)
class Paper:
    pages: list[str]
    """What stands on each between head and foot, without its blanks."""
    numbers: list[tuple[int, int]]
    """Which of how many each says that it is."""
    sizes: list[tuple[int, int]]
    rows: list[list[str]]
    """The texts of each row of its tables."""
    words: list[str]
    """The paragraphs that an MC reads."""
    too_wide: list[str]
    fonts: set[str]
    """The families of all letters."""

    @property
    def whole(self) -> str:
        return "".join(self.pages)

    def pages_of(self, row: list[str]) -> list[int]:
        """Those on which all of a row stands."""
        return [place for place, page in enumerate(self.pages) if all(bare(text) in page for text in row)]


def bare(text: str) -> str:
    return "".join(text.split())


@asynccontextmanager
async def printer():
    async with chromium() as browser:
        yield browser
    assert browser.complaints == []


async def printed(browser: Browser, file: Path) -> Paper:
    page = await browser.page(f"file://{file}")
    await page.emulate_media(media="print")
    pdf = PdfReader(BytesIO(await page.pdf(prefer_css_page_size=True)))
    texts = [sheet.extract_text() for sheet in pdf.pages]
    margins = [MARGINS.match(text) for text in texts]
    assert all(margins), "every page says which it is"
    return Paper(
        pages=[bare(text[margin.end():]) for text, margin in zip(texts, margins, strict=True)],
        numbers=[(int(margin[1]), int(margin[2])) for margin in margins],
        sizes=[(round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in pdf.pages],
        rows=await page.eval_on_selector_all("tbody tr", ROWS),
        words=await page.locator(".words p, .said, .item").all_text_contents(),
        too_wide=await page.eval_on_selector_all("td, th, p, h1, h2", TOO_WIDE),
        fonts={family(font.get_object()) for sheet in pdf.pages for font in sheet["/Resources"]["/Font"].values()})


async def comes_out_whole(browser: Browser, file: Path, size: tuple[int, int]) -> None:
    """No row and no word is lost at a break, every page says which it is, and all letters are of one family."""
    paper = await printed(browser, file)
    assert paper.too_wide == [], file.name
    assert paper.fonts == {"LiberationSerif"}, "a letter that it lacks comes from elsewhere"
    assert paper.sizes == [size] * len(paper.pages)
    assert paper.numbers == [(number + 1, len(paper.pages)) for number in range(len(paper.pages))]
    for row in paper.rows:
        assert paper.pages_of(row), f"no page has the whole row {row}"
    for words in paper.words:
        assert bare(words) in paper.whole, words


def family(font: dict) -> str:
    """`LiberationSerif` of `/AAAAAA+LiberationSerif-Bold`. A font without a name is one that was drawn for want of letters (Type 3)."""
    return str(font.get("/BaseFont", "no name")).removeprefix("/").split("+")[-1].split("-")[0]
