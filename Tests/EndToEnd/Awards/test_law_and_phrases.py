"""What the law of the day and the province's own wording give to a conference, as the console shows it, and that a day which was read keeps both."""

import re
import shutil
from pathlib import Path

import pytest
from support.ceremony import at_the_awards
from support.client import Client

PHRASES = Path(__file__).with_name("phrases.yaml")
CONFER = (
    "Trân trọng kính mời đồng chí Đặng Xuân Phong, Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy, "
    "Trưởng Đoàn đại biểu Quốc hội tỉnh, được sự ủy quyền của Chủ tịch nước, lên trao "
    "Huân chương Độc lập hạng Ba cho Sở Tài chính.\nXin một tràng pháo tay!"
)


@pytest.fixture
def provincial_server(server):
    """The afternoon of Lào Cai in the province's words, its first award told by its form alone."""
    folder = server.agenda / server.conference
    shutil.copy(PHRASES, folder)
    awards = (folder / "awards.yaml").read_text()
    told = re.search(r"    name: .*Độc lập(?:.*\n){7}", awards)
    assert told is not None
    assert told[0].count("\n    ") == 6, told[0]
    (folder / "awards.yaml").write_text(awards.replace(told[0], "    form: huan-chuong-doc-lap-hang-ba\n"))
    return server


async def test_the_province_s_sentence_is_read_with_whom_it_names(provincial_server):
    await provincial_server.start()
    podium = await at_the_awards(provincial_server, "round.confer", "r1")
    cue = podium.mc.view["cue"]
    assert cue["script"]["vi"] == CONFER
    assert cue["script"]["en"].startswith("May I ask Comrade Đặng Xuân Phong"), cue["script"]["en"]
    assert "on behalf of the President, to present the Independence Order, Third Class" in cue["script"]["en"]


async def test_a_day_that_was_read_keeps_the_law_and_the_wording_in_position_one_and_over_a_crash(provincial_server):
    await provincial_server.start()
    podium = await at_the_awards(provincial_server, "round.confer", "r1")
    await podium.mc.leave()
    await provincial_server.kill()
    # Whatever the files say by then.
    (provincial_server.agenda / provincial_server.conference / "phrases.yaml").unlink()
    await provincial_server.start()
    mc = await Client(provincial_server, provincial_server.link("mc")).join()
    assert mc.view["cue"]["script"]["vi"] == CONFER
