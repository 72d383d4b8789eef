from support.day import Day

ORDER = 80


async def takes_place(day: Day) -> None:
    """While somebody has the floor, and without anybody."""
    speaking = (await day.sees("mc-1", "queue", lambda queue: queue["speaking"]))["speaking"]
    await day.all(
        "mc-1", ("timer.pause", {}), ("timer.resume", {}), ("timer.extend", {"seconds": -60}), ("speaker.finish", {"speaker": speaking}),
        ("timer.start", {"seconds": 300}), ("timer.pause", {}))
