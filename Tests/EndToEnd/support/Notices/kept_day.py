from support.day import Day

ORDER = 50


async def takes_place(day: Day) -> None:
    for to, person in (("all", None), ("podium", "nguoi-chu-tri"), ("venue/si-ma-cai", "si-ma-cai"), ("unit/don-vi-9", "dai-dien-9"),
                       ("person/mc/mc-1", "mc-1")):
        sent = await day.does("mc-2", "notice.send", {"to": to, "text": f"Đề nghị ổn định vị trí ({to})"})
        if person:
            await day.does(person, "notice.read", {"notice": sent["created"]})
    await day.does("nguoi-chu-tri", "notice.send", {"to": "podium", "text": "Đề nghị rút ngắn phần tham luận"})
