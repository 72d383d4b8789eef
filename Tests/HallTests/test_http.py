"""The other door: plain HTTP does the same as the socket, and no more."""

import uuid

import pytest

from exposition import samples
from guest import Guest


async def opened(house) -> tuple[Guest, Guest]:
    await house.start()
    return await Guest(house, house.link("mc")).join(), await Guest(house, house.link("viewer")).join()


async def test_a_command_posted_moves_the_hall_as_one_over_the_socket_does(house):
    mc, viewer = await opened(house)
    reply = house.post(mc.cue(), mc.link.token)
    assert reply.status == 200
    assert reply.headers["content-type"].startswith("application/json")
    assert (reply.json["t"], reply.json["ok"], reply.json["dup"]) == ("res", True, False)
    await viewer.at(reply.json["seq"])
    assert viewer.view["conference"]["state"] == "live"


async def test_a_command_is_done_exactly_once_whichever_doors_it_comes_through(house):
    mc, viewer = await opened(house)
    step = mc.cue()
    first = await mc.put(step)
    assert first["ok"] and not first["dup"]
    assert house.post(step, mc.link.token).json == first | {"dup": True}
    notice = mc.command("notice.send", {"to": "all", "text": "Hội nghị bắt đầu sau năm phút"})
    posted = house.post(notice, mc.link.token).json
    await viewer.key("notice/" + posted["created"])
    assert await mc.put(notice) == posted | {"dup": True}
    await house.restart()
    assert house.post(step, mc.link.token).json == first | {"dup": True}
    assert house.post(notice, mc.link.token).json == posted | {"dup": True}
    assert house.positions().count("conference.open") == house.positions().count("notice.send") == 1
    assert viewer.gaps == 0


async def test_the_state_asked_for_equals_the_view_of_the_socket(house):
    mc, viewer = await opened(house)
    answer = await mc.press()
    for guest in (mc, viewer):
        await guest.at(answer["seq"])
        reply = house.get(house.api("state"), guest.link.token)
        assert reply.status == 200
        assert reply.json == {"epoch": guest.welcome["epoch"], "seq": guest.seq, "set": guest.view}


async def test_refusals_over_http_carry_the_status_that_belongs_to_them(house):
    mc, viewer = await opened(house)
    token = mc.link.token
    assert house.post(viewer.command("conference.open"), viewer.link.token).status == 403
    assert house.post(mc.command("agenda.fly"), token).status == 400
    assert house.post(mc.command("agenda.skip", {"item": "i99"}, {"agenda": 1}), token).status == 404
    closed = house.post(mc.command("agenda.advance", {"from": None}, {"agenda": 1}), token)
    assert (closed.status, closed.json["reason"]) == (409, "conference.not-open")
    malformed = house.request("POST", house.api("commands"), token, b"{")
    assert (malformed.status, malformed.json["reason"]) == (400, "frame.not-json")
    twice = b'{"id":"%s","op":"desk.take","op":"desk.open"}' % str(uuid.uuid4()).encode()
    assert (house.request("POST", house.api("commands"), token, twice).json["reason"]) == "field.duplicate"


@pytest.mark.parametrize("token", [None, "", "mc.mc-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "not a token"])
async def test_without_a_good_token_there_is_nothing_to_read_or_send(house, token):
    mc, viewer = await opened(house)
    read, sent = house.get(house.api("state"), token), house.post(mc.cue(), token)
    for reply in (read, sent):
        assert (reply.status, reply.json["err"], reply.json["reason"]) == (401, "unauthorized", "access.unauthorized")
    assert "conference.open" not in house.positions()
    assert (await viewer.time(1))["c0"] == 1


async def test_what_is_not_there_is_not_found(house):
    mc, _ = await opened(house)
    elsewhere = ["hoi-nghi-khac/state", "lao-cai-2022/secrets", "lao-cai-2022/state/more"]
    for path in [*(f"/api/v1/{end}" for end in elsewhere), "/api/v2/lao-cai-2022/state", "/khong-co", "/../data/secret"]:
        assert house.get(path, mc.link.token).status == 404, path


async def test_a_wrong_method_is_told_the_right_one(house):
    mc, _ = await opened(house)
    for method, path, allowed in [
        ("POST", house.api("state"), "GET"), ("GET", house.api("commands"), "POST"), ("POST", "/healthz", "GET"),
        ("DELETE", house.api("state"), "GET"),
    ]:
        reply = house.request(method, path, mc.link.token, b"{}" if method == "POST" else None)
        assert (reply.status, allowed in reply.headers["allow"]) == (405, True), (method, path, reply)


async def test_a_body_that_is_too_large_is_refused_and_the_house_goes_on(house):
    mc, viewer = await opened(house)
    reply = house.request("POST", house.api("commands"), mc.link.token, b"x" * 20_000)
    assert reply.status == 413
    assert (await viewer.time(1))["c0"] == 1
    assert house.post(mc.cue(), mc.link.token).status == 200


async def test_a_monitor_learns_that_the_house_lives_and_what_it_did(house):
    mc, _ = await opened(house)
    assert (house.get("/healthz").status, house.get("/readyz").status) == (200, 200)
    before = metrics(house)
    assert before["diemcau_connections"] == 2
    await mc.press()
    after = metrics(house)
    assert after["diemcau_positions_total"] == before["diemcau_positions_total"] + 1
    assert after["diemcau_batches_total"] == before["diemcau_batches_total"] + 1
    assert after["diemcau_messages_in_total"] > before["diemcau_messages_in_total"]
    assert after["diemcau_frames_out_total"] >= before["diemcau_frames_out_total"] + 3, "two readers and the answer"


def metrics(house) -> dict[str, float]:
    return samples(house.get("/metrics").text)
