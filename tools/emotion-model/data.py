"""The public sources, each line as Example(text, targets, lang); a target is 0, 1, soft, or None where unknown."""
import csv
import hashlib
import re
from collections import namedtuple
from pathlib import Path

LABELS = ["anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral"]
Example = namedtuple("Example", "text targets lang")


def bucket(text, count):
    """A stable number below count, the same for texts that differ in case, spaces or punctuation only."""
    key = re.sub(r"\W+", " ", text.lower()).strip()
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") % count


def targets(**known):
    rest = known.pop("rest", 0)
    return [known.get(label, rest) for label in LABELS]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def tabbed(path):
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        yield line.rstrip("\r").split("\t")


def goemotions(folder, part):
    names = Path(folder, "ekman/labels.txt").read_text().split()
    for text, labels, *_ in (r for r in tabbed(Path(folder, f"ekman/{part}.tsv")) if len(r) > 1):
        text = re.sub(r"\[(NAME|RELIGION)\]", "@user", text)
        yield Example(text, targets(**{names[int(i)]: 1 for i in labels.split(",")}), "en")


def xed(path, lang):
    """Plutchik's eight; a line of anticipation or trust alone carries none of our six and counts as neutral."""
    names = {1: "anger", 3: "disgust", 4: "fear", 5: "joy", 6: "sadness", 7: "surprise"}
    seen = set()
    for row in tabbed(path):
        numbers = [int(i) for i in re.findall(r"[1-8]", row[1])] if len(row) == 2 else []
        text = re.sub(r"\[PERSON\]", "@user", row[0]) if numbers else ""
        if len(text) > 3 and text not in seen:
            seen.add(text)
            found = {names[i]: 1 for i in numbers if i in names}
            yield Example(text, targets(**found or {"neutral": 1}), lang)


def xed_neutral(path):
    for row in tabbed(path):
        if len(row) == 2 and row[0] == "9":
            yield Example(row[1], targets(neutral=1), "en")


def brighter(path, lang):
    for row in rows(path):
        known = {l: int(row[l]) for l in LABELS if l in row}
        known["neutral"] = int(not any(known.values()))
        yield Example(row["text"], targets(rest=None, **known), lang)


def reviews(path, lang):
    """Weak labels: the stars and the kind of a review tell a little of how its author feels."""
    for row in rows(path):
        stars, plain = int(row["score"]), row["irrelevant"] == "1"
        if row["ori_lang"] != lang:
            continue
        if stars == 5 and plain:
            yield Example(row["data"], targets(joy=1), lang)
        elif stars == 1 and row["problem_report"] == "1":
            yield Example(row["data"], targets(rest=None, anger=0.8, joy=0, fear=0, neutral=0), lang)
        elif stars in (3, 4) and not plain:
            yield Example(row["data"], targets(rest=None, anger=0, disgust=0, fear=0, neutral=0.8), lang)


def handwritten(path):
    for row in tabbed(path):
        if len(row) == 3:
            yield Example(row[2], targets(**{label: 1 for label in row[1].split(",")}), row[0])


def load(folder, own):
    """Returns (training lists by source, dev lists by source)."""
    folder = Path(folder)
    french = list(xed(folder / "emotion-xed/Projections/fr-projections.tsv", "fr"))
    ours = list(handwritten(own))
    train = {
        "goemotions en": list(goemotions(folder / "emotion-goemotions", "train")),
        "xed en": list(xed(folder / "emotion-xed/AnnotatedData/en-annotated.tsv", "en")),
        "xed neutral en": list(xed_neutral(folder / "emotion-xed/AnnotatedData/neu_en.txt")),
        "brighter en": list(brighter(folder / "emotion-brighter/train/eng.csv", "en")),
        "xed fr": [e for e in french if bucket(e.text, 10)],
        "reviews fr": [e for app in ("Garmin Connect", "Huawei Health")
                       for e in reviews(folder / f"needs-minibar/for_classification/{app}.fr.csv", "fr")],
        "ours fr": [e for e in ours if bucket(e.text, 5) and e.lang == "fr"],
        "ours en": [e for e in ours if bucket(e.text, 5) and e.lang == "en"],
    }
    dev = {
        "goemotions en": list(goemotions(folder / "emotion-goemotions", "dev")),
        "xed fr": [e for e in french if not bucket(e.text, 10)],
        "ours fr": [e for e in ours if not bucket(e.text, 5) and e.lang == "fr"],
        "ours en": [e for e in ours if not bucket(e.text, 5) and e.lang == "en"],
    }
    return train, dev
