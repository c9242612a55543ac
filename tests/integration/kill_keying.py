#!/usr/bin/env python3
"""Keys forms into `mapite survey key` and kills it (SIGKILL) at random moments, again and again.

Usage: kill_keying.py MAPITE [ROUNDS]

Every number keyed is new. In the end each number that was acknowledged stands in the project exactly once, none that
was never sent stands there, and no number of a form was given twice."""
import os
import random
import re
import select
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

QUESTIONS = 7
PROMPT = re.compile(r": $")
KEPT = re.compile(r"✓ \d+\. = (\d+)$", re.MULTILINE)

FORM = 'version = "1"\ntitle = "Kill"\n' + "".join(
    f'[[question]]\nid = "q{i}"\nkind = "integer"\ntext = "Q{i}"\n' for i in range(QUESTIONS))


class Keyer:
    def __init__(self, mapite, folder, first):
        self.next = first
        self.sent, self.kept = set(), set()
        self.process = subprocess.Popen(
            [mapite, "survey", "key", str(folder / "kill.toml"), "0101001", "--project", str(folder / "d/project"),
             "--group", "residents", "--lang", "en"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.text = ""

    def read(self, until):
        """What it said until it asks, ends or it is time; False when there is no more to come."""
        while not PROMPT.search(self.text):
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
                return False
            piece = os.read(self.process.stdout.fileno(), 65536)
            if not piece:
                return False
            self.text += piece.decode("utf-8", "ignore")
        return True

    def key_until(self, until):
        shown = ""
        while self.read(until):
            shown += self.text
            line = self.text.rsplit("\n", 1)[-1]
            self.text = ""
            if line.startswith("End of the form"):
                answer = ""
            else:
                answer = str(self.next)
                self.sent.add(self.next)
                self.next += 1
            try:
                os.write(self.process.stdin.fileno(), (answer + "\n").encode())
            except BrokenPipeError:
                break
        self.process.kill()
        rest = self.process.stdout.read().decode("utf-8", "ignore")
        self.process.wait()
        shown += self.text + rest
        # A line that was cut off was not acknowledged.
        shown = shown[:shown.rfind("\n") + 1]
        self.kept = {int(number) for number in KEPT.findall(shown)}


def main():
    mapite = str(Path(sys.argv[1]).resolve())
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 25
    chance = random.Random(20261101)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([mapite, "sample", str(folder / "d"), "--size", "small", "-q"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([mapite, "run", str(folder / "d"), "-q"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        (folder / "kill.toml").write_text(FORM)
        sent, kept, following = set(), set(), 1
        for _ in range(rounds):
            keyer = Keyer(mapite, folder, following)
            keyer.key_until(time.monotonic() + chance.uniform(0.05, 1.5))
            following = keyer.next
            sent |= keyer.sent
            kept |= keyer.kept
        # The last session ends as sessions do: the form is ended and the input is over.
        done = subprocess.run([mapite, "survey", "key", str(folder / "kill.toml"), "0101001", "--project",
                               str(folder / "d/project"), "--group", "residents", "--lang", "en"],
                              input="/\n\n", text=True, capture_output=True, check=True)
        journal = (folder / "d/project/keying/kill.jsonl").read_text()
        with sqlite3.connect(f"file:{folder / 'd/project/mapite.sqlite'}?mode=ro", uri=True) as database:
            rows = database.execute("SELECT s.id, a.value FROM answers a JOIN submissions s ON s.row = a.submission_row "
                                    "WHERE s.questionnaire = 'kill'").fetchall()
        values = [int(value) for _, value in rows]
        twice = sorted({value for value in values if values.count(value) > 1})
        lost = sorted(kept - set(values))
        invented = sorted(set(values) - sent)
        print(f"{rounds} rounds, {len(sent)} sent, {len(kept)} acknowledged, {len(values)} in the project, "
              f"{len({form for form, _ in rows})} forms; lost {lost}, twice {twice}, invented {invented}")
        if lost or twice or invented or len(kept) < rounds or '"question"' in journal:
            print(done.stdout, done.stderr, journal, sep="\n")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
