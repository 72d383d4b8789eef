"""What an operator's monitor and log are told: what hurts, by name; and no key."""

import asyncio

from support.client import Client
from support.logfmt import SECONDS, lines, logged
from support.prometheus import samples
from support.starting_points import first_item_on

GUESS = "viewer.viewer." + "A" * 32


def metrics(server) -> dict[str, float]:
    reply = server.get("/metrics")
    assert reply.headers["content-type"].startswith("text/plain; version=0.0.4")
    return samples(reply.text)


async def test_the_metrics_name_what_hurts_in_each_conference(server):
    mc, _, viewer = await first_item_on(server)
    told = metrics(server)
    of = 'conference="lao-cai-2022"'
    assert told[f"diemcau_head{{{of}}}"] == len(server.positions())
    assert told[f"diemcau_read_only{{{of}}}"] == 0 and told["diemcau_ready"] == 1
    assert [told[f'diemcau_sessions{{{of},role="{role}"}}'] for role in ("mc", "venue", "viewer", "operator")] == [1, 1, 1, 0]
    assert told[f"diemcau_sessions_behind{{{of}}}"] == told["diemcau_readers_behind"] == 0
    assert told["diemcau_commit_seconds_count"] == told["diemcau_batches_total"] == told['diemcau_commit_seconds_bucket{le="+Inf"}']
    assert 0 < told["diemcau_commit_seconds_sum"] <= told["diemcau_commit_seconds_count"] * told["diemcau_commit_seconds_longest"]
    assert 10**6 < told["diemcau_resident_memory_bytes"] < 10**9
    assert told[f"diemcau_oldest_unacknowledged_seconds{{{of}}}"] == 0
    assert told["diemcau_readers_closed_slow_total"] == 0
    await viewer.refused("conference.open")
    raw_peer = Client(server, server.link("viewer"))
    await raw_peer.connect()
    await raw_peer.send(raw_peer.hello() | {"token": GUESS})
    await raw_peer.until_closed()
    server.get(server.api("state"), GUESS)
    told = metrics(server)
    assert told['diemcau_commands_refused_total{err="forbidden"}'] == 1
    assert told['diemcau_hellos_refused_total{reason="unauthorized"}'] == 2
    await mc.leave()
    # The server has counted who left once its socket is gone, a moment after the client's goodbye; and it measures its loop
    # at intervals, the first of them perhaps longer than all of the above.
    async with asyncio.timeout(SECONDS):
        while metrics(server)[f'diemcau_sessions{{{of},role="mc"}}'] != 0 or metrics(server)["diemcau_loop_lag_seconds_count"] == 0:
            await asyncio.sleep(0)


async def test_a_server_that_is_stopping_takes_no_new_clients(server):
    await first_item_on(server)
    server.terminate()
    words = set()
    try:
        while True:
            reply = server.get("/readyz")
            words.add((reply.status, reply.text.strip()))
    except OSError:
        assert await server.ended() == 0
    assert (503, "draining") in words and words <= {(200, "ready"), (503, "draining")}


async def test_whoever_is_refused_is_in_the_log_with_address_role_and_reason(server):
    await server.start("--trusted-proxy", "127.0.0.1")
    operator = await Client(server, server.link("operator")).join()
    link = server.link("venue", "si-ma-cai")
    await operator.does("access.revoke", {"role": "venue", "person": "si-ma-cai"})
    for token in (GUESS, link.token):
        client = Client(server, link)
        await client.connect(additional_headers={"X-Forwarded-For": "192.0.2.1, 198.51.100.7"})
        await client.send(client.hello() | {"token": token})
        await client.until_closed()
    withdrawn, forged = (await logged(server, "hello refused", 2))[::-1]
    assert (forged["address"], forged["role"], forged["person"], forged["reason"]) == (
        "198.51.100.7", "viewer", "viewer", "this link opens nothing here")
    assert (withdrawn["person"], withdrawn["reason"]) == ("si-ma-cai", "this link was revoked")
    viewer = await Client(server, server.link("viewer")).join()
    await viewer.refused("stage.hold", {"screen": "main"})
    line = (await logged(server, "command refused"))[-1]
    assert {name: line[name] for name in ("op", "role", "person", "address", "err", "reason", "conference", "level")} == {
        "op": "stage.hold", "role": "viewer", "person": viewer.link.person, "address": "127.0.0.1", "err": "forbidden",
        "reason": "permission", "conference": "lao-cai-2022", "level": "warning"}


async def test_no_line_of_the_log_holds_a_link_or_what_somebody_said(server):
    mc, venue, viewer = await first_item_on(server)
    canary = "chim-hoàng-yến-4711"
    links = server.links()
    await mc.does("notice.send", {"to": "all", "text": canary})
    await venue.does("venue.help", {"text": canary})
    await viewer.refused("notice.send", {"to": "all", "text": canary})
    await viewer.send_raw('{"t":"cmd","id":"1","op":"' + canary + '"}')
    await viewer.answer("1")
    for link in links:
        reply = server.request("POST", f"/api/v1/{server.conference}/commands?t={link.token}", link.token + "x", canary.encode())
        assert reply.status == 401
    server.post({"t": "cmd", "id": "x", "op": canary, "arg": {"text": canary}}, links[0].token, malformed=True)
    raw_peer = Client(server, links[0])
    await raw_peer.connect()
    await raw_peer.send_raw(links[1].token + canary)
    await raw_peer.until_closed()
    await server.stop()
    assert lines(server.log, "request refused"), "the refusals themselves are there"
    assert canary not in server.log
    for link in links:
        assert link.token not in server.log and link.token.rpartition(".")[2] not in server.log


async def test_two_hundred_phones_behind_one_address_get_in_while_somebody_there_guesses(server):
    await server.start()
    phones = [Client(server, server.link("viewer")) for _ in range(40)]
    guessers = [Client(server, server.link("viewer")) for _ in range(120)]
    for guesser in guessers:
        await guesser.connect()
        await guesser.send(guesser.hello() | {"token": GUESS})
    for phone in phones:
        await phone.join()
    late = [guesser for guesser in guessers if guesser.closed is None]
    assert late, "beyond the first sixty a guesser waits for its answer"
    for guesser in guessers:
        assert (await guesser.until_closed())[0] == 4503, "but it comes"
    assert all(phone.closed is None for phone in phones)
