from support.day import Day

ORDER = 35

TEXT = {"vi": "Thông qua chương trình làm việc của hội nghị", "en": "To adopt the agenda of the conference"}


async def takes_place(day: Day) -> None:
    """A vote that the programme does not have: counted, corrected, counted anew in spite of the present, closed, and its result corrected."""
    opened = await day.does("mc-1", "vote.open", {"text": TEXT, "base": "voting", "share": "2/3"})
    vote = opened["created"]

    async def counts(person: str, *hands: int, **more) -> None:
        arg = {"vote": vote, **dict(zip(("for", "against", "abstain"), hands, strict=True)), **more}
        await day.does(person, "vote.count", arg, {f"count/{vote}/{more['venue']}": day.seq} if "venue" in more else None)

    await day.does("operator-1", "venue.attendance", {"count": 60, "venue": "hoi-truong"})
    await counts("si-ma-cai", 28, 1, 2)
    await counts("operator-1", 55, 3, 2)
    await counts("operator-1", 27, 2, 2, venue="si-ma-cai")
    own, key = day["si-ma-cai"], f"count/{vote}/si-ma-cai"
    await own.until(lambda: own.mine[key]["corrected"], "the correction of its count")
    await counts("si-ma-cai", 30, 1, 2, venue="si-ma-cai", confirm=["vote.over-present"])
    await day.does("mc-1", "vote.close", {"vote": vote})
    await counts("operator-2", 28, 1, 2, venue="si-ma-cai", reason="Điểm cầu Si Ma Cai đếm thừa hai đại biểu")
