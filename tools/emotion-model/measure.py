"""Measures a trained folder, as tables for its card; the sets marked (*) never take part in the training."""
import argparse
import csv
import json
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import AutoModelForSequenceClassification

import data
from data import LABELS, Example
from train import HERE, encoder, measure, probabilities


def dialogues(path):
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Example(row["french_text"], data.targets(**{row["Emotion"]: 1}), "fr")


def tweets(folder):
    names = ["anger", "joy", None, "sadness"]
    texts = Path(folder, "val_text.txt").read_text(encoding="utf-8").split("\n")
    for text, label in zip(texts, Path(folder, "val_labels.txt").read_text().split()):
        if names[int(label)]:
            yield Example(text, data.targets(**{names[int(label)]: 1}), "en")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--model", required=True)
    args = parser.parse_args()
    folder = Path(args.data)
    torch.set_num_threads(2)
    model = AutoModelForSequenceClassification.from_pretrained(args.model, dtype=torch.float32)
    thresholds = json.loads(Path(args.model, "config.json").read_text())["murmure"]["thresholds"]
    tokenizer = Tokenizer.from_file(str(Path(args.model, "tokenizer.json")))
    tokenizer.enable_truncation(128)

    _, dev = data.load(folder, HERE / "handwritten.tsv")
    sets = {s: lines if "ours" in s else [e for e in lines if data.bucket("half " + e.text, 2)]
            for s, lines in dev.items()}
    sets["dialogues fr (*)"] = list(dialogues(folder / "emotion-fr-mmeld/mmeld_fr_dev.csv"))
    sets["tweets en (*)"] = list(tweets(folder / "emotion-tweeteval/emotion"))
    for source, lines in sets.items():
        truth = np.array([[t or 0 for t in e.targets] for e in lines])
        labels = [k for k in range(7) if not ("xed" in source and LABELS[k] == "neutral")]
        found = measure(truth, probabilities(model, lines, encoder(tokenizer)), thresholds, labels)
        print(f"\n**{source}**, {found['lines']} lines: macro-F1 {found['macro_f1']:.3f}, "
              f"macro-AUC {found['macro_auc']:.3f}\n\n| | F1 | AUC | lines |\n|---|---|---|---|")
        for label, p in found["per_class"].items():
            print(f"| {label} | {p['f1']:.3f} | {p['auc']:.3f} | {p['lines']} |")


if __name__ == "__main__":
    main()
