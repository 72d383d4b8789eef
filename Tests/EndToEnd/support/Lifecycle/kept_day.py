from support.day import Day

ORDER = 10


async def takes_place(day: Day) -> None:
    await day.does("mc-1", "conference.open")
    await day.does("mc-1", "conference.pause", {"reason": "Mất điện tại hội trường tỉnh"})
    await day.does("mc-1", "conference.resume")
