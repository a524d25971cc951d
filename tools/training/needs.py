"""Measures how need carries over to another app: trained on the reviews of one, measured on those of the other.

It starts from the weights after the first round of the training, which has read no review, and trains the last layer
and the heads; so its figures are those of a weaker model than the one that ships, which learns from both apps.
"""
import json
import random
from pathlib import Path

import numpy as np
import torch

import data
import train
import vocabulary
from measure import calibrate, measure
from model import Reader
from pairs import padded

EPOCHS, RATE, BATCH = 4, 1e-4, 32


def below(model, tokenizer, lines):
    """What all layers but the last make of each line; they stay as they are."""
    encoded = tokenizer.encode_batch([l.text for l in lines])
    order = sorted(range(len(lines)), key=lambda i: len(encoded[i].ids))
    found = [None] * len(lines)
    for at in range(0, len(order), BATCH):
        rows = order[at:at + BATCH]
        ids, mask = padded([encoded[i].ids for i in rows])
        with torch.no_grad():
            x = model.through(model.embed(ids), mask, 0, len(model.layers()) - 1)
        for i, row in zip(rows, x):
            found[i] = row[:len(encoded[i].ids)].half()
    return found


def batch(rows):
    x = torch.zeros(len(rows), max(map(len, rows)), rows[0].shape[1])
    mask = torch.zeros(x.shape[:2], dtype=torch.long)
    for k, row in enumerate(rows):
        x[k, :len(row)] = row.float()
        mask[k, :len(row)] = 1
    return x, mask


def logits(model, rows):
    last = len(model.layers())
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    found = np.zeros((len(rows), model.classifier.out_features), np.float32)
    with torch.no_grad():
        for at in range(0, len(order), 64):
            x, mask = batch([rows[i] for i in order[at:at + 64]])
            found[order[at:at + 64]] = model.heads(model.through(x, mask, last - 1, last)).numpy()
    return found


def carry_over(weights, pieces, heads, lines, rows, source, seed):
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Reader(pieces, train.LAYERS, heads.count)
    model.load_state_dict(weights)
    own = [i for i, l in enumerate(lines) if l.app == source and data.split(l) == "train"]
    trained = [*model.layers()[-1].parameters(), *model.bert["pooler"].parameters(), *model.classifier.parameters()]
    optimizer = torch.optim.AdamW(trained, lr=RATE, weight_decay=0.01)
    positive = heads.positive_weights([lines[i] for i in own])
    total, done, last = EPOCHS * (len(own) // BATCH + 1), 0, len(model.layers())
    for _ in range(EPOCHS):
        order = sorted(own, key=lambda i: (len(rows[i]), rng.random()))
        cut = [order[i:i + BATCH] for i in range(0, len(order), BATCH)]
        rng.shuffle(cut)
        model.train()
        for numbers in cut:
            done += 1
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, done / (0.1 * total), (1 - done / total) / 0.9 + 0.01)
            x, mask = batch([rows[i] for i in numbers])
            values, known = (torch.tensor(np.stack(v)) for v in zip(*(heads.targets(lines[i]) for i in numbers)))
            loss = heads.loss(model.heads(model.through(x, mask, last - 1, last)), values, known, positive)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    model.eval()
    held = [i for i, l in enumerate(lines) if l.app == source and data.split(l) == "held"]
    setting = calibrate([lines[i] for i in held], logits(model, [rows[i] for i in held]), heads)[3]
    found = {}
    for lang in ("fr", "en"):
        other = [i for i, l in enumerate(lines) if l.app != source and l.lang == lang]
        found[lang] = measure([lines[i] for i in other], logits(model, [rows[i] for i in other]), heads, setting, lang,
                              data.NEEDS[:2])
    return found


def main():
    args = train.arguments()
    torch.set_num_threads(args.workers)
    lines, words, _, _ = train.prepare(args)
    heads = train.Heads(data.fine_labels(args.data))
    weights = torch.load(Path(args.work, "weights.first"))
    model = Reader(len(words), train.LAYERS, heads.count)
    model.load_state_dict(weights)
    reviews = [l for l in lines if l.source == "reviews"]
    tokenizer = vocabulary.tokenizer(words)
    tokenizer.enable_truncation(64)
    rows = below(model.eval(), tokenizer, reviews)
    first, second = data.APPS
    found = {f"{a} to {b}": carry_over(weights, len(words), heads, reviews, rows, a, args.seed)
             for a, b in ((first, second), (second, first))}
    Path(args.work, "needs.json").write_text(json.dumps(found, indent=1) + "\n")
    for way, languages in found.items():
        for lang, figures in languages.items():
            print(way, lang, f"macro-F1 {figures['macro_f1']:.3f}",
                  {k: round(v["f1"], 3) for k, v in figures["classes"].items()}, flush=True)


if __name__ == "__main__":
    main()
