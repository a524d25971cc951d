"""Measures how need carries over to another app: trained on the reviews of one, measured on those of the other.

It goes on from the weights after the first half of the training, which has read no review, and reads the reviews of one
app a few times beside our own lines; so its figures are those of a weaker model than the one that ships, which learns
from both apps.
"""
import json
import random
from pathlib import Path

import torch

import data
import train
import vocabulary
from heads import Heads
from learning import BATCH, fit
from measure import calibrate, logits_of, measure
from model import Reader

EPOCHS, RATE, OWN = 2, 6e-5, 800


def carry_over(args, lines, words, whole, heads, source):
    torch.manual_seed(args.seed)
    model = Reader(len(whole), train.LAYERS, heads.count, drop=0.1)
    model.load_state_dict(torch.load(Path(args.work, "weights.1")))
    encode, rng = vocabulary.Encoder(words, whole, 64), random.Random(args.seed)
    train_lines = [i for i, l in enumerate(lines) if data.split(l) == "train" and l.need]
    reviews = [i for i in train_lines if lines[i].source == "reviews" and lines[i].app == source]
    own = [i for i in train_lines if lines[i].source.startswith("ours")]
    lengths = dict(zip(reviews + own, map(len, encode([lines[i] for i in reviews + own]))))
    batches = []
    for _ in range(EPOCHS):
        order = sorted(reviews + rng.sample(own, OWN), key=lambda i: (lengths[i], rng.random()))
        cut = [order[i:i + BATCH] for i in range(0, len(order), BATCH)]
        rng.shuffle(cut)
        batches += cut
    fit(model, batches[:args.steps or None], encode, lines, heads, args.seed, args.workers, rate=RATE, log=source)
    model.keep_pieces(len(words))
    tokenizer = vocabulary.tokenizer(words)
    tokenizer.enable_truncation(128)
    held = [l for l in lines if l.source == "reviews" and l.app == source and data.split(l) == "held"]
    setting = calibrate(held, logits_of(model, tokenizer, held), heads)[3]
    found = {}
    for lang in ("fr", "en"):
        other = [l for l in lines if l.source == "reviews" and l.app != source and l.lang == lang]
        found[lang] = measure(other, logits_of(model, tokenizer, other), heads, setting, lang, data.NEEDS[:2])
    return found


def main():
    args = train.arguments()
    lines, words, whole, *_ = train.prepare(args)
    heads = Heads()
    first, second = data.APPS
    found = {f"{a} to {b}": carry_over(args, lines, words, whole, heads, a) for a, b in ((first, second), (second, first))}
    Path(args.work, "needs.json").write_text(json.dumps(found, indent=1) + "\n")
    for way, languages in found.items():
        for lang, figures in languages.items():
            print(way, lang, f"macro-F1 {figures['macro_f1']:.3f}",
                  {k: round(v["f1"], 3) for k, v in figures["classes"].items()}, flush=True)


if __name__ == "__main__":
    main()
