#!/usr/bin/env python3
"""Checks src/layers.txt: every include follows an arrow, foreign headers stay in their module's .cpp files.

Usage: check_layers.py SRC_FOLDER. Prints one line per breach and exits 1 when there is any."""
import re
import sys
from pathlib import Path


def arrows(layers_file):
    """Module -> (modules it may use, beginnings of its own foreign headers, whether its .hpp may include them)."""
    modules = {}
    for number, line in enumerate(layers_file.read_text().splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        name, rest = (part.strip() for part in line.split(":", 1))
        uses, bars, foreign = (part.strip() for part in re.split(r"(\|{1,2}|$)", rest, maxsplit=1))
        for used in uses.split():
            if used not in modules:
                sys.exit(f"{layers_file}:{number}: {name} uses {used}, which does not stand above it")
        modules[name] = (set(uses.split()), foreign.split(), bars == "||")
    return modules


def breaches(src):
    modules = arrows(src / "layers.txt")
    include = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')
    for folder in sorted(p for p in src.iterdir() if p.is_dir()):
        if folder.name not in modules:
            yield f"{folder}: module {folder.name} has no line in layers.txt"
            continue
        uses, own_foreign, in_headers = modules[folder.name]
        for file in sorted(folder.glob("*.[ch]pp")):
            lines = file.read_text().splitlines()
            if len(lines) > 400:
                yield f"{file}: {len(lines)} lines; split it (limit 400)"
            for number, line in enumerate(lines, 1):
                match = include.match(line)
                if not match:
                    continue
                quoted, header = match.group(1) == '"', match.group(2)
                if quoted:
                    module = header.split("/")[0]
                    if module != folder.name and module not in uses:
                        yield f"{file}:{number}: {folder.name} may not use {module} ({header})"
                    continue
                owners = {m for m, (_, foreign, _) in modules.items() if any(header.startswith(f) for f in foreign)}
                if owners and folder.name not in owners:
                    yield f"{file}:{number}: <{header}> belongs to {', '.join(sorted(owners))} alone"
                elif owners and not in_headers and file.suffix == ".hpp" and any(header.startswith(f) for f in own_foreign):
                    yield f"{file}:{number}: <{header}> may stand in .cpp files only"


if __name__ == "__main__":
    found = list(breaches(Path(sys.argv[1])))
    print("\n".join(found) if found else "layers: every include follows its arrow")
    sys.exit(1 if found else 0)
