"""The public sources: each line a Line(text, lang, source, targets by head, weight). A target is 0..1, or None where unknown."""
import csv
import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path

EMOTIONS = ["anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral"]
FINE = ["admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity", "desire",
        "disappointment", "disapproval", "disgust", "embarrassment", "excitement", "fear", "gratitude", "grief", "joy", "love",
        "nervousness", "optimism", "pride", "realization", "relief", "remorse", "sadness", "surprise", "neutral"]
SENTIMENTS = ["negative", "neutral", "positive"]
NEEDS = ["request", "problem", "none"]
PLUTCHIK = {1: "anger", 3: "disgust", 4: "fear", 5: "joy", 6: "sadness", 7: "surprise"}
PUBLIC = ("fr-debate", "fr-tweets", "fr-accident", "fr-news")  # files of lines of ours
APPS = ["Garmin Connect", "Huawei Health"]


@dataclass
class Line:
    text: str
    lang: str
    source: str
    emotion: list = None
    fine: list = None
    sentiment: list = None
    need: list = None
    weight: dict = field(default_factory=dict)  # per head, 1 where not given


def bucket(text, count):
    """A stable number below count, the same for texts that differ in case, spaces or punctuation only."""
    key = re.sub(r"\W+", " ", text.lower()).strip()
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") % count


def split(line):
    """Which part a line is in: 'dev' measures; 'held' calibrates and sets thresholds; 'train' trains."""
    if line.source == "xed fr" and bucket(line.text, 10) == 0:
        return "dev"
    return "held" if bucket("held " + line.text, 3 if line.source == "posts fr" else 14) == 0 else "train"


def emotions(rest=0, **known):
    return [known.get(label, rest) for label in EMOTIONS]


def one_of(names, label):
    return [float(n == label) for n in names]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def tabbed(path):
    for line in Path(path).read_text(encoding="utf-8").split("\n"):
        yield line.rstrip("\r").split("\t")


def goemotions(folder, part):
    folder = Path(folder, "emotion-goemotions")
    labels = {kind: (folder / kind / "labels.txt").read_text().split() for kind in ("original", "ekman", "group")}
    read = {kind: {row[2]: (row[0], {labels[kind][int(i)] for i in row[1].split(",")})
                   for row in tabbed(folder / kind / f"{part}.tsv") if len(row) == 3} for kind in labels}
    for key, (text, fine) in read["original"].items():
        group = read["group"].get(key, ("", set()))[1]
        polarity = next(iter(group)) if len(group) == 1 else None
        yield Line(re.sub(r"\[(NAME|RELIGION)\]", "@user", text), "en", "goemotions",
                   emotion=[float(l in read["ekman"][key][1]) for l in EMOTIONS],
                   fine=[float(l in fine) for l in labels["original"]],
                   sentiment=one_of(SENTIMENTS, polarity) if polarity in SENTIMENTS else None)


def untokenised(text):
    """XED's annotated English comes with spaces around its punctuation."""
    text = re.sub(r"\[PERSON\]", "@user", text)
    text = re.sub(r"\s+([.,;:!?%…])", r"\1", text)
    return re.sub(r"\s+('(?:s|m|re|ve|ll|d|t)\b|n't\b)", r"\1", text).strip()


def xed(path, lang):
    """Plutchik's eight: anticipation and trust are none of ours, so such a line alone says nothing of neutral."""
    seen = set()
    for row in tabbed(path):
        numbers = [int(i) for i in re.findall(r"[1-8]", row[1])] if len(row) == 2 else []
        text = row[0] if numbers and ".xml" not in row[0] else ""
        text = untokenised(text) if lang == "en" else text.strip()
        if len(text) <= 3 or text in seen or len(set(numbers)) == 8:
            continue
        seen.add(text)
        found = {PLUTCHIK[i] for i in numbers if i in PLUTCHIK}
        good, bad = bool(set(numbers) & {5, 8}), bool(found & {"anger", "disgust", "fear", "sadness"})
        line = Line(text, lang, f"xed {lang}", emotion=[float(l in found) for l in EMOTIONS[:6]] + [None],
                    sentiment=one_of(SENTIMENTS, "positive" if good else "negative") if good != bad else None,
                    weight={"sentiment": 0.7})
        line.numbers = tuple(sorted(set(numbers)))
        yield line


def xed_neutral(path):
    for row in tabbed(path):
        if len(row) == 2 and row[0] == "9" and len(row[1]) > 3:
            yield Line(row[1], "en", "xed neutral", emotion=emotions(neutral=1),
                       sentiment=one_of(SENTIMENTS, "neutral"), weight={"sentiment": 0.7})


def brighter(path, lang="en"):
    for row in rows(path):
        known = {l: float(row[l]) for l in EMOTIONS if l in row}
        known["neutral"] = float(not any(known.values()))
        good, bad = known["joy"] > 0, any(known[l] for l in ("anger", "fear", "sadness"))
        tone = "positive" if good and not bad else "negative" if bad and not good else None
        yield Line(row["text"], lang, "brighter" if lang == "en" else "brighter abroad", emotion=emotions(None, **known),
                   sentiment=one_of(SENTIMENTS, tone) if tone else None)


def reviews(folder, apps=APPS):
    """Human labels of need; the stars teach sentiment, and weakly what the author feels."""
    for app in apps:
        for lang in ("fr", "en"):
            for row in rows(Path(folder, f"needs-minibar/for_classification/{app}.{lang}.csv")):
                if row["ori_lang"] == lang and row["data"].strip():
                    yield review(row, lang, app)


def review(row, lang, app):
    stars, problem = int(row["score"]), row["problem_report"] == "1"
    request, plain = row["feature_request"] == "1", row["irrelevant"] == "1"
    tone = {1: [1, 0, 0], 2: [0.85, 0.15, 0], 3: [0.3, 0.6, 0.1], 4: [0, 0.25, 0.75], 5: [0, 0, 1]}[stars]
    feeling, weight = None, 0.5
    if stars == 5 and plain:
        feeling = emotions(joy=1)
    elif stars == 1:
        feeling = emotions(None, anger=0.75 if problem or plain else 0.5, joy=0, fear=0, neutral=0.05)
    elif stars in (3, 4) and not plain:
        feeling, weight = emotions(None, anger=0, disgust=0, fear=0, surprise=0, neutral=0.7), 0.7
    line = Line(row["data"], lang, "reviews", emotion=feeling, sentiment=tone,
                need=[float(request), float(problem), float(plain)], weight={"emotion": weight})
    line.app = app
    return line


def reader_tweets(path):
    """MLMA tells what its readers felt at hostile tweets: weak, but French tweets are few."""
    names = {"anger": "anger", "disgust": "disgust", "fear": "fear", "sadness": "sadness", "shock": "surprise"}
    for row in rows(path):
        felt = set(row["annotator_sentiment"].split("_"))
        text = row["tweet"].replace("@url", "http://url")
        if felt == {"indifference"}:
            yield Line(text, "fr", "mlma fr", emotion=emotions(None, joy=0, neutral=0.7), weight={"emotion": 0.3})
        elif felt & set(names):
            known = {names[f]: 0.8 for f in felt if f in names}
            yield Line(text, "fr", "mlma fr", emotion=emotions(0.15, **dict(known, joy=0, neutral=0.1)),
                       sentiment=[0.9, 0.1, 0], weight={"emotion": 0.3, "sentiment": 0.2})


def written(folder):
    """Our own lines: language, emotions, finer emotions, sentiment, need, text; '-' where a column says nothing.

    Those of PUBLIC are posts to all the world; one in three of them never trains, and calibrates the sentiment of French.
    """
    def told(column, labels):
        return None if column == "-" else [float(l in column.split(",")) for l in labels]

    for path in sorted(Path(folder).glob("*.tsv")):
        for row in tabbed(path):
            if len(row) == 6:
                lang, felt, finer, tone, need, text = row
                yield Line(text, lang, "posts fr" if path.stem in PUBLIC else f"ours {lang}", emotion=told(felt, EMOTIONS),
                           fine=told(finer, FINE), sentiment=told(tone, SENTIMENTS), need=told(need, NEEDS))


def load(folder):
    """All lines of the public sources that may train, dev lines of XED French included: ask split()."""
    folder = Path(folder)
    xed_folder = folder / "emotion-xed"
    english = {l.text: l for path in ("AnnotatedData/en-annotated.tsv", "Projections/en-projections.tsv")
               for l in xed(xed_folder / path, "en")}
    return [*goemotions(folder, "train"), *xed(xed_folder / "Projections/fr-projections.tsv", "fr"),
            *english.values(), *xed_neutral(xed_folder / "AnnotatedData/neu_en.txt"),
            *brighter(folder / "emotion-brighter/train/eng.csv"), *brighter(folder / "emotion-brighter/dev/eng.csv"),
            *reviews(folder), *reader_tweets(folder / "emotion-mlma-fr-en-ar/fr_dataset.csv"),
            *abroad(folder)]


def abroad(folder):
    """Lines of neighbouring languages: what they teach reaches French through the encoder's shared layers."""
    for lang in ("es", "it", "pt", "de"):
        yield from xed(folder / f"emotion-xed/Projections/{lang}-projections.tsv", lang)
    for name, lang in (("esp", "es"), ("ptbr", "pt"), ("ron", "ro"), ("deu", "de")):
        yield from brighter(folder / f"emotion-brighter/train/{name}.csv", lang)


# What follows measures only and never trains.

def umsab(folder, language, part="val"):
    texts, labels = (Path(folder, f"sentiment-umsab/{language}/{part}_{kind}.txt").read_text(encoding="utf-8")
                     .rstrip("\n").split("\n") for kind in ("text", "labels"))
    for text, label in zip(texts, labels):
        yield Line(text, language[:2], "umsab", sentiment=[float(k == int(label)) for k in range(3)])


def dialogues(folder):
    for row in rows(Path(folder, "emotion-fr-mmeld/mmeld_fr_dev.csv")):
        yield Line(row["french_text"], "fr", "mmeld", emotion=emotions(**{row["Emotion"]: 1}))


def tweets(folder):
    names, folder = ["anger", "joy", None, "sadness"], Path(folder, "emotion-tweeteval/emotion")
    texts = Path(folder, "val_text.txt").read_text(encoding="utf-8").split("\n")
    for text, label in zip(texts, Path(folder, "val_labels.txt").read_text().split()):
        if names[int(label)]:
            yield Line(text, "en", "tweeteval", emotion=emotions(**{names[int(label)]: 1}))


def translated_dialogues(folder):
    """MELD's dev lines with their French subtitles, each French line once."""
    found = {row["french_text"]: row["Utterance"] for row in rows(Path(folder, "emotion-fr-mmeld/mmeld_fr_dev.csv"))}
    once = {english: french for french, english in found.items() if len(french) > 12}
    return [(Line(french, "fr", "mmeld"), Line(english, "en", "mmeld")) for english, french in once.items()]
