"""How a province dresses the hall's screens: emblem, backdrop, colours and the lines of titles, from the programme's folder to the wall."""

import hashlib
import shutil

from support.browser import chromium, expect, press_cue
from support.client import Client
from support.pictures import roundel, sunrise
from support.programmes import edit
from support.wall import showing, stand_in
from support.wall_cases import CONFERENCE, hall

COLOURS = '{background: "#0b1f45", text: "#ffffff", accent: "#ffd36b"}'
LINES = ["Hội nghị tổng kết", "phong trào thi đua, khen thưởng năm 2021", "và triển khai nhiệm vụ trọng tâm năm 2022"]
"""As the programme breaks its title."""
TITLE = " ".join(LINES)
ANTHEM, ROLL_CALL = "Chào cờ", "Kiểm tra kỹ thuật các điểm cầu"
LOADED = "() => document.querySelector('img.emblem')?.naturalWidth === 256"


def folder(server):
    return server.agenda / server.conference


def dress(server, theme: str = f"{{emblem: huy.png, backdrop: phong.dat, colours: {COLOURS}}}") -> dict[str, str]:
    """Puts a theme into the programme; gives the path of each picture."""
    files = {"huy.png": roundel(), "phong.dat": sunrise()}
    for name, picture in files.items():
        (folder(server) / name).write_bytes(picture)
    edit(folder(server) / "conference.yaml", "draft: false\n", f"theme: {theme}\ndraft: false\n")
    return {name: f"/theme/{hashlib.sha256(picture).hexdigest()}.png" for name, picture in files.items()}


def get(server, path: str) -> tuple[int, dict[str, str]]:
    answer = server.ask("HEAD", path, {}, None)
    return answer.status, answer.headers


async def test_the_pictures_of_a_theme_come_from_the_folder_under_their_digests_and_nothing_else_of_it_does(server):
    paths = dress(server)
    assert server.check(folder(server)).code == 0
    await server.start()
    for path in paths.values():
        status, headers = get(server, path)
        assert (status, headers["content-type"]) == (200, "image/png"), "by its bytes, whatever it is called"
        assert headers["cache-control"] == "public, max-age=31536000, immutable"
    names = ["", "huy.png", "conference.yaml", "../conference.yaml", f"{'0' * 64}.png"]
    for path in [f"/theme/{name}" for name in names] + [f"/{server.conference}/huy.png"]:
        assert get(server, path)[0] in (400, 404), path
    viewer = await Client(server, server.link("viewer")).join()
    told = viewer.view["conference"]
    assert told["theme"]["emblem"] == {"path": paths["huy.png"], "width": 256, "height": 256}
    assert told["theme"]["backdrop"]["path"] == paths["phong.dat"]
    assert (told["title"]["vi"], told["lineBreaks"][0]) == (TITLE, "\n".join(LINES))
    mc = await Client(server, server.link("mc")).join()
    assert all(mc.view["conference"][name] == told[name] for name in ("theme", "lineBreaks")), "a desk shows what the wall shows"


async def test_the_wall_wears_the_theme_from_the_opening_picture_to_the_held_screen(server):
    dress(server)
    await server.start()
    async with chromium() as browser:
        stage = await browser.page(server.link("screen", "main").url, 1920, 1080)
        await stage.wait_for_function(LOADED)
        await expect(stage.locator("h1")).to_have_text(TITLE)
        assert await stage.locator("h1 .line").all_inner_texts() == LINES
        background = await stage.evaluate("() => getComputedStyle(document.querySelector('.screen')).backgroundImage")
        assert "/theme/" in background
        assert await stage.evaluate("() => getComputedStyle(document.querySelector('h1')).color") == "rgb(255, 255, 255)"
        phone = await browser.page(server.link("viewer").url, 390, 844)
        await expect(phone.locator(".head-title")).to_have_text(TITLE)
        assert await phone.locator(".line").count() == 0
        mc = await Client(server, server.link("mc")).join()
        assert (await mc.ask("stage.hold", {"screen": "main"}))["ok"]
        await expect(stage.locator(".scene-emblem > img.emblem")).to_have_count(1)
        await stage.wait_for_function(LOADED)
        overlay = await browser.page(server.link("screen", "overlay").url, 1920, 1080)
        await expect(overlay.locator("html")).to_have_attribute("data-shows", "overlay")
        await expect(overlay.locator("html")).to_have_attribute("data-themed", "")
        for node in ("html", "body", ".screen"):
            style = "({ backgroundColor, backgroundImage }) => backgroundColor + backgroundImage"
            covering = f"node => ({style})(getComputedStyle(document.querySelector(node)))"
            assert await overlay.evaluate(covering, node) == "rgba(0, 0, 0, 0)none", node
        assert browser.complaints == []


async def test_a_picture_that_is_gone_at_a_restart_is_told_and_done_without_and_its_return_brings_it_back(server):
    paths = dress(server)
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    await mc.press()
    emblem, kept = folder(server) / "huy.png", server.data.parent / "huy.png"
    shutil.move(emblem, kept)
    await server.restart()
    assert get(server, paths["huy.png"])[0] == 404 and get(server, paths["phong.dat"])[0] == 200
    assert "is “huy.png”, and no such file is in the folder" in server.log
    assert "the screens go without the picture huy.png" in server.log and "Put that file there" in server.log
    checked = server.check(folder(server))
    assert checked.code == 1 and "is “huy.png”, and no such file is in the folder" in checked.out
    async with chromium() as browser:
        stage = await browser.page(server.link("screen", "main").url, 1920, 1080)
        await stage.locator("svg.emblem").wait_for()
        await server.stop()
        shutil.move(kept, emblem)
        await server.start()
        await stage.reload()
        await stage.wait_for_function(LOADED)
    assert get(server, paths["huy.png"])[0] == 200
    await mc.join()
    assert (await mc.press())["ok"], "the day goes on"


async def test_another_picture_is_another_programme_until_the_opening_and_afterwards_a_difference(server):
    paths = dress(server)
    await server.start()
    viewer = await Client(server, server.link("viewer")).join()
    await server.stop()
    (folder(server) / "huy.png").write_bytes(roundel(128))
    await server.start()
    await viewer.join()
    taken = viewer.view["conference"]["theme"]["emblem"]
    assert taken["width"] == 128 and taken["path"] != paths["huy.png"]
    assert get(server, taken["path"])[0] == 200
    mc = await Client(server, server.link("mc")).join()
    await mc.press()
    await server.stop()
    (folder(server) / "huy.png").write_bytes(roundel(64))
    await server.start()
    await viewer.join()
    assert viewer.view["conference"]["theme"]["emblem"] == taken, "the journal wins"
    assert "the theme is “emblem huy.png, 64×64" in server.log
    assert "the screens go without the picture huy.png" in server.log


async def test_a_restored_backup_has_the_theme_that_the_folder_holds(server):
    paths = dress(server)
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    await mc.press()
    backup = server.data.parent / "backup.sqlite"
    assert server.run("backup", server.conference, "--out", str(backup)).code == 0
    await server.stop()
    assert server.run("archive", server.conference).code == 0
    assert server.run("restore", server.conference, "--from", str(backup)).code == 0
    await server.start()
    viewer = await Client(server, server.link("viewer")).join()
    assert viewer.view["conference"]["theme"]["emblem"]["path"] == paths["huy.png"]
    assert get(server, paths["huy.png"])[0] == 200
    assert "the screens go without" not in server.log


async def test_a_theme_whose_letters_do_not_stand_out_is_not_served(server):
    dress(server, '{colours: {background: "#0b1f45", text: "#334466"}}')
    ended = server.run_serve()
    assert ended.code != 0 and "stands out from the background (#0b1f45) by" in ended.errors


async def test_the_screen_is_dressed_again_after_a_reload_before_any_word_of_the_server(server):
    paths = dress(server)
    await server.start()
    dressed = {"theme": {"emblem": {"path": paths["huy.png"], "width": 256, "height": 256}, "colours": {
        "background": "#0b1f45", "text": "#ffffff", "accent": "#ffd36b"}}}
    async with chromium() as browser:
        page = await browser.page(server.link("screen", "main").url, 1920, 1080, stand_in("main"))
        await showing(page, hall("report", {}, {"kind": "emblem"}) | {"conference": CONFERENCE | dressed})
        await page.wait_for_function(LOADED)
        await page.context.add_init_script("wall.speaks = false")
        await page.reload()
        await page.wait_for_function(LOADED)
        assert await page.evaluate("() => getComputedStyle(document.querySelector('.screen')).backgroundColor") == "rgb(11, 31, 69)"


async def lines_seen(page) -> list[str]:
    """The rows in which the title stands, as far as they are rows of lines that were authored: the words of each."""
    return await page.evaluate("""() => {
        const rows = new Map();
        for (const line of document.querySelectorAll('h1 .line')) {
            for (const { top } of line.getClientRects()) rows.set(Math.round(top), line.textContent);
        }
        return [...rows.values()];
    }""")


async def test_a_title_is_broken_where_the_programme_breaks_it_as_long_as_that_fits(server):
    await server.start()
    short = ["Công bố quyết định,", "trao thưởng, khen thưởng", "và phát động"]
    long = [f"{TITLE} {number}" for number in (1, 2)]
    many = [f"Lượt số {number}" for number in range(1, 19)]
    async with chromium() as browser:
        page = await browser.page(server.link("screen", "main").url, 1024, 768, stand_in("main"))
        for size in ((1024, 768), (1920, 1080)):
            await page.set_viewport_size({"width": size[0], "height": size[1]})
            for lines in (short, long, many):
                title = " ".join(lines)
                broken = {"conference": CONFERENCE | {"lineBreaks": ["\n".join(lines)]}}
                await showing(page, hall("report", {}, {"kind": "item", "item": "i1"}, title={"vi": title}) | broken)
                await expect(page.locator("h1")).to_have_text(title)
                assert await page.evaluate("() => wall.faults()") == [], (size, lines)
                box = await page.locator(".fit:has(h1)").get_attribute("class")
                if lines == short:
                    assert await lines_seen(page) == short, "whole lines, a comma within one breaks it no further"
                    assert "wrapping" not in box and "unlined" not in box
                elif lines == long:
                    assert "wrapping" in box
                else:
                    assert "unlined" in box, box


async def test_a_title_that_is_corrected_on_the_day_is_broken_as_any_other(server):
    dress(server)
    edit(folder(server) / "agenda.yaml", f"vi: {ROLL_CALL},", r'vi: "Kiểm tra kỹ thuật\ncác điểm cầu",')
    await server.start()
    async with chromium() as browser:
        mc = await browser.page(server.link("mc", "mc-1").url)
        stage = await browser.page(server.link("screen", "main").url, 1920, 1080)
        await press_cue(mc, "Bắt đầu chương trình")
        await press_cue(mc, f"Tiếp theo: {ROLL_CALL}")
        await expect(stage.locator("h1 .line")).to_have_text(["Kiểm tra kỹ thuật", "các điểm cầu"])
        desk = await Client(server, server.link("operator")).join()
        assert (await desk.ask("agenda.edit", {"item": "i1", "set": {"title": {"vi": "Kiểm tra các điểm cầu"}}}))["ok"]
        await expect(stage.locator("h1")).to_have_text("Kiểm tra các điểm cầu")
        assert await stage.locator("h1 .line").count() == 0
        assert browser.complaints == []
