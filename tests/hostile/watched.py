"""Runs ``shapewright`` with its arguments and tells what it opened, started and connected to.

A script of its own: ``python watched.py REPORT ARGUMENT...``; the report is JSON.
"""

from __future__ import annotations

import json
import os
import sys

OTHERS = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork")
OTHERS += ("urllib.", "ftplib.", "http.", "smtplib.", "webbrowser.", "os.putenv")


def main(report: str, arguments: list[str]) -> int:
    opened: set[str] = set()
    written: set[str] = set()
    others: list[str] = []
    watching = True

    def watch(event: str, values: tuple[object, ...]) -> None:
        if not watching:
            return
        if event == "open":
            path, _, flags = values
            if isinstance(path, str | bytes):
                name = os.path.realpath(os.fsdecode(path))
                writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
                (written if writes else opened).add(name)
        elif event.startswith(OTHERS):
            others.append(f"{event} {values!r}"[:300])

    sys.addaudithook(watch)
    from shapewright.cli import main as shapewright

    status = shapewright(arguments)
    watching = False
    with open(report, "w", encoding="utf-8") as file:
        json.dump({"opened": sorted(opened), "written": sorted(written), "others": others}, file)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
