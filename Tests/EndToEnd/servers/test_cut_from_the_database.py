"""One of three servers loses its database: whoever sits there sees how old the picture is, and nothing is taken that could not be kept."""

import asyncio
import time

import pytest
from support.client import Client

WHOLE_SECONDS = 2
TOLD_SECONDS = 10
"""Until a line that carries nothing any more is held for dead, and some."""
LAST_SIGN_SECONDS = 3
"""The database is heard of every second, so what is seen may be so old when the line is cut."""
OTHERS = "Hội nghị vẫn tiếp tục"
HERE = "Gửi từ điểm không có cơ sở dữ liệu"


@pytest.mark.case(16)
@pytest.mark.promise(13)
@pytest.mark.parametrize("how", ["silence", "refuse", "reset"])
async def test_a_server_cut_from_the_database_tells_how_old_its_picture_is_and_takes_nothing(group, how, scale, within, record_property):
    cut, other = group[0], group[1]
    line = group.line(cut)
    await group.start()
    mc, viewer = await Client(cut, group.link("mc", "mc-1")).join(), await Client(cut, group.link("viewer")).join()
    operator, elsewhere = await Client(other, group.link("operator")).join(), await Client(other, group.link("viewer")).join()
    await all_at((await operator.does("conference.open", {"confirm": True}, "conference"))["seq"], viewer, mc)
    began = time.time()
    getattr(line, how)()
    message = mc.command("stage.message", {"screen": "main", "text": HERE})
    sending = asyncio.create_task(mc.put_patiently(message))
    for client in (viewer, mc):
        journal = await told_of_age(client)
        assert (began - LAST_SIGN_SECONDS) * 1_000 < journal["asOf"] < time.time() * 1_000
    last = await goes_on_elsewhere(operator, until=began + scale(4, 30))
    await elsewhere.key("stage/main", lambda screen: screen["message"].startswith(OTHERS))
    assert elsewhere.presence.get("journal", {"writable": True})["writable"], "the others have their database"
    assert not sending.done(), "nothing is accepted where it cannot be kept"
    assert mc.answered().get(message["id"], {"ok": False})["ok"] is False
    assert viewer.seq < last["seq"]
    line.mend()
    mended = time.monotonic()
    for client in (viewer, mc):
        await client.at(last["seq"])
        await client.until(lambda: client.presence["journal"]["writable"], "word that the journal is written again")
    whole = time.monotonic() - mended
    record_property("figure", f"{how}: whole {whole:.2f} s after")
    answer = await sending
    assert answer["ok"] and group.committed()["mc", "mc-1", message["id"]] == answer["seq"]
    assert group.positions().count("stage.message") == last["sent"] + 1
    for client in (viewer, mc, operator, elsewhere):
        assert (len(client.welcomes), client.gaps, client.silent_losses) == (1, 0, 0), client.link
    assert whole <= within(WHOLE_SECONDS)


async def all_at(seq: int, *clients: Client) -> None:
    for client in clients:
        await client.at(seq)


async def told_of_age(client: Client) -> dict:
    def is_told() -> bool:
        journal = client.presence.get("journal", {})
        return journal.get("writable") is False and "asOf" in journal

    await client.until(is_told, "word of how old the picture is", TOLD_SECONDS)
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
        await told_of_age(viewer)
