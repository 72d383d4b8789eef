from support.day import Day

ORDER = 40


async def takes_place(day: Day) -> None:
    await day.all("mc-1", ("desk.take", {}), ("desk.hand", {"to": "mc-2"}))
    await day.does("mc-2", "desk.open")
