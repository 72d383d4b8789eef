"""What the staff alone may see stays with the staff, whatever happens on the day."""

from assembly import SHARED
from begun import begun
from guest import Guest

MAY_BE_NULL = {
    ("agenda", "current"), ("desk", "holder"), ("cue", "op"), ("cue", "from"), ("queue", "speaking"), ("awards", "platform"),
    ("awards", "next"),
}
"""Where the shape says null; any other missing thing is an absent field."""


async def test_the_public_sees_no_key_of_the_staff_after_all_that_a_day_may_bring(house):
    mc, venue, viewer = await begun(house)
    screen = await Guest(house, house.link("screen", "main")).join()
    operator = await Guest(house, house.link("operator")).join()
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
    late = await Guest(house, viewer.link).join()
    for guest in (viewer, late, venue, screen):
        await guest.until(lambda: guest.view["stage/main"]["mode"] == "held", "the held screen")
        assert {key.split("/")[0] for key in guest.view} <= {*SHARED, "notice"}
        assert guest.view["stage/main"]["scene"] == {"kind": "emblem"}
        for secret in ("CHỈ TỔ KỸ THUẬT", "CHỈ BÀN CHỦ TRÌ", "CHỜ SAU BIỂU TƯỢNG", "readBy", "generation"):
            assert secret not in str(guest.view) + str(guest.mine)
    assert late.view == viewer.view
    await screen.until(lambda: screen.mine["screen/main"]["identified"] == 1, "being asked for its name")
    assert "CHỜ SAU BIỂU TƯỢNG" in str(operator.view["stage/main"]["beneath"])


async def test_a_field_that_says_nothing_is_absent(house):
    mc, _, viewer = await begun(house)
    assert (await mc.ask("desk.take"))["ok"]
    for guest in (mc, viewer):
        nulls = {(key.split("/")[0], name) for key, value in guest.view.items() for name in names_of_nulls(value)}
        assert nulls <= MAY_BE_NULL


def names_of_nulls(value, name: str = "the whole") -> list[str]:
    if value is None:
        return [name]
    if isinstance(value, dict):
        return [found for key, entry in value.items() for found in names_of_nulls(entry, key)]
    if isinstance(value, list):
        return [found for entry in value for found in names_of_nulls(entry, name)]
    return []
