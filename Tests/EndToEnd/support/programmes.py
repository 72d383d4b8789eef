"""Programmes for a hall: the shipped one of Lào Cai, and generated ones."""

import re
import shutil
from pathlib import Path

from support.server import ROOT

LAO_CAI = "lao-cai-2022"
GENERATED = "hoi-nghi-dai"
SMALL = "hoi-nghi-nho"
COMMUNES = [
    "Phường Bắc Cường", "Phường Bắc Lệnh", "Phường Bình Minh", "Phường Cốc Lếu", "Phường Duyên Hải", "Phường Kim Tân", "Phường Lào Cai",
    "Phường Nam Cường", "Phường Pom Hán", "Phường Xuân Tăng", "Xã Cam Đường", "Xã Cốc San", "Xã Đồng Tuyển", "Xã Hợp Thành", "Xã Tả Phời",
    "Xã Thống Nhất", "Xã Vạn Hòa", "Thị trấn Bát Xát", "Xã A Lù", "Xã A Mú Sung", "Xã Bản Qua", "Xã Bản Vược", "Xã Bản Xèo", "Xã Cốc Mỳ",
    "Xã Dền Sáng", "Xã Dền Thàng", "Xã Mường Hum", "Xã Mường Vi", "Xã Nậm Chạc", "Xã Nậm Pung", "Xã Pa Cheo", "Xã Phìn Ngan", "Xã Quang Kim",
    "Xã Sàng Ma Sáo", "Xã Tòng Sành", "Xã Trịnh Tường", "Xã Trung Lèng Hồ", "Xã Y Tý", "Thị trấn Mường Khương", "Xã Bản Lầu", "Xã Bản Sen",
    "Xã Cao Sơn", "Xã Dìn Chin", "Xã La Pan Tẩn", "Xã Lùng Khấu Nhin", "Xã Lùng Vai", "Xã Nậm Chảy", "Xã Nấm Lư", "Xã Pha Long", "Xã Tả Gia Khâu",
    "Xã Tả Ngài Chồ", "Xã Tả Thàng", "Xã Thanh Bình", "Xã Tung Chung Phố", "Thị trấn Si Ma Cai", "Xã Bản Mế", "Xã Cán Cấu", "Xã Lùng Thẩn",
    "Xã Nàn Sán", "Xã Nàn Sín", "Xã Quan Hồ Thẩn", "Xã Sán Chải", "Xã Sín Chéng", "Xã Thào Chư Phìn", "Thị trấn Bắc Hà", "Xã Bản Cái",
    "Xã Bản Liền", "Xã Bản Phố", "Xã Bảo Nhai", "Xã Cốc Lầu", "Xã Cốc Ly", "Xã Hoàng Thu Phố", "Xã Lùng Cải", "Xã Lùng Phình", "Xã Na Hối",
    "Xã Nậm Đét", "Xã Nậm Khánh", "Xã Nậm Lúc", "Xã Nậm Mòn", "Xã Tả Củ Tỷ", "Xã Tả Van Chư", "Xã Tà Chải", "Xã Thải Giàng Phố",
    "Thị trấn Phố Lu", "Thị trấn Phong Hải", "Thị trấn Tằng Loỏng", "Xã Bản Cầm", "Xã Bản Phiệt", "Xã Gia Phú", "Xã Phong Niên",
]
"""Rooms that a district would add to its own."""


def lao_cai(agenda: Path) -> Path:
    """A copy of the shipped programme, so that a test may edit it."""
    return Path(shutil.copytree(ROOT / "agenda" / LAO_CAI, agenda / LAO_CAI))


def of_the_readme(agenda: Path) -> Path:
    """The small programme of `agenda/README.md`, in which every field that a programme can have is used."""
    folder = agenda / SMALL
    folder.mkdir(parents=True)
    text = (ROOT / "agenda" / "README.md").read_text(encoding="utf-8")
    for name, content in re.findall(r"^## ([a-z]+\.(?:yaml|csv))\n```\w+\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        (folder / name).write_text(content.replace("draft: true", "draft: false"), encoding="utf-8")
    return folder


def generated(agenda: Path, items: int, mcs: int) -> Path:
    """A long day with one hall and two districts: `i1` … `i<items>`, `mc-1` … `mc-<mcs>`."""
    folder = agenda / GENERATED
    folder.mkdir(parents=True)
    write = {
        "conference.yaml": [
            "title: {vi: Hội nghị dài (sinh tự động), en: A long conference (generated)}",
            "place: {vi: Hội trường tỉnh Lào Cai}",
            "zone: Asia/Ho_Chi_Minh",
            "date: 2022-01-17",
            "chairs: [nguoi-chu-tri]",
            "secretary: thu-ky",
        ],
        "people.yaml": [
            "people:",
            "  - {id: nguoi-chu-tri, name: Người chủ trì}",
            "  - {id: thu-ky, name: Thư ký}",
        ],
        "venues.yaml": [
            "venues:",
            "  - {id: hoi-truong, name: {vi: Hội trường tỉnh}, hall: true}",
            "  - {id: si-ma-cai, name: {vi: Huyện Si Ma Cai}}",
            "  - {id: bac-ha, name: {vi: Huyện Bắc Hà}}",
        ],
        "agenda.yaml": ["items:"] + [item(number) for number in range(1, items + 1)],
        "links.yaml": ["mc:"]
        + [f"  - {{id: mc-{number}, name: Người dẫn chương trình {number}}}" for number in range(1, mcs + 1)]
        + ["operator:", "  - {id: operator-1, name: Tổ kỹ thuật 1}"]
        + ["chair:", "  - {id: nguoi-chu-tri}"]
        + ["viewer:", "  - {id: khach, name: Người theo dõi}"],
    }
    for name, lines in write.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def item(number: int) -> str:
    start = 'start: "07:00", ' if number == 1 else ""
    return f"  - {{id: i{number}, {start}minutes: 5, kind: speech, title: {{vi: Nội dung số {number}, en: Item {number}}}}}"


def more_links(agenda: Path, each: int) -> None:
    """The programme of Lào Cai with more links of every role, for those who try more than one link may in a minute."""
    folder = agenda / LAO_CAI
    more = [f"khac-{number}" for number in range(1, each + 1)]
    links = (folder / "links.yaml").read_text(encoding="utf-8")
    for role in ("mc", "operator", "screen", "viewer"):
        lines = "".join(f"  - {{id: {role}-{id}, name: {role} {id}}}\n" for id in more)
        links = links.replace(f"{role}:\n", f"{role}:\n{lines}")
    chairs = ("thu-ky", "dang-xuan-phong", "vu-xuan-cuong", "hoang-giang")
    links = links.replace("chair:\n", "chair:\n" + "".join(f"  - {{id: {id}}}\n" for id in chairs))
    (folder / "links.yaml").write_text(links, encoding="utf-8")
    with (folder / "venues.yaml").open("a", encoding="utf-8") as venues:
        venues.writelines(f"  - {{id: {id}, name: {{vi: Điểm cầu {id}}}}}\n" for id in more)


def with_communes(agenda: Path, venues: int) -> Path:
    """The programme of Lào Cai with so many venues in all."""
    folder = agenda / LAO_CAI
    with (folder / "venues.yaml").open("a", encoding="utf-8") as file:
        for number, name in enumerate(COMMUNES[:venues - 10], start=1):
            file.write(f"  - {{id: xa-{number}, name: {{vi: {name}}}, expected: {20 + number % 30}}}\n")
    return folder


def edit(file: Path, old: str, new: str) -> None:
    """Changes one place of a programme's file, which must be there once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")
