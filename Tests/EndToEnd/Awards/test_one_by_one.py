"""One recipient at a time (đang nhận): where an award asks for it, the MC's key lifts one name after the other, on wall and broadcast."""

import pytest
from support.browser import chromium, expect, press_cue
from support.ceremony import Podium, at_the_awards
from support.programmes import edit

WALL = (1280, 720)


@pytest.fixture
def one_by_one(server):
    """The Labour Orders of Lào Cai, handed over with every name read."""
    edit(server.agenda / server.conference / "awards.yaml", "  - id: lao-dong-ba\n", "  - id: lao-dong-ba\n    oneByOne: true\n")
    return server


async def handing_over(server) -> Podium:
    """The second round is conferred: two collectives and five people stand on the platform."""
    await server.start()
    return await at_the_awards(server, "round.point", "r2")


async def test_each_name_stands_on_the_wall_and_below_the_picture_while_it_is_handed_over(one_by_one):
    podium = await handing_over(one_by_one)
    present = podium.mc.view["round/r2"]["parts"][0]["recipients"]
    names = [podium.mc.view[f"recipient/{one}"]["name"] for one in present]
    async with chromium() as browser:
        mc = await browser.page(one_by_one.link("mc", "mc-1").url)
        wall = await browser.page(one_by_one.link("screen", "main").url, *WALL)
        overlay = await browser.page(one_by_one.link("screen", "overlay").url, *WALL)
        await expect(wall.locator(".name-group li")).to_have_count(len(names))
        await expect(wall.locator(".lifted")).to_have_count(0)
        for recipient, name in zip(present, names, strict=True):
            await press_cue(mc, podium.mc.view["cue"]["label"]["vi"])
            await expect(wall.locator(".lifted .name")).to_contain_text(name)
            await expect(wall.locator(".name-group li")).to_have_count(len(names))
            await expect(overlay.locator(".third-name")).to_contain_text(name)
            await expect(mc.locator(".recipient.receiving")).to_contain_text(name)
            await podium.mc.key("cue", lambda cue, recipient=recipient: cue["arg"].get("recipient") != recipient)
        assert podium.mc.view["cue"]["op"] == "round.clear"
        await mc.keyboard.press("PageUp")
        await expect(wall.locator(".lifted .name")).to_contain_text(names[-2])
        await expect(mc.locator(".cue-button")).to_contain_text(names[-1])
        assert "undo" not in one_by_one.positions()
        assert browser.complaints == []


async def test_the_key_of_an_award_that_does_not_ask_for_it_costs_no_press(server):
    await server.start()
    podium = await at_the_awards(server, "round.clear", "r2")
    assert "round.point" not in server.positions()
    await podium.mc.does("round.point", {"round": "r2", "recipient": "tap-the-2"})
    assert (await podium.mc.key("receiving"))["recipient"] == "tap-the-2"
    assert podium.mc.view["cue"]["op"] == "round.clear"
    await podium.mc.does("round.point", {"round": "r2", "recipient": None})
    await podium.mc.until(lambda: "receiving" not in podium.mc.view, "nobody in particular")
