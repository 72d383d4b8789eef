"""The afternoon as it went: everything happens that DOMAIN's list of mishaps names, in its order, with everybody in the room."""

import asyncio

import pytest

import mishaps_of_awards as awards
import mishaps_of_pledges as pledges
import mishaps_of_venues as venues
from assembly import Assembly
from ceremony import press
from given import TEST_SECONDS
from house import House
from programmes import LAO_CAI, lao_cai

AFTERNOON = [
    venues.si_ma_cai_has_no_sound_and_the_mc_is_warned,
    venues.the_paper_of_si_ma_cai_is_handed_in_in_writing_and_the_key_passes_over_it,
    venues.a_break_is_inserted_where_the_programme_has_slack,
    venues.at_twenty_past_three_the_mc_hands_over_to_another,
    awards.ca_nhan_9_is_absent_and_why_is_the_staffs_alone,
    awards.ca_nhan_12_receives_by_proxy,
    awards.a_guest_is_late_so_round_five_falls_to_one_conferrer_and_back,
    awards.the_name_of_tap_the_16_is_corrected_before_it_is_read_out,
    awards.round_6b_is_split_in_two,
    venues.the_uplink_of_the_hall_is_cut_in_6c_and_it_comes_back_to_what_the_venues_said,
    awards.leaving_the_awards_names_the_one_who_was_decided_and_not_honoured,
    pledges.the_text_of_c_is_revised_while_the_movement_is_launched,
    pledges.the_signatory_of_unit_15_is_replaced_by_that_of_14,
    pledges.unit_6_signs_on_the_machine_of_its_venue_with_a_code_that_only_its_operator_was_told,
    pledges.a_signature_under_the_text_as_it_was_before_is_refused,
]


async def everybody_ends_with_what_a_fresh_joiner_is_told_and_nobody_missed_anything(hall: Assembly) -> None:
    while hall.mc.view["cue"]["op"]:
        await press(hall)
    view = hall.viewers[0].view
    assert view["conference"]["state"] == "ended"
    honoured = hall.house.get(hall.house.api("lists/recipients"), hall.viewers[0].link.token).json["rows"]
    assert [row["id"] for row in honoured if row["state"] != "conferred"] == ["ca-nhan-9"]
    answers = {key: value for key, value in view.items() if key.startswith("answer/")}
    assert {key for key, value in answers.items() if value["how"] == "venue"} == {"answer/cum-a/don-vi-6"}
    assert [value["state"] for value in answers.values()] == ["signed"] * 30
    hall.all_see_the_same()
    await hall.a_fresh_joiner_sees_the_same()
    hall.nothing_was_missed()
    assert all(guest.chains["view"].snapshots == 1 for guest in hall.guests), "whoever was cut off was told what it missed, and no more"
    await hall.leave()


EVENTS = [*AFTERNOON, everybody_ends_with_what_a_fresh_joiner_is_told_and_nobody_missed_anything]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """The one afternoon on which it all happens: what became of each event, in order, as far as it got."""
    folder = tmp_path_factory.mktemp("afternoon")
    lao_cai(folder / "agenda")
    house = House(folder, LAO_CAI)
    try:
        return asyncio.run(asyncio.wait_for(the_afternoon(house), TEST_SECONDS))
    finally:
        house.end()


async def the_afternoon(house: House) -> dict:
    await house.start()
    hall = await Assembly(house).join()
    outcomes = {}
    for event in EVENTS:
        try:
            await event(hall)
            outcomes[event] = None
        except Exception as failure:
            outcomes[event] = failure
            break
    return outcomes


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_on_such_an_afternoon(outcomes, event):
    if event not in outcomes:
        pytest.fail("the afternoon did not get this far")
    if outcomes[event]:
        raise outcomes[event]
