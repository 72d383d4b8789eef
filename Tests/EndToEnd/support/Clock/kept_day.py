from support.day import Day

ORDER = 120


async def takes_place(day: Day) -> None:
    await day.does("operator-1", "clock.align", {"offset": 60_000})
