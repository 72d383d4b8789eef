"""What the staff alone may see stays with the staff, whatever happens on the day."""

from support import schemas
from support.client import Client
from support.starting_points import first_item_on

MAY_BE_NULL = {
    ("agenda", "current"), ("desk", "holder"), ("cue", "op"), ("cue", "from"), ("queue", "speaking"), ("awards", "platform"),
    ("awards", "next"),
}
"""Where the shape says null; any other missing thing is an absent field."""


async def test_the_public_sees_no_key_of_the_staff_after_all_that_a_day_may_bring(server):
    mc, venue, viewer = await first_item_on(server)
    screen = await Client(server, server.link("screen", "main")).join()
    operator = await Client(server, server.link("operator")).join()
    for op, arg in [
        ("agenda.edit", {"item": "i4", "set": {"notes": "CHỈ TỔ KỸ THUẬT"}}),
        ("notice.send", {"to": "all", "text": "Hội nghị nghỉ mười phút"}),
        ("notice.send", {"to": "podium", "text": "CHỈ BÀN CHỦ TRÌ"}),
        ("stage.show", {"screen": "main", "scene": {"kind": "message", "text": "CHƯA ĐƯỢC HIỆN"}}),
        ("screen.identify", {"screen": "main"}),
        ("access.revoke", {"role": "venue", "person": "bac-ha"}),
    ]:
        assert (await operator.ask(op, arg))["ok"], op
    held = await operator.ask("stage.hold", {"screen": "main"})
    shown = await operator.ask("stage.show", {"screen": "main", "scene": {"kind": "message", "text": "CHỜ SAU BIỂU TƯỢNG"}})
    taken = await mc.ask("desk.take")
    assert held["ok"] and shown["ok"] and taken["ok"]
    late = await Client(server, viewer.link).join()
    for client in (viewer, late, venue, screen):
        await client.until(lambda: client.view["stage/main"]["mode"] == "held", "the held screen")
        assert all(schemas.definitions(key, "public") for key in client.view), sorted(client.view)
        assert client.view["stage/main"]["scene"] == {"kind": "emblem"}
        for secret in ("CHỈ TỔ KỸ THUẬT", "CHỈ BÀN CHỦ TRÌ", "CHỜ SAU BIỂU TƯỢNG", "readBy", "generation"):
            assert secret not in str(client.view) + str(client.mine)
    assert late.view == viewer.view
    await screen.until(lambda: screen.mine["screen/main"]["identified"] == 1, "being asked for its name")
    assert "CHỜ SAU BIỂU TƯỢNG" in str(operator.view["stage/main"]["beneath"])


async def test_a_field_that_says_nothing_is_absent(server):
    mc, _, viewer = await first_item_on(server)
    assert (await mc.ask("desk.take"))["ok"]
    for client in (mc, viewer):
        nulls = {(key.split("/")[0], name) for key, value in client.view.items() for name in names_of_nulls(value)}
        assert nulls <= MAY_BE_NULL


def names_of_nulls(value, name: str = "the whole") -> list[str]:
    if value is None:
        return [name]
    if isinstance(value, dict):
        return [found for key, entry in value.items() for found in names_of_nulls(entry, key)]
    if isinstance(value, list):
        return [found for entry in value for found in names_of_nulls(entry, name)]
    return []
