"""The largest conference: the 3,131 honours that the province decided that year, before 1,000 venues, with 1,000 units that sign."""

import re
from pathlib import Path

from support.programmes import LAO_CAI, edit

VENUES = 1_000
UNITS = 1_000
ON_THE_PLATFORM = 10
HONOURS = {"co-thi-dua": ("collective", 115), "chien-si": ("individual", 35), "bang-khen-tap-the": ("collective", 312),
           "bang-khen-ca-nhan": ("individual", 1_978), "huy-hieu": ("individual", 691)}
"""As the newspaper counts them: flags, emulation fighters, two kinds of certificate, badges."""
PLEDGE_LETTERS = 3_900


def province(agenda: Path, blocs: int = 0, guests: int = 0) -> Path:
    """The programme of Lào Cai, which has to be there, grown to the whole province. `blocs`: so many more, each with a text of the longest;
    without them all units join Khối thi đua số 2. `guests`: so many more who are welcomed by name."""
    folder = agenda / LAO_CAI
    file = folder / "venues.yaml"
    file.write_text(file.read_text("utf-8") + "".join(venue(number) for number in range(1, VENUES - 9)), "utf-8")
    add_units(folder, blocs)
    add_blocs(folder / "pledges.yaml", blocs)
    honours(folder)
    add_guests(folder / "people.yaml", guests)
    edit(folder / "agenda.yaml", "minutes: 40", "minutes: 400")
    file = folder / "agenda.yaml"
    file.write_text(re.sub(r'    start: "16:\d\d"\n', "", file.read_text("utf-8")), "utf-8")
    edit(file, "    minutes: 20\n    kind: pledge", "    minutes: 60\n    kind: pledge")
    return folder


def venue(number: int) -> str:
    name = f"{{vi: Điểm cầu Ủy ban nhân dân xã số {number}, en: Commune No. {number}}}"
    return f"  - {{id: xa-{number}, name: {name}, capacity: 80, expected: 60}}\n"


def bloc_of(unit: int, blocs: int) -> str:
    return f"khoi-{unit % blocs + 1}" if blocs else "khoi-b"


def add_units(folder: Path, blocs: int) -> None:
    with (folder / "units.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"don-vi-{n},Ủy ban nhân dân xã số {n},Commune No. {n},{bloc_of(n, blocs)}\n" for n in range(31, UNITS + 1))
    with (folder / "delegates.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"don-vi-{n},dai-dien-{n},Đại diện đơn vị số {n},xa-{n - 30}\n" for n in range(31, UNITS + 1))


def add_blocs(file: Path, blocs: int) -> None:
    text = file.read_text("utf-8").replace("presentMinutes: 3", "presentMinutes: 1")
    for number in range(1, blocs + 1):
        head = next(unit for unit in range(31, UNITS) if bloc_of(unit, blocs) == f"khoi-{number}")
        words = f"GIAO ƯỚC THI ĐUA SỐ {number}. " + "Chung sức xây dựng nông thôn mới. " * 200
        text += (
            f"  - id: khoi-{number}\n    name: {{vi: Khối thi đua các xã số {number}, en: Bloc {number}}}\n    head: don-vi-{head}\n"
            f"    presentMinutes: 1\n    text: |-\n      {words[:PLEDGE_LETTERS].strip()}\n")
    file.write_text(text, "utf-8")


def honours(folder: Path) -> None:
    awards, recipients = ["awards:\n"], ["id,round,kind,name,title,venue\n"]
    for rank, (id, (kind, count)) in enumerate(HONOURS.items(), start=27):
        totals = (count, 0) if kind == "collective" else (0, count)
        awards.append(award(id, rank, totals))
        for first in range(0, count, ON_THE_PLATFORM):
            group = min(ON_THE_PLATFORM, count - first)
            round = f"{id}-{first // ON_THE_PLATFORM + 1}"
            awards.append(
                f"      - {{id: {round}, minutes: 1, parts: [{{venue: hoi-truong, recipients: {group}, conferrers: [hoang-giang]}}]}}\n")
            recipients += [recipient(id, kind, number, round) for number in range(first + 1, first + group + 1)]
    (folder / "awards.yaml").write_text("".join(awards), "utf-8")
    (folder / "recipients.csv").write_text("".join(recipients), "utf-8")


def award(id: str, rank: int, totals: tuple[int, int]) -> str:
    return (
        f"  - id: {id}\n    name: {{vi: Hình thức khen thưởng {id} của Ủy ban nhân dân tỉnh, en: Honour {id} of the Province}}\n"
        f"    kind: commendation\n    rank: {rank}\n    decidedBy: Chủ tịch UBND tỉnh\n    order: read-call\n"
        f"    decisions: [{{number: {rank}/QĐ-UBND}}]\n    total: {{collectives: {totals[0]}, individuals: {totals[1]}}}\n    rounds:\n")


def recipient(award: str, kind: str, number: int, round: str) -> str:
    name = f"{'Tập thể' if kind == 'collective' else 'Cá nhân'} số {number} ({award})"
    title = "" if kind == "collective" else "Trưởng phòng Giáo dục và Đào tạo huyện"
    return f"{award}-n{number},{round},{kind},{name},{title},hoi-truong\n"


def add_guests(file: Path, guests: int) -> None:
    with file.open("a", encoding="utf-8") as people:
        people.writelines(
            f"  - {{id: khach-{n}, name: Khách mời số {n}, title: {{vi: Ủy viên Ban Thường vụ Tỉnh ủy}}, protocol: {n + 10},"
            f" venue: hoi-truong}}\n" for n in range(1, guests + 1))
