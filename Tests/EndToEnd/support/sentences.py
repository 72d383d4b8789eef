"""Every sentence that the console proposes on a day that goes by the one key alone, in order, as a page for a human eye."""

from html import escape

from support.phases import Phases

COLUMNS = ("vi", "en")


async def spoken(day: Phases) -> list[dict]:
    """Each step as the cue offers it: its button and its words, `{label, script}` in both languages; from the opening to the end."""
    steps = []
    while (cue := day.mc.view["cue"])["op"]:
        steps.append({part: cue.get(part, {}) for part in ("label", "script")})
        frame = day.mc.cue()
        answer = await day.mc.put_patiently(frame)
        if not answer["ok"] and answer["err"] != "conflict":
            answer = await day.mc.put_patiently(day.mc.command(frame["op"], frame["arg"] | {"confirm": True}, frame["if"]))
        assert answer["ok"], (frame, answer)
        await day.mc.at(answer["seq"])
    return steps


STYLE = """
body { font: 18px/1.5 serif; margin: 2em }
th, td { vertical-align: top; padding: .6em; border-top: 1px solid #bbb; white-space: pre-line }
b { display: block; color: #777; font: 14px sans-serif }
"""


def page(steps: list[dict]) -> str:
    rows = "\n".join(f"<tr><th>{number}</th>{_cells(step)}</tr>" for number, step in enumerate(steps, start=1))
    return f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>Lời dẫn</title><style>{STYLE}</style><table>\n{rows}\n</table></html>\n'


def _cells(step: dict) -> str:
    return "".join(f"<td><b>{_text(step['label'], language)}</b>{_text(step['script'], language)}</td>" for language in COLUMNS)


def _text(words: dict, language: str) -> str:
    return escape(words.get(language) or "")
