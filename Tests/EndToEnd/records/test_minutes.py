"""`diemcau export`: minutes, registers and reports of the day that was, as files and as they come out of a printer."""

import csv
import io
import json
from pathlib import Path

from records.day_with_mishaps import CONCLUSION, day_with_mishaps
from records.test_record import exported


async def test_look(server, tmp_path):
    await day_with_mishaps(server)
    await server.stop()
    folder = exported(server, Path("/tmp/look"))
    print([f.name for f in folder.iterdir()])
