"""Compares the files of the sample study with the truth that the tests rely on.

Standard library only. Run from the repository root: python3 tools/sample-study/check.py
"""
import csv
import json
import re
import sys
from pathlib import Path

STUDY = Path("examples/velo-cafe")
TRUTH = json.loads(Path("tests/golden/velo-cafe/truth.json").read_text(encoding="utf-8"))
MARKS = str.maketrans({mark: None for mark in "\u200e\u202a\u202c"} | {"\u00a0": " "})
HEADER = re.compile(r"^\[?(\d\d)/(\d\d)/(\d{4}),? (\d\d:\d\d)(?::\d\d)?(?: -|\]) (?:([^:]+): )?(.*)$")

problems = []


def expect(what, wanted, found):
    if wanted != found:
        problems.append(f"{what}: expected {wanted}, found {found}")


def messages(name):
    channel = TRUTH["files"][name]["channel"]
    for number, line in enumerate((STUDY / name).read_text(encoding="utf-8").splitlines(), 1):
        header = HEADER.match(line.translate(MARKS))
        if header and header[5] not in (None, channel):
            yield number, f"{header[3]}-{header[2]}-{header[1]}T{header[4]}", header[5]


known = {}
for group in TRUTH["groups"]:
    found = list(messages(group["file"]))
    known[group["file"]] = {number: (time, author) for number, time, author in found}
    expect(group["file"] + " messages", TRUTH["files"][group["file"]]["messages"], len(found))
    expect(group["file"] + " authors", set(group["members"]), {author for _, _, author in found})
    times = [time for _, time, _ in found]
    expect(group["file"] + " in order of time", sorted(times), times)

with open(STUDY / "avis-lampe.csv", encoding="utf-8", newline="") as reviews:
    reader = csv.DictReader(reviews, delimiter=";")
    rows, line = {}, 1
    for row in reader:
        rows[line + 1] = row
        line = reader.line_num
expect("reviews", TRUTH["files"]["avis-lampe.csv"]["rows"], len(rows))


def references(node):
    if isinstance(node, dict):
        if "line" in node:
            yield node
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


count = 0
for reference in references(TRUTH):
    count += 1
    name, line = reference["file"], reference["line"]
    if "time" in reference:
        expect(f"{name} line {line}", (reference["time"][:16], reference["author"]), known[name].get(line))
    else:
        row = rows[line]
        day = "-".join(reversed(row["date"].split("/")))
        expect(f"{name} line {line}", (reference["date"], reference["author"], reference["rating"]), (day, row["auteur"], int(row["note"])))

print("\n".join(problems) or f"the sample study and its truth agree ({count} references)")
sys.exit(bool(problems))
