"""What goes wrong before and while the pledge is signed."""

import hashlib

from support.ceremony import press_until
from support.everyone import Everyone
from support.signing import bare, signature

REVISED = "GIAO ƯỚC THI ĐUA NĂM 2022 – KHỐI THI ĐUA SỐ 3 (văn bản minh họa, đã sửa)\n1. Chung sức xây dựng nông thôn mới."
OF_C = [f"dai-dien-{number}" for number in range(22, 31)]


async def the_text_of_c_is_revised_while_the_movement_is_launched(everyone: Everyone) -> None:
    assert everyone.mc.view["agenda"]["current"] == "i9"
    before = everyone.viewers[0].view["pledge/khoi-c"]
    revised = await everyone.operator.does("pledge.revise", {"pledge": "khoi-c", "text": REVISED}, "pledge/khoi-c")
    await everyone.told(revised["seq"])
    digest = hashlib.sha256(REVISED.encode()).hexdigest()
    for client in everyone.clients:
        told = client.view["pledge/khoi-c"]
        assert (told["version"], told["text"], told["digest"], told["state"]) == (before["version"] + 1, REVISED, digest, "draft")
    for signatory in everyone.signatories:
        own = {value["pledge"]: value for value in signatory.mine.values()}
        if signatory.link.person in OF_C:
            await signatory.until(lambda: the_one(signatory)["digest"] == digest, "the text that it is asked to sign")
            assert the_one(signatory)["text"] == REVISED
        else:
            assert "khoi-c" not in own and REVISED.splitlines()[0] not in str(own)
    everyone.all_see_the_same()


def the_one(signatory) -> dict:
    return next(iter(signatory.mine.values()))


async def the_signatory_of_unit_15_is_replaced_by_that_of_14(everyone: Everyone) -> None:
    old, new = everyone["dai-dien-15"], everyone["dai-dien-14"]
    asked = old.mine["signing/khoi-b/don-vi-15"]
    replaced = await everyone["operator-2"].does("signatory.set", {"unit": "don-vi-15", "person": "dai-dien-14"})
    await everyone.told(replaced["seq"])
    await new.until(lambda: set(new.mine) == {"signing/khoi-b/don-vi-14", "signing/khoi-b/don-vi-15"}, "both units in its hands")
    await old.until(lambda: not old.mine, "nothing left to sign")
    assert {client.view["unit/don-vi-15"]["signatory"]["person"] for client in everyone.staff} == {"dai-dien-14"}
    assert not any("signatory" in client.view["unit/don-vi-15"] for client in everyone.public), "who signs for whom is theirs and the staff's"
    await press_until(everyone, "pledge.close", "cum-a")
    refused = await old.put(signature(old, asked))
    assert (refused["err"], refused["reason"], refused["args"]) == ("forbidden", "signature.not-signatory", {"unit": "don-vi-15"})
    everyone.all_see_the_same()


async def unit_6_signs_on_the_machine_of_its_venue_with_a_code_that_only_its_operator_was_told(everyone: Everyone) -> None:
    phone, technician, machine = everyone["dai-dien-6"], everyone["operator-2"], everyone["bac-ha"]
    where = {"pledge": "cum-a", "unit": "don-vi-6"}
    await phone.cut()
    told = await technician.does("signatory.code", where)
    signed = where | {"digest": machine.view["pledge/cum-a"]["digest"], "code": told["code"]}
    assert await everyone["si-ma-cai"].refused("pledge.signHere", signed) == ("forbidden", "signature.not-your-venue")
    wrong = str((int(told["code"]) + 1) % 10**8).zfill(8)
    assert await machine.refused("pledge.signHere", signed | {"code": wrong}) == ("forbidden", "signature.wrong-code")
    answer = await machine.does("pledge.signHere", signed)
    assert (answer["receipt"]["how"], answer["receipt"]["state"], answer["receipt"]["digest"]) == ("venue", "signed", signed["digest"])
    await phone.join()
    await everyone.told(answer["seq"])
    everyone.is_heard_only_by(told["code"], technician)
    for client in everyone.clients:
        assert client.view["answer/cum-a/don-vi-6"]["how"] == "venue"
        assert client in everyone.staff or not client.view["answer/cum-a/don-vi-6"].keys() & {"by", "codeUntil"}
    assert the_one(phone)["receipt"] == bare(answer["receipt"])
    late = await phone.put(signature(phone, the_one(phone)))
    assert (late["err"], late["reason"], late["args"]) == ("conflict", "signature.already", {"unit": "don-vi-6", "state": "signed"})
    everyone.all_see_the_same()


async def a_signature_under_the_text_as_it_was_before_is_refused(everyone: Everyone) -> None:
    """Somebody's page showed the first version of C all the while."""
    signatory = everyone["dai-dien-25"]
    old = the_one(signatory) | {"digest": hashlib.sha256("GIAO ƯỚC THI ĐUA NĂM 2022".encode()).hexdigest()}
    refused = await signatory.put(signature(signatory, old))
    assert (refused["err"], refused["reason"], refused["args"]) == ("conflict", "pledge.text-changed", {"pledge": "khoi-c", "version": 2})
    assert signatory.view["answer/khoi-c/don-vi-25"]["state"] == "none"
    everyone.all_see_the_same()
