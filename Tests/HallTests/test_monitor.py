"""What an operator's monitor and log are told: what hurts, by name; and nothing that opens a door."""

from begun import begun
from exposition import samples
from guest import Guest
from logfmt import lines, logged

GUESS = "viewer.viewer." + "A" * 32


def metrics(house) -> dict[str, float]:
    reply = house.get("/metrics")
    assert reply.headers["content-type"].startswith("text/plain; version=0.0.4")
    return samples(reply.text)


async def test_the_metrics_name_what_hurts_in_each_conference(house):
    mc, _, viewer = await begun(house)
    told = metrics(house)
    of = 'conference="lao-cai-2022"'
    assert told[f"diemcau_head{{{of}}}"] == len(house.positions())
    assert told[f"diemcau_read_only{{{of}}}"] == 0 and told["diemcau_ready"] == 1
    assert [told[f'diemcau_sessions{{{of},role="{role}"}}'] for role in ("mc", "venue", "viewer", "operator")] == [1, 1, 1, 0]
    assert told[f"diemcau_sessions_behind{{{of}}}"] == told["diemcau_readers_behind"] == 0
    assert told["diemcau_commit_seconds_count"] == told["diemcau_batches_total"] == told['diemcau_commit_seconds_bucket{le="+Inf"}']
    assert 0 < told["diemcau_commit_seconds_sum"] <= told["diemcau_commit_seconds_count"] * told["diemcau_commit_seconds_longest"]
    assert told["diemcau_loop_lag_seconds_count"] > 0
    assert 10**6 < told["diemcau_resident_memory_bytes"] < 10**9
    assert told[f"diemcau_oldest_unacknowledged_seconds{{{of}}}"] == 0
    assert told["diemcau_readers_closed_slow_total"] == 0
    await viewer.refused("conference.open")
    stranger = Guest(house, house.link("viewer"))
    await stranger.connect()
    await stranger.send(stranger.hello() | {"token": GUESS})
    await stranger.until_closed()
    house.get(house.api("state"), GUESS)
    told = metrics(house)
    assert told['diemcau_commands_refused_total{err="forbidden"}'] == 1
    assert told['diemcau_hellos_refused_total{reason="unauthorized"}'] == 2
    await mc.leave()
    assert metrics(house)[f'diemcau_sessions{{{of},role="mc"}}'] == 0


async def test_a_house_that_is_stopping_takes_no_new_guests(house):
    await begun(house)
    house.say_stop()
    words = set()
    try:
        while True:
            reply = house.get("/readyz")
            words.add((reply.status, reply.text.strip()))
    except OSError:
        assert await house.ended() == 0
    assert (503, "draining") in words and words <= {(200, "ready"), (503, "draining")}


async def test_whoever_is_refused_is_in_the_log_with_address_role_and_reason(house):
    await house.start("--trusted-proxy", "127.0.0.1")
    operator = await Guest(house, house.link("operator")).join()
    link = house.link("venue", "si-ma-cai")
    await operator.does("access.revoke", {"role": "venue", "person": "si-ma-cai"})
    for token in (GUESS, link.token):
        guest = Guest(house, link)
        await guest.connect(additional_headers={"X-Forwarded-For": "192.0.2.1, 198.51.100.7"})
        await guest.send(guest.hello() | {"token": token})
        await guest.until_closed()
    withdrawn, forged = (await logged(house, "hello refused", 2))[::-1]
    assert (forged["address"], forged["role"], forged["person"], forged["reason"]) == (
        "198.51.100.7", "viewer", "viewer", "this link opens nothing here")
    assert (withdrawn["person"], withdrawn["reason"]) == ("si-ma-cai", "this link was withdrawn")
    viewer = await Guest(house, house.link("viewer")).join()
    await viewer.refused("stage.hold", {"screen": "main"})
    line = (await logged(house, "command refused"))[-1]
    assert {name: line[name] for name in ("op", "role", "person", "address", "err", "reason", "conference", "level")} == {
        "op": "stage.hold", "role": "viewer", "person": viewer.link.person, "address": "127.0.0.1", "err": "forbidden",
        "reason": "permission", "conference": "lao-cai-2022", "level": "warning"}


async def test_no_line_of_the_log_holds_a_link_or_what_somebody_said(house):
    mc, venue, viewer = await begun(house)
    canary = "chim-hoàng-yến-4711"
    links = house.links()
    await mc.does("notice.send", {"to": "all", "text": canary})
    await venue.does("venue.help", {"text": canary})
    await viewer.refused("notice.send", {"to": "all", "text": canary})
    await viewer.send_raw('{"t":"cmd","id":"1","op":"' + canary + '"}')
    await viewer.answer("1")
    for link in links:
        reply = house.request("POST", f"/api/v1/{house.conference}/commands?t={link.token}", link.token + "x", canary.encode())
        assert reply.status == 401
    house.post({"t": "cmd", "id": "x", "op": canary, "arg": {"text": canary}}, links[0].token)
    stranger = Guest(house, links[0])
    await stranger.connect()
    await stranger.send_raw(links[1].token + canary)
    await stranger.until_closed()
    await house.stop()
    assert lines(house.log, "request refused"), "the refusals themselves are there"
    assert canary not in house.log
    for link in links:
        assert link.token not in house.log and link.token.rpartition(".")[2] not in house.log


async def test_two_hundred_phones_behind_one_address_get_in_while_somebody_there_guesses(house):
    await house.start()
    phones = [Guest(house, house.link("viewer")) for _ in range(40)]
    guessers = [Guest(house, house.link("viewer")) for _ in range(120)]
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
