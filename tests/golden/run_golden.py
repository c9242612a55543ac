#!/usr/bin/env python3
"""Runs one golden case: commands as a user types them, compared with what they printed before.

Usage: run_golden.py MAPITE CASE_FILE REFERENCE_FILE

A case is a text file; each line is a command for the shell, run in one empty folder, with `mapite` on the path,
the date fixed and $SHARED and $FIXTURES set. The reference holds, for every command, its exit status, stdout and
stderr. UPDATE_GOLDEN=1 writes the reference; a missing one fails. A first line "# needs shared" skips the case
(status 77) when ../shared is not there."""
import difflib
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

TIMES = re.compile(r"process \d+ on \S+ since \S+")


def recorded(mapite, case, folder):
    here = Path(__file__).resolve().parent
    environment = {
        "PATH": f"{Path(mapite).parent}:/usr/local/bin:/usr/bin:/bin",
        "SOURCE_DATE_EPOCH": "1793491200",  # 2026-11-01
        "LANG": "C.UTF-8",
        "HOME": str(folder),
        "SHARED": str((here / "../../../shared").resolve()),
        "FIXTURES": str((here / "../fixtures").resolve()),
        "SOURCE_BASKET": str((here / "../../data/baskets/latvia.toml").resolve()),
    }
    for name in ("MAPITE_ROOT", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
        if name in os.environ:
            environment[name] = os.environ[name]
    text = []
    for command in case.read_text().splitlines():
        if not command or command.startswith("#"):
            continue
        done = subprocess.run(["/bin/sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
        text.append(f"$ {command}\n[exit {done.returncode}]\n")
        for name, output in (("stdout", done.stdout), ("stderr", done.stderr)):
            output = TIMES.sub("process N on HOST since TIME", output.replace(str(folder), "FOLDER"))
            output = output.replace(environment["SHARED"], "SHARED").replace(environment["FIXTURES"], "FIXTURES")
            text += [f"{name}| {line}\n" for line in output.splitlines()]
        text.append("\n")
    return "".join(text)


def main():
    mapite, case, reference = (Path(argument).resolve() for argument in sys.argv[1:4])
    if case.read_text().startswith("# needs shared") and not (Path(__file__).resolve().parent / "../../../shared/data").exists():
        print("skipped: ../shared/data is not here")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        found = recorded(mapite, case, Path(folder).resolve())
    if os.environ.get("UPDATE_GOLDEN") == "1":
        reference.write_text(found)
        return 0
    if not reference.exists():
        print(f"{reference} is missing; UPDATE_GOLDEN=1 writes it: read it before you commit it")
        return 1
    expected = reference.read_text()
    if found == expected:
        return 0
    sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), found.splitlines(True), str(reference), "found"))
    return 1


if __name__ == "__main__":
    sys.exit(main())
