"""A hall in the middle of its day, for tests that begin there."""

from support.client import Client
from support.server import ServerProcess


async def first_item_on(server: ServerProcess) -> tuple[Client, Client, Client]:
    """An MC, a venue, a viewer, and the first item on."""
    await server.start()
    mc = await Client(server, server.link("mc")).join()
    venue = await Client(server, server.link("venue", "si-ma-cai")).join()
    viewer = await Client(server, server.link("viewer")).join()
    await mc.key("venue/si-ma-cai", lambda value: "connectedSince" in value)
    for _ in range(2):
        answer = await mc.press()
        await mc.at(answer["seq"])
    await venue.at(answer["seq"])
    await viewer.at(answer["seq"])
    return mc, venue, viewer


async def joined(server: ServerProcess, role: str = "mc") -> tuple[Client, Client]:
    """Somebody who is about to misbehave at a server that runs, and a bystander."""
    bystander = await Client(server, server.link("viewer")).join()
    return await Client(server, server.link(role)).join(), bystander


async def is_undisturbed(bystander: Client) -> None:
    """A frame sent now comes back, and what is told afterwards arrives without a gap."""
    assert (await bystander.time(42))["c0"] == 42
    mc = await Client(bystander.server, bystander.server.link("mc", "mc-2")).join()
    text = f"Xin chào {mc.client_id}"
    assert (await mc.put_patiently(mc.command("stage.message", {"screen": "main", "text": text})))["ok"]
    await bystander.key("stage/main", lambda screen: screen["message"] == text)
    assert (bystander.gaps, bystander.closed, len(bystander.welcomes)) == (0, None, 1)
