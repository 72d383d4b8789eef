"""Thirty signatories, two devices each, one server that dies in the middle: a unit's signature is given once."""

import asyncio
import json
import random

import pytest
from support.client import Client
from support.server import ServerProcess
from support.signing import bare, lists_open, signature

MOST_TIMES = 5
"""How often somebody presses, or their page sends again, one and the same signature."""


async def two_machines_each(server: ServerProcess, seq: int) -> list[list[Client]]:
    links = [link for link in server.links() if link.role == "delegate"]
    pairs = [[Client(server, link), Client(server, link)] for link in links]
    await asyncio.gather(*(machine.join() for pair in pairs for machine in pair))
    for machine in (machine for pair in pairs for machine in pair):
        await machine.at(seq)
    return pairs


def presses(pairs: list[list[Client]], seed: int) -> list[tuple[Client, dict]]:
    """Each signatory's one command one to five times, on either device, all of them mixed."""
    chance = random.Random(seed)
    frames = [(pair, signature(pair[0], next(iter(pair[0].mine.values())))) for pair in pairs]
    made = [(chance.choice(pair), frame) for pair, frame in frames for _ in range(chance.randint(1, MOST_TIMES))]
    chance.shuffle(made)
    return made


@pytest.mark.parametrize("seed", [2022, 117])
async def test_thirty_sign_at_once_each_up_to_five_times_over_two_sockets_and_a_killed_server_keeps_thirty_answers(server, seed):
    await server.start()
    mc = await lists_open(server)
    pairs = await two_machines_each(server, mc.seq)
    machines = [machine for pair in pairs for machine in pair]
    made = presses(pairs, seed)
    await killed_in_flight(server, made)
    await server.start()
    await asyncio.gather(*(client.join() for client in [mc, *machines]))
    await asyncio.gather(*(send_all(machine, made) for machine in machines))
    assert server.positions().count("pledge.sign") == 30
    for pair in pairs:
        one_answer_and_its_repeats(pair, made)
    await everybody_knows_that_thirty_signed(mc, machines)


async def killed_in_flight(server: ServerProcess, made: list[tuple[Client, dict]]) -> None:
    """The first are answered, the next are on their way when the server stops reading, the last are never read; then it dies."""
    answered, racing, unread = made[::3], made[1::3], made[2::3]
    await asyncio.gather(*(machine.put(frame) for machine, frame in answered))
    for machine, frame in racing:
        await machine.send(frame)
    server.freeze()
    for machine, frame in unread:
        await machine.send(frame)
    await server.kill()
    for machine in {machine for machine, _ in made}:
        await machine.until_closed()


async def send_all(machine: Client, made: list[tuple[Client, dict]]) -> None:
    """A page does not know whether its command arrived: all that were ever pressed on this machine go out again."""
    for owner, frame in made:
        if owner is machine:
            await machine.put_patiently(frame)


def one_answer_and_its_repeats(pair: list[Client], made: list[tuple[Client, dict]]) -> None:
    sent = next(frame for machine, frame in made if machine in pair)
    heard = [json.loads(message) for machine in pair for message in machine.heard]
    answers = [frame for frame in heard if frame["t"] == "res" and frame["id"] == sent["id"] and frame.get("err") != "rate"]
    assert answers and all(answer["ok"] for answer in answers), answers
    assert [answer["dup"] for answer in answers].count(False) <= 1, "a second first answer"
    assert len({json.dumps(answer["receipt"], sort_keys=True) for answer in answers}) == 1
    assert {answer["seq"] for answer in answers} == {answers[0]["receipt"]["seq"]}
    assert (answers[0]["receipt"]["unit"], answers[0]["receipt"]["digest"]) == (sent["arg"]["unit"], sent["arg"]["digest"])


async def everybody_knows_that_thirty_signed(mc: Client, machines: list[Client]) -> None:
    for client in [mc, *machines]:
        await client.until(lambda: sum(value["tally"]["signed"] for value in pledges(client)) == 30, "thirty signatures")
        assert {value["tally"]["none"] for value in pledges(client)} == {0}
        assert (client.gaps, client.silent_losses, client.early_answers) == (0, 0, 0)
    for machine in machines:
        told = [frame["receipt"] for frame in map(json.loads, machine.heard) if frame["t"] == "res" and frame["ok"]]
        assert all(bare(receipt) == next(iter(machine.mine.values()))["receipt"] for receipt in told), "the receipt as answered"


def pledges(client: Client) -> list[dict]:
    return [value for key, value in client.view.items() if key.startswith("pledge/")]


async def test_what_is_sent_again_under_another_name_is_not_signed_again(server):
    """A page that lost its memory makes a new command: it is told that the unit has signed, and nothing is written."""
    await server.start()
    mc = await lists_open(server)
    first, second = (await two_machines_each(server, mc.seq))[5]
    frame = signature(first, next(iter(first.mine.values())))
    signed = await first.put(frame)
    again = await second.put(second.command("pledge.sign", frame["arg"]))
    assert (again["err"], again["reason"], again["args"]) == ("conflict", "signature.already", {"unit": "don-vi-6", "state": "signed"})
    other = await second.put(frame | {"arg": frame["arg"] | {"signedAt": frame["arg"]["signedAt"] + 1}})
    assert (other["err"], other["reason"]) == ("idem_mismatch", "command.id-used")
    await second.until(lambda: next(iter(second.mine.values())).get("receipt") == bare(signed["receipt"]), "the receipt on the other machine")
    assert server.positions().count("pledge.sign") == 1
