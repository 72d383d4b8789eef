"""`make page-figures`: what each page weighs and how long it takes until it can be used, cold and warm, on a slow phone and a thin line."""

import asyncio
import statistics
import tempfile
from pathlib import Path

from playwright.async_api import async_playwright
from support import programmes
from support.browser import CHROMIUM
from support.page_visits import PAGES, address, visit
from support.server import ServerProcess

RUNS = 3
"""Of which the median is told."""


async def figures(server: ServerProcess, chromium, page: str) -> None:
    cold, warm = [], []
    for _ in range(RUNS):
        context = await chromium.new_context(locale="vi-VN")
        cold.append(await visit(context, address(server, page), slow=True))
        warm.append(await visit(context, address(server, page), slow=True))
        await context.close()

    def middle(visits) -> float:
        return statistics.median(one.usable_ms for one in visits) / 1000

    print(
        f"{page:9} {len(cold[0].files):8} {cold[0].kib:9.1f} {middle(cold):8.2f} s {len(warm[0].files):8} {warm[0].kib:9.1f} {middle(warm):8.2f} s",
        flush=True)


async def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        programmes.lao_cai(Path(scratch) / "agenda")
        server = ServerProcess(Path(scratch), programmes.LAO_CAI)
        try:
            await server.start()
            print("          first visit                    next visit\npage      requests       KiB     usable  requests       KiB     usable")
            async with async_playwright() as playwright:
                chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
                for page in PAGES:
                    await figures(server, chromium, page)
                await chromium.close()
        finally:
            server.end()


if __name__ == "__main__":
    asyncio.run(main())
