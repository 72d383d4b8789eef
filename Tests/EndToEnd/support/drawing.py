"""A signature drawn on a phone's glass."""


async def draw(phone) -> str:
    """Two strokes in the frame of the signature; gives the line as it stands there."""
    await phone.locator(".pad-box summary").click()
    box = await phone.locator("svg.pad").bounding_box()
    await phone.mouse.move(box["x"] + 20, box["y"] + 20)
    await phone.mouse.down()
    await phone.mouse.move(box["x"] + 90, box["y"] + 70, steps=5)
    await phone.mouse.move(box["x"] + 160, box["y"] + 20, steps=5)
    await phone.mouse.up()
    return await phone.locator(".pad-line").get_attribute("d")
