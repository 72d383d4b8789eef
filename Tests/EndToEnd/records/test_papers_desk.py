"""The staff's page gives papers while the day goes on: before it, of its rest, and of what has been."""

from pathlib import Path

from support.browser import chromium, expect
from support.logfmt import logged
from support.phases import Phases, begun

WALK = "danh-sach-khen-thuong.html"


async def asked(page, which: str) -> None:
    async with page.expect_response(f"**/papers/{which}") as coming:
        await page.locator(f"[data-papers={which}]").click()
    await (await coming.value).finished()


async def saved(page, name: str, folder: Path) -> str:
    async with page.expect_download() as coming:
        await page.locator(f"[data-file='{name}']").click()
    download = await coming.value
    assert download.suggested_filename == name
    await download.save_as(folder / name)
    return (folder / name).read_bytes().decode("utf-8")


async def test_an_operator_saves_the_rest_in_mid_day_and_the_minutes_after_it(server, tmp_path):
    day = await begun(server)
    await day.awards()
    await day.press_until("round.clear")
    async with chromium() as browser:
        page = await browser.page(server.link("operator", "operator-1").url)
        await asked(page, "rest")
        awards = await saved(page, WALK, tmp_path)
        assert "phần còn lại của chương trình" in awards and "Sở Tài chính" not in awards and "Giàng Seo Vần" in awards
        await asked(page, "held")
        await expect(page.locator(".papers-desk")).to_contain_text("dự thảo")
        assert "hội nghị chưa kết thúc" in await saved(page, "bien-ban.html", tmp_path)
        await day.ended()
        await expect(page.locator("[data-papers=rest]")).to_be_hidden()
        await asked(page, "held")
        assert "Hội nghị kết thúc vào" in await saved(page, "bien-ban.html", tmp_path)
        await page.locator(".papers-desk summary").click()
        table = await saved(page, "danh-sach-trao-thuong.csv", tmp_path)
        assert table.startswith("\ufeffTT,") and "Đã trao" in table
        assert browser.complaints == []


async def test_before_the_day_the_page_gives_what_the_command_line_prints(server, tmp_path):
    await server.start()
    ended = server.run("print", server.conference, "--out", str(tmp_path / "printed"))
    assert ended.code == 0, ended.errors
    answer = server.get(server.api("papers/day"), server.link("operator").token)
    assert {file["name"]: file["text"] for file in answer.json["files"]} == {
        file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "printed").iterdir()}


async def test_papers_are_for_the_staff_and_of_a_day_that_is_over_nothing_is_left_to_come(server):
    await server.start()
    day = await Phases(server).join()
    for role in ("delegate", "venue", "screen", "viewer"):
        for which in ("day", "rest", "held"):
            answer = server.get(server.api(f"papers/{which}"), server.link(role).token)
            assert (answer.status, answer.json["reason"]) == (403, "permission"), role
    assert server.get(server.api("papers/day"), None).status == 401
    assert server.get(server.api("papers/gone"), server.link("mc").token).status == 404
    await day.press_until("conference.open")
    await day.ended()
    assert server.get(server.api("papers/rest"), server.link("mc").token).json["files"] == []


def given(server) -> list[list[str]]:
    """What the log of exports says of papers: what, of which conference, to whom."""
    return [line.split("\t")[1:] for line in (server.data / "exports.log").read_text(encoding="utf-8").splitlines()]


async def test_papers_that_were_given_to_a_page_are_listed_for_whoever_erases_somebody(server):
    await server.start()
    day = await Phases(server).join()
    for role, which, status in (("operator", "day", 200), ("viewer", "day", 403), ("mc", "held", 200)):
        assert server.get(server.api(f"papers/{which}"), server.link(role).token).status == status
    told = [["papers.day", server.conference, "operator/operator-1"], ["papers.held", server.conference, "mc/mc-1"]]
    assert given(server) == told
    await day.press_until("conference.open")
    await day.ended()
    assert server.get(server.api("papers/rest"), server.link("mc").token).json["files"] == []
    assert given(server) == told, "where no paper was, none has left"
    await server.stop()
    listed = server.run("erase", server.conference, "ca-nhan-9").out
    for line in ("\t".join(words) for words in told):
        assert any(said.startswith("has left\t") and said.endswith(line) for said in listed.splitlines()), listed


async def test_papers_come_also_where_nobody_can_note_it_and_the_log_says_so(server):
    await server.start()
    (server.data / "exports.log").mkdir()
    assert server.get(server.api("papers/day"), server.link("operator").token).json["files"] != []
    advice = f"{server.data / 'exports.log'} cannot note it (Is a directory). Note yourself that it has left this folder."
    await logged(server, f"operator/operator-1 has the papers.day of {server.conference}, but {advice}")
