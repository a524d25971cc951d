"""Trains language.bin: a softmax over hashed character n-grams, and prints how often it is right on lines held out."""
import argparse
import csv
import random
import re
import struct
from collections import Counter
from functools import lru_cache
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

BUCKETS = 1 << 16
LONGEST = 4
XED = {"fr": ["Projections/fr-projections.tsv"], "de": ["Projections/de-projections.tsv"],
       "en": ["AnnotatedData/en-annotated.tsv", "Projections/en-projections.tsv"],
       "es": ["Projections/es-projections.tsv"], "it": ["Projections/it-projections.tsv"],
       "pt": ["Projections/pt-projections.tsv"]}
BRIGHTER = {"en": ["eng"], "de": ["deu"], "es": ["esp"], "pt": ["ptbr", "ptmz"], "ro": ["ron"], "ru": ["rus"],
            "sv": ["swe"], "af": ["afr"]}
LANGUAGES = ["fr", "en", "de", "es", "it", "pt", "ro", "ru", "sv", "af"]

# As ChatText of the bundle does; placeholders of the sources go too.
NO_LANGUAGE = re.compile(r"<[^>]*>|(?:https?://|www\.)\S+|@[\w.-]+|\[[^\W\d_ -]{1,20}\]|[^\W\d_]*\d[\w:.-]*")
NO_WORD = re.compile(r"(?:[^\w'’¿¡-]|[\d_])+|(?<!\w)['’-]+|['’-]+(?!\w)")
STRETCHED = re.compile(r"([^\W\d_])\1{2,}")


def words(text):
    return STRETCHED.sub(r"\1\1", NO_WORD.sub(" ", NO_LANGUAGE.sub(" ", text.lower()))).strip()


def fnv(text):
    value = 0x811C9DC5
    for byte in text.encode("utf-8"):
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


@lru_cache(maxsize=None)
def grams(word):
    framed = f" {word} "
    found = [framed[i:i + n] for n in range(1, LONGEST + 1) for i in range(len(framed) - n + 1)]
    hashes = [fnv(gram) for gram in found if gram != " "]
    return [(h ^ h >> 16) % BUCKETS for h in hashes]


def lines(data):
    """Pairs of a language and a line, each once."""
    for language, names in XED.items():
        for name in names:
            for line in (data / "emotion-xed" / name).read_text(encoding="utf-8").splitlines():
                if ".xml.gz" not in line:
                    yield language, line.split("\t")[0], "XED"
    for language, names in BRIGHTER.items():
        for name in names:
            for part in ("train", "dev"):
                with open(data / "emotion-brighter" / part / f"{name}.csv", encoding="utf-8", newline="") as rows:
                    for row in csv.DictReader(rows):
                        yield language, row["text"], "BRIGHTER"


def held_out(line):
    return fnv(line) % 10 == 0


def fragment(text, chance):
    """One to three words in a row, as short as a chat message."""
    tokens = text.split()
    length = chance.randint(1, 3)
    start = chance.randrange(max(1, len(tokens) - length + 1))
    return " ".join(tokens[start:start + length])


def matrix(texts):
    values, columns, starts = [], [], [0]
    for text in texts:
        counts = Counter(bucket for word in text.split() for bucket in grams(word))
        norm = sum(count * count for count in counts.values()) ** 0.5
        columns.extend(counts)
        values.extend(count / norm for count in counts.values())
        starts.append(len(columns))
    return csr_matrix((np.array(values, np.float32), columns, starts), shape=(len(texts), BUCKETS))


def write(path, weights, biases):
    """The format that NGramModel of the bundle reads, big-endian; returns the weights as they are read back."""
    scales = np.abs(weights).max(axis=1) / 127
    rounded = np.rint(weights / scales[:, None]).astype(np.int8)
    with open(path, "wb") as out:
        out.write(struct.pack(">4siii", b"MLNG", BUCKETS, LONGEST, len(LANGUAGES)))
        for language, scale, bias in zip(LANGUAGES, scales, biases):
            out.write(struct.pack(">2sff", language.encode("ascii"), scale, bias))
        out.write(rounded.tobytes())
    return rounded * scales[:, None]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of emotion-xed and emotion-brighter")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    args = parser.parse_args()
    chance = random.Random(7)
    training, held = [], []
    for language, line, source in dict.fromkeys(lines(args.data)):
        text = words(line)
        if sum(character.isalpha() for character in text) < 2:
            continue
        if held_out(line):
            held.append((language, source, text))
        else:
            training += [(language, text), (language, fragment(text, chance))]
    answers = [LANGUAGES.index(language) for language, _ in training]
    rarity = {language: count ** -0.5 for language, count in Counter(answers).items()}
    mean = sum(rarity[answer] for answer in answers) / len(answers)
    model = LogisticRegression(C=20, class_weight={language: weight / mean for language, weight in rarity.items()},
                               max_iter=60, tol=1e-3)
    model.fit(matrix([text for _, text in training]), answers)
    weights = write(args.out, model.coef_, model.intercept_)

    scores = matrix([text for _, _, text in held]) @ weights.T + model.intercept_
    right = Counter()
    total = Counter()
    for (language, source, _), best in zip(held, scores.argmax(axis=1)):
        total[source, language] += 1
        right[source, language] += LANGUAGES[best] == language
    print(f"{len(training)} training texts")
    for source, language in sorted(total):
        print(f"{source:8} {language} {right[source, language] / total[source, language]:.3f} of {total[source, language]}")


if __name__ == "__main__":
    main()
