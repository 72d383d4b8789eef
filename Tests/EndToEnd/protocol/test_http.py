"""Plain HTTP beside the socket does the same as the socket, and no more."""

import uuid

import pytest
from support.client import Client
from support.prometheus import samples


async def opened(server) -> tuple[Client, Client]:
    await server.start()
    return await Client(server, server.link("mc")).join(), await Client(server, server.link("viewer")).join()


async def test_a_command_posted_moves_the_hall_as_one_over_the_socket_does(server):
    mc, viewer = await opened(server)
    reply = server.post(mc.cue(), mc.link.token)
    assert reply.status == 200
    assert reply.headers["content-type"].startswith("application/json")
    assert (reply.json["t"], reply.json["ok"], reply.json["dup"]) == ("res", True, False)
    await viewer.at(reply.json["seq"])
    assert viewer.view["conference"]["state"] == "live"


async def test_a_command_is_done_exactly_once_over_socket_or_http(server):
    mc, viewer = await opened(server)
    step = mc.cue()
    first = await mc.put(step)
    assert first["ok"] and not first["dup"]
    assert server.post(step, mc.link.token).json == first | {"dup": True}
    notice = mc.command("notice.send", {"to": "all", "text": "Hội nghị bắt đầu sau năm phút"})
    posted = server.post(notice, mc.link.token).json
    await viewer.key("notice/" + posted["created"])
    assert await mc.put(notice) == posted | {"dup": True}
    await server.restart()
    assert server.post(step, mc.link.token).json == first | {"dup": True}
    assert server.post(notice, mc.link.token).json == posted | {"dup": True}
    assert server.positions().count("conference.open") == server.positions().count("notice.send") == 1
    assert viewer.gaps == 0


async def test_the_state_asked_for_equals_the_view_of_the_socket(server):
    mc, viewer = await opened(server)
    answer = await mc.press()
    for client in (mc, viewer):
        await client.at(answer["seq"])
        reply = server.get(server.api("state"), client.link.token)
        assert reply.status == 200
        assert reply.json == {"epoch": client.welcome["epoch"], "seq": client.seq, "set": client.view}


async def test_refusals_over_http_carry_the_status_that_belongs_to_them(server):
    mc, viewer = await opened(server)
    token = mc.link.token
    assert server.post(viewer.command("conference.open"), viewer.link.token).status == 403
    assert server.post(mc.command("agenda.fly"), token, malformed=True).status == 400
    assert server.post(mc.command("agenda.skip", {"item": "i99"}, {"agenda": 1}), token).status == 404
    closed = server.post(mc.command("agenda.advance", {"from": None}, {"agenda": 1}), token)
    assert (closed.status, closed.json["reason"]) == (409, "conference.not-open")
    malformed = server.request("POST", server.api("commands"), token, b"{")
    assert (malformed.status, malformed.json["reason"]) == (400, "frame.not-json")
    twice = b'{"id":"%s","op":"desk.take","op":"desk.open"}' % str(uuid.uuid4()).encode()
    assert (server.request("POST", server.api("commands"), token, twice).json["reason"]) == "field.duplicate"


@pytest.mark.parametrize("token", [None, "", "mc.mc-1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "not a token"])
async def test_without_a_good_token_there_is_nothing_to_read_or_send(server, token):
    mc, viewer = await opened(server)
    read, sent = server.get(server.api("state"), token), server.post(mc.cue(), token)
    for reply in (read, sent):
        assert (reply.status, reply.json["err"], reply.json["reason"]) == (401, "unauthorized", "access.unauthorized")
    assert "conference.open" not in server.positions()
    assert (await viewer.time(1))["c0"] == 1


async def test_what_is_not_there_is_not_found(server):
    mc, _ = await opened(server)
    elsewhere = ["hoi-nghi-khac/state", "lao-cai-2022/secrets", "lao-cai-2022/state/more"]
    for path in [*(f"/api/v1/{end}" for end in elsewhere), "/api/v2/lao-cai-2022/state", "/khong-co", "/../data/secret"]:
        assert server.get(path, mc.link.token).status == 404, path


async def test_a_wrong_method_is_told_the_right_one(server):
    mc, _ = await opened(server)
    for method, path, allowed in [
        ("POST", server.api("state"), "GET"), ("GET", server.api("commands"), "POST"), ("POST", "/healthz", "GET"),
        ("DELETE", server.api("state"), "GET"),
    ]:
        reply = server.request(method, path, mc.link.token, b"{}" if method == "POST" else None)
        assert (reply.status, allowed in reply.headers["allow"]) == (405, True), (method, path, reply)


async def test_a_body_that_is_too_large_is_refused_and_the_server_goes_on(server):
    mc, viewer = await opened(server)
    reply = server.request("POST", server.api("commands"), mc.link.token, b"x" * 20_000)
    assert reply.status == 413
    assert (await viewer.time(1))["c0"] == 1
    assert server.post(mc.cue(), mc.link.token).status == 200


async def test_a_monitor_learns_that_the_server_lives_and_what_it_did(server):
    mc, viewer = await opened(server)
    assert (server.get("/healthz").status, server.get("/readyz").status) == (200, 200)
    before = metrics(server)
    assert before["diemcau_connections"] == 2
    await viewer.at((await mc.press())["seq"])
    after = metrics(server)
    assert after["diemcau_positions_total"] == before["diemcau_positions_total"] + 1
    assert after["diemcau_batches_total"] == before["diemcau_batches_total"] + 1
    assert after["diemcau_messages_in_total"] > before["diemcau_messages_in_total"]
    assert after["diemcau_frames_out_total"] >= before["diemcau_frames_out_total"] + 3, "two readers and the answer"


def metrics(server) -> dict[str, float]:
    return samples(server.get("/metrics").text)
