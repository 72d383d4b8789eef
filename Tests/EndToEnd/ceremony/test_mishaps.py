"""The afternoon as it went: everything happens that a conference has to expect, in its order, with everybody in the room."""

from support import mishaps_of_awards as awards
from support import mishaps_of_pledges as pledges
from support import mishaps_of_venues as venues
from support.ceremony import press
from support.everyone import Everyone

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
"""Each builds on the ones before it: the lost sound is why a paper is handed in in writing, and who is absent leaves the round that is split."""


async def test_an_afternoon_of_mishaps_ends_with_everybody_seeing_the_same(server):
    """One test, as it is one afternoon; a failure's trace names the mishap."""
    await server.start()
    everyone = await Everyone(server).join()
    for mishap in AFTERNOON:
        await mishap(everyone)
    await everybody_ends_with_what_a_fresh_joiner_is_told_and_nobody_missed_anything(everyone)


async def everybody_ends_with_what_a_fresh_joiner_is_told_and_nobody_missed_anything(everyone: Everyone) -> None:
    while everyone.mc.view["cue"]["op"]:
        await press(everyone)
    view = everyone.viewers[0].view
    assert view["conference"]["state"] == "ended"
    honoured = everyone.server.get(everyone.server.api("lists/recipients"), everyone.viewers[0].link.token).json["rows"]
    assert [row["id"] for row in honoured if row["state"] != "conferred"] == ["ca-nhan-9"]
    answers = {key: value for key, value in view.items() if key.startswith("answer/")}
    assert {key for key, value in answers.items() if value["how"] == "venue"} == {"answer/cum-a/don-vi-6"}
    assert [value["state"] for value in answers.values()] == ["signed"] * 30
    everyone.all_see_the_same()
    await everyone.a_fresh_joiner_sees_the_same()
    everyone.nothing_was_missed()
    assert all(client.chains["view"].snapshots == 1 for client in everyone.clients), "whoever was cut off was told what it missed, and no more"
    await everyone.leave()
