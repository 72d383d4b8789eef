"""Bad input over a real socket: each gets the answer or the close code of the wire, and nobody else in the hall notices."""

import json

import pytest
from support.starting_points import is_undisturbed, joined

ID = "11111111-2222-4333-8444-555555555555"
MESSAGE_BYTES = 16_384


FRAMES_THAT_CLOSE = {
    "malformed JSON": ('{"t":"cmd",', 4500),
    "something after the JSON": ('{"t":"resync"} {}', 4500),
    "an array": ("[]", 4500),
    "a frame without t": ("{}", 4500),
    "a key twice": ('{"t":"pong","now":1,"now":2}', 4500),
    "a command without id": ('{"t":"cmd","op":"desk.take"}', 4500),
    "a command with its id twice": (f'{{"t":"cmd","id":"{ID}","id":"{ID}","op":"desk.take"}}', 4500),
    "arrays too deep": ('{"t":"resync","x":' + "[" * 20 + "]" * 20 + "}", 4500),
    "a message too long": ('{"t":"resync","x":"' + "x" * MESSAGE_BYTES + '"}', 1009),
    "a binary message": (b'{"t":"resync"}', 1003),
}


@pytest.mark.parametrize("name", FRAMES_THAT_CLOSE)
async def test_a_frame_that_is_not_of_this_protocol_closes_its_own_socket_only(shared_server, name):
    message, code = FRAMES_THAT_CLOSE[name]
    client, bystander = await joined(shared_server)
    await client.send_raw(message)
    assert (await client.until_closed())[0] == code
    await is_undisturbed(bystander)


COMMANDS_THAT_ARE_REFUSED = {
    "an unknown op": ('"op":"agenda.fly","arg":{}', "bad_request", "command.unknown-op", {"op": "agenda.fly"}),
    "an unknown field": ('"op":"desk.take","arg":{"by":"me"}', "bad_request", "field.unknown", {"field": "arg.by"}),
    "an unknown field beside arg": ('"op":"desk.take","sudo":true', "bad_request", "field.unknown", {"field": "sudo"}),
    "a key twice": ('"op":"agenda.jump","arg":{"to":"i1","to":"i2"}', "bad_request", "field.duplicate", {"field": "arg.to"}),
    "a field of the wrong type": (
        '"op":"agenda.extend","arg":{"minutes":"5"}', "bad_request", "field.wrong-type", {"field": "arg.minutes"}),
    "a number out of range": (
        '"op":"agenda.extend","arg":{"minutes":100000}', "bad_request", "field.out-of-range", {"field": "arg.minutes"}),
    "a missing field": ('"op":"agenda.extend","arg":{}', "bad_request", "field.missing", {"field": "arg.minutes"}),
    "a step without an if": ('"op":"agenda.advance","arg":{"from":null}', "bad_request", "command.if-missing", {"key": "agenda"}),
    "an if from the future": (
        '"op":"agenda.advance","arg":{"from":null},"if":{"agenda":99999}', "bad_request", "command.if-future", {"key": "agenda"}),
    "an epoch of another journal": (
        '"op":"conference.open","if":{"conference":1},"epoch":"elsewhere"', "conflict", "epoch.changed", {}),
    "an unknown item": (
        '"op":"agenda.skip","arg":{"item":"i99"},"if":{"agenda":1}', "not_found", "agenda.unknown-item", {"item": "i99"}),
    "an advance before the opening": (
        '"op":"agenda.advance","arg":{"from":null},"if":{"agenda":1}', "closed", "conference.not-open", {}),
}


@pytest.mark.parametrize("name", COMMANDS_THAT_ARE_REFUSED)
async def test_a_command_that_cannot_be_is_refused_with_its_reason_and_the_socket_stays(shared_server, name):
    text, err, reason, args = COMMANDS_THAT_ARE_REFUSED[name]
    client, bystander = await joined(shared_server)
    before = shared_server.positions()
    await client.send_raw(f'{{"t":"cmd","id":"{ID}",{text}}}')
    answer = await client.answer(ID)
    assert (answer["ok"], answer["err"], answer["reason"], answer["args"]) == (False, err, reason, args)
    assert shared_server.positions() == before, "nothing was recorded"
    assert (await client.time(5))["c0"] == 5, "the same socket goes on"
    await is_undisturbed(bystander)


@pytest.mark.parametrize("role", ["viewer", "venue", "screen", "delegate", "chair"])
async def test_a_role_that_may_not_move_the_hall_is_told_so(shared_server, role):
    client, bystander = await joined(shared_server, role)
    answer = await client.ask("conference.open")
    assert (answer["err"], answer["reason"]) == ("forbidden", "permission")
    assert answer["args"] == {"op": "conference.open", "role": role}
    await is_undisturbed(bystander)


async def test_a_kind_of_frame_that_nobody_knows_yet_is_ignored(shared_server):
    client, bystander = await joined(shared_server)
    await client.send({"t": "wave", "hand": "left"}, malformed=True)
    assert (await client.time(3))["c0"] == 3
    await is_undisturbed(bystander)


async def test_a_resync_is_answered_with_both_chains_from_nothing(shared_server):
    client, bystander = await joined(shared_server)
    view = dict(client.view)
    await client.send({"t": "resync"})
    await client.until(lambda: all(chain.snapshots == 2 for chain in client.chains.values()), "both chains")
    assert client.view == view
    await is_undisturbed(bystander)


async def test_an_id_that_was_used_is_refused_for_another_command(shared_server):
    client, bystander = await joined(shared_server)
    first = client.command("stage.message", {"screen": "main", "text": "Kính mời quý vị ổn định vị trí"})
    answer = await client.put(first)
    assert await client.put(first) == answer | {"dup": True}
    other = await client.put(first | {"arg": {"screen": "main", "text": "Khác"}})
    assert (other["err"], other["reason"]) == ("idem_mismatch", "command.id-used")
    spelt = json.loads(json.dumps(first).replace(first["id"], first["id"].upper()))
    assert (await client.put(spelt))["dup"], "a UUID is the same in capitals"
    await is_undisturbed(bystander)
