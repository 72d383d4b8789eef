"""A hall in the middle of its day, for tests that begin there."""

from guest import Guest
from house import House


async def begun(house: House) -> tuple[Guest, Guest, Guest]:
    """An MC, a venue, a viewer, and the first item on."""
    await house.start()
    mc = await Guest(house, house.link("mc")).join()
    venue = await Guest(house, house.link("venue", "si-ma-cai")).join()
    viewer = await Guest(house, house.link("viewer")).join()
    await mc.key("venue/si-ma-cai", lambda value: "connectedSince" in value)
    for _ in range(2):
        answer = await mc.press()
        await mc.at(answer["seq"])
    await venue.at(answer["seq"])
    await viewer.at(answer["seq"])
    return mc, venue, viewer


async def joined(house: House, role: str = "mc") -> tuple[Guest, Guest]:
    """Somebody who is about to misbehave, and a bystander."""
    if not house.is_open:
        await house.start()
    bystander = await Guest(house, house.link("viewer")).join()
    return await Guest(house, house.link(role)).join(), bystander


async def undisturbed(bystander: Guest) -> None:
    """A frame sent now comes back, and what is told afterwards arrives without a gap."""
    assert (await bystander.time(42))["c0"] == 42
    mc = await Guest(bystander.house, bystander.house.link("mc", "mc-2")).join()
    text = f"Xin chào {mc.client}"
    assert (await mc.put_patiently(mc.command("stage.message", {"screen": "main", "text": text})))["ok"]
    await bystander.key("stage/main", lambda screen: screen["message"] == text)
    assert (bystander.gaps, bystander.closed, len(bystander.welcomes)) == (0, None, 1)
