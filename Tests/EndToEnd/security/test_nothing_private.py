"""A canary in everything that is not for everybody: who should hear it does, and it stands in no byte that came to anybody else."""

import asyncio
import re

import pytest
from support import schemas
from support.canaries import BEFORE_THE_AWARDS, DURING_THE_AWARDS, DURING_THE_SIGNING, NOBODY, planted, said
from support.client import Client
from support.everyone import Everyone
from support.Pledges.canaries import SIGNED_BY_9
from support.programmes import LAO_CAI, edit
from support.signing import signature

LISTS = sorted({name.partition(".")[2] for name in schemas.lists()})
DRAWING = "M31337,1Q2,3,4,5"


@pytest.mark.promise(9)
async def test_what_is_not_for_everybody_is_in_no_byte_that_anybody_else_is_sent(server):
    secrets = planted(server.agenda)
    await server.start()
    everyone = await Everyone(server).join()
    await everyone.mc.does("conference.open")
    await say(everyone, said(BEFORE_THE_AWARDS), secrets)
    await jump(everyone, "i8")
    await say(everyone, said(DURING_THE_AWARDS), secrets)
    await jump(everyone, "i10")
    await sign(everyone, secrets)
    await ask_in_vain(everyone)
    bytes_of = await all_that_came(everyone)
    is_told_to_no_others(everyone, secrets, bytes_of)
    nobody_is_told_a_token(everyone, bytes_of)
    nobody_is_told_the_chain_of_another(everyone)
    await everyone.leave()


@pytest.mark.planted(9)
async def test_a_secret_in_a_public_field_is_found_out(server):
    """One in the programme's files, one said on the day; whoever wrote them took them for the staff's own."""
    edit(server.agenda / LAO_CAI / "agenda.yaml", "vi: Khai mạc", "vi: CANARY-PUBLIC-TITLE")
    await server.start()
    everyone = await Everyone(server).join()
    await everyone.mc.does("conference.open")
    secrets = {"CANARY-PUBLIC-TITLE": ()}
    await say(everyone, [("operator-1", "stage.message", {"screen": "main", "text": "CANARY-PUBLIC-MESSAGE"}, ())], secrets)
    bytes_of = await all_that_came(everyone)
    for secret, others in secrets.items():
        with pytest.raises(AssertionError, match=f"{secret} was heard by .*'sa-pa'"):
            is_told_to_no_others(everyone, {secret: others}, bytes_of)
    await everyone.leave()


def is_told_to_no_others(everyone: Everyone, secrets: dict, bytes_of: dict[Client, str]) -> None:
    """Every byte that came to anybody is searched for every secret; whom it concerns has it, and nobody else."""
    for secret, others in secrets.items():
        expected = set() if others is NOBODY else {client for client in everyone.clients if client in everyone.staff or client.link.person in others}
        heard = {client for client, told in bytes_of.items() if re.search(re.escape(secret) + r"(?![A-Z-])", told)}
        assert heard == expected, f"{secret} was heard by {names(heard - expected)}, and not by {names(expected - heard)}"


def names(clients: set[Client]) -> list[str]:
    return sorted(client.link.person for client in clients)


async def say(everyone: Everyone, sayings: list, secrets: dict) -> None:
    for person, op, arg, others in sayings:
        seen = [f"answer/{arg['pledge']}/{arg['unit']}"] if op == "signature.void" else []
        answer = await everyone[person].does(op, arg, *seen)
        secrets |= dict.fromkeys(re.findall(r"CANARY[A-Z-]+", str(arg)), others)
        await everyone.told(answer["seq"])


async def jump(everyone: Everyone, item: str) -> None:
    answer = await everyone.mc.does("agenda.jump", {"to": item}, "agenda")
    await everyone.told(answer["seq"])


async def sign(everyone: Everyone, secrets: dict) -> None:
    """One declines, one signs on paper and is void, one is given a code, one draws."""
    await everyone.told((await everyone.mc.does("pledge.present", {"pledge": "cum-a"}))["seq"])
    await everyone.told((await everyone.mc.does("pledge.open", {"pledge": "cum-a"}, "pledge/cum-a"))["seq"])
    await say(everyone, said(DURING_THE_SIGNING), secrets)
    told = await everyone["operator-2"].does("signatory.code", SIGNED_BY_9)
    everyone.is_heard_only_by(told["code"], everyone["operator-2"])
    drawer = everyone["dai-dien-8"]
    frame = signature(drawer, drawer.mine["signing/cum-a/don-vi-8"])
    signed = await drawer.put(frame | {"arg": frame["arg"] | {"drawing": DRAWING}})
    assert signed["ok"], signed
    await everyone.told(signed["seq"])
    secrets[DRAWING] = NOBODY
    everyone.is_heard_only_by(frame["id"], drawer)


async def ask_in_vain(everyone: Everyone) -> None:
    """Why somebody was refused is said to them alone."""
    for person, op, arg in [
        ("van-ban", "guest.arrive", {"guest": "canary-of-van-ban"}), ("dai-dien-12", "speaker.withdraw", {"speaker": "canary-of-12"}),
    ]:
        await everyone[person].refused(op, arg)
        everyone.is_heard_only_by(next(iter(arg.values())), everyone[person])


async def all_that_came(everyone: Everyone) -> dict[Client, str]:
    """Every frame, both chains told anew as a whole, and every answer over HTTP."""
    for client in everyone.clients:
        whole = {name: chain.snapshots for name, chain in client.chains.items()}
        await client.send({"t": "resync"})
        await client.until(lambda: all(client.chains[name].snapshots > whole[name] for name in whole), "both chains anew")
    return {client: "\n".join(client.heard) + over_http(client) for client in everyone.clients}


def over_http(client: Client) -> str:
    server, token = client.server, client.link.token
    paths = [server.api("state"), *(server.api(f"lists/{name}") for name in LISTS), "/metrics", "/readyz", "/healthz"]
    return "".join(server.get(path, token).text for path in paths)


def nobody_is_told_a_token(everyone: Everyone, bytes_of: dict[Client, str]) -> None:
    for link in everyone.server.links():
        assert not any(link.token in told for told in bytes_of.values()), link.person


def nobody_is_told_the_chain_of_another(everyone: Everyone) -> None:
    """What stands in one's own chain only: what one signs, one's guests, one's call, one's device."""
    for client in everyone.clients:
        whole = "\n".join(client.heard)
        for key in set(re.findall(r'"(signing/[a-z0-9/-]+)"', whole)):
            assert client.link.person == "dai-dien-" + key.rpartition("-")[2], key
        if client in everyone.public:
            assert not re.search(r'"((cue|steps|desk|rollcall)":\{|(note|participant)/)', whole), client.link.person
            assert ('"guest/' in whole) == (client.link.person in ("hoi-truong", "sa-pa"))


async def test_the_name_of_somebody_withdrawn_is_told_to_nobody_who_comes_afterwards(server):
    await server.start()
    operator = await Client(server, server.link("operator")).join()
    viewer = await Client(server, server.link("viewer")).join()
    added = await operator.does("recipient.add", {"award": "doc-lap-ba", "kind": "collective", "name": "CANARY-NAME", "round": "r1"})
    await viewer.key(f"recipient/{added['created']}")
    await operator.does("recipient.withdraw", {"recipient": added["created"], "reason": "CANARY-REASON"})
    await viewer.until(lambda: f"recipient/{added['created']}" not in viewer.view, "the withdrawal")
    links = [link for link in server.links() if link.role not in ("mc", "operator", "chair")]
    late = await asyncio.gather(*(Client(server, link).join() for link in links))
    for client in late:
        assert "CANARY" not in "".join(client.heard) + over_http(client), client.link.person
    assert "CANARY-NAME" in over_http(operator) and "CANARY-REASON" in over_http(operator)


@pytest.mark.parametrize("name", ["attendance", "guests", "notes"])
async def test_a_list_of_the_staff_is_not_there_for_anybody_else(shared_server, name):
    statuses = {link.role: shared_server.get(shared_server.api(f"lists/{name}"), link.token).status for link in shared_server.links()}
    assert statuses == {"mc": 200, "operator": 200, "chair": 200, "venue": 404, "delegate": 404, "screen": 404, "viewer": 404}
