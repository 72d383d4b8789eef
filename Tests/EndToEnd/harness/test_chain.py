"""The clients of these tests must notice what they are there to notice."""

from support.chain import Chain


def state(prev: int, seq: int, **more) -> dict:
    return {"t": "state", "v": "view", "prev": prev, "seq": seq, "set": {}} | more


def test_a_chain_takes_what_follows_on_it():
    chain = Chain()
    assert chain.take(state(0, 4, set={"agenda": {"current": "i1"}, "timer/item": {}}))
    assert chain.take(state(4, 7, set={"agenda": {"current": None}}, **{"del": ["timer/item"]}))
    assert (chain.keys, chain.seq, chain.snapshots, chain.deltas) == ({"agenda": {"current": None}}, 7, 1, 1)


def test_a_chain_refuses_a_gap_a_repetition_and_a_change_of_nothing():
    chain = Chain()
    assert not chain.take(state(3, 4)), "nothing is here that a change could follow on"
    chain.take(state(0, 4))
    assert not chain.take(state(5, 6)), "position 5 never came"
    assert not chain.take(state(3, 6)), "from before what is here"
    assert not chain.take(state(4, 4)), "a change that changes no position"
    assert chain.seq == 4


def test_a_whole_chain_takes_the_place_of_what_was_there():
    chain = Chain()
    chain.take(state(0, 4, set={"notice/n1": {}}))
    assert chain.take(state(0, 2, set={"agenda": {}}))
    assert (chain.keys, chain.seq) == ({"agenda": {}}, 2)
