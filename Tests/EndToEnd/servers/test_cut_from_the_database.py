"""One of three servers loses its database: whoever sits there sees how old the picture is, and nothing is taken that could not be kept."""

import asyncio
import time

import pytest
from support.client import Client
from support.network import BranchClient

WHOLE_SECONDS = 2
TOLD_SECONDS = 10
"""Until a line that carries nothing any more is held for dead, and some."""
LAST_SIGN_SECONDS = 3
"""The database is heard of every second, so what is seen may be so old when the line is cut."""
OTHERS = "Hội nghị vẫn tiếp tục"
HERE_ARE = [("mc", "mc-1"), ("viewer", None)]


@pytest.mark.case(16)
@pytest.mark.promise(13)
@pytest.mark.parametrize("how", ["silence", "refuse", "reset"])
async def test_a_server_cut_from_the_database_tells_how_old_its_picture_is_and_takes_nothing(group, how, scale, within, record_property):
    cut = group[0]
    line = group.line(cut)
    await group.start()
    here = [Client(cut, group.link(*who)) for who in HERE_ARE]
    whole = await is_cut_and_mended(group, here, getattr(line, how), line.mend, scale(4, 30))
    record_property("figure", f"{how}: whole {whole:.2f} s after")
    assert whole <= within(WHOLE_SECONDS)


@pytest.mark.case(16)
@pytest.mark.promise(13)
async def test_the_same_where_every_packet_to_the_database_is_dropped(group, network, scale, within, record_property):
    """Not even a connection is answered, as behind a switch that has died."""
    to_database, of_viewers = network.branch(), network.branch()
    cut = group.in_hall(network)
    group.line(cut, to_database)
    await group.start()
    group.share_keys(cut)
    await cut.start()
    here = [BranchClient(cut, group.link(*who), of_viewers) for who in HERE_ARE]
    whole = await is_cut_and_mended(group, here, to_database.cut, to_database.mend, scale(4, 30))
    record_property("figure", f"dropped: whole {whole:.2f} s after")
    assert whole <= within(WHOLE_SECONDS)


async def is_cut_and_mended(group, here: list[Client], cut, mend, seconds: float) -> float:
    """An MC and a viewer at the server that is cut for so long, and an operator at another; gives the seconds until those here were whole again."""
    mc, viewer = [await client.join() for client in here]
    operator, elsewhere = await Client(group[1], group.link("operator")).join(), await Client(group[1], group.link("viewer")).join()
    await all_at((await operator.does("conference.open", {"confirm": True}, "conference"))["seq"], viewer, mc)
    began = time.time()
    cut()
    message = mc.command("stage.message", {"screen": "main", "text": "Gửi từ điểm mất cơ sở dữ liệu"})
    sending = asyncio.create_task(mc.put_patiently(message))
    for client in here:
        journal = await told_of_age(client)
        assert (began - LAST_SIGN_SECONDS) * 1_000 < journal["asOf"] < time.time() * 1_000
    last = await goes_on_elsewhere(operator, until=began + seconds)
    await elsewhere.key("stage/main", lambda screen: screen["message"].startswith(OTHERS))
    assert elsewhere.presence.get("journal", {"writable": True})["writable"], "the others have their database"
    assert not sending.done(), "nothing is accepted where it cannot be kept"
    assert mc.answered().get(message["id"], {"ok": False})["ok"] is False
    assert viewer.seq < last["seq"]
    mend()
    mended = time.monotonic()
    for client in here:
        await client.at(last["seq"])
        await client.until(lambda: client.presence["journal"]["writable"], "word that the journal is written again")
    whole = time.monotonic() - mended
    answer = await sending
    assert answer["ok"] and group.committed()["mc", "mc-1", message["id"]] == answer["seq"]
    assert group.positions().count("stage.message") == last["sent"] + 1
    for client in (*here, operator, elsewhere):
        assert (len(client.welcomes), client.gaps, client.silent_losses) == (1, 0, 0), client.link
    return whole


async def all_at(seq: int, *clients: Client) -> None:
    for client in clients:
        await client.at(seq)


async def told_of_age(client: Client, bound: float = TOLD_SECONDS) -> dict:
    def is_told() -> bool:
        journal = client.presence.get("journal", {})
        return journal.get("writable") is False and "asOf" in journal

    await client.until(is_told, "word of how old the picture is", bound)
    return client.presence["journal"]


async def goes_on_elsewhere(client: Client, until: float) -> dict:
    """Works as fast as the wire allows until then; gives the last position, and how many there were."""
    sent = 0
    while True:
        answer = await client.does("stage.message", {"screen": "main", "text": f"{OTHERS} ({sent})"})
        sent += 1
        if time.time() >= until:
            return {"seq": answer["seq"], "sent": sent}


@pytest.mark.planted(13)
async def test_a_picture_of_which_nobody_says_that_it_is_old_is_found_out(group):
    """Nothing is cut, and nobody is told of any age."""
    await group.start()
    viewer = await Client(group[0], group.link("viewer")).join()
    with pytest.raises(AssertionError, match="how old the picture is"):
        await told_of_age(viewer, LAST_SIGN_SECONDS)
