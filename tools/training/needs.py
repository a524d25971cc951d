"""Measures how need carries over to another app: all that trains but the reviews of one app, measured on these.

Its students learn without teachers, who have read both apps, so its figures are those of a weaker model than the one that ships.
"""
import json
from pathlib import Path

import data
import train
import vocabulary
from heads import Heads
from measure import calibrate, logits_of, measure

ROUNDS, RATE = 16, 1e-4


def carry_over(args, app):
    """{language: figures} on the reviews of the other app."""
    known, heads = train.ready(args), Heads()
    strange = lambda line: line.source == "reviews" and line.app != app
    model = train.learnt(args, train.start(args, known, heads), known.lines, known.couples, train.forms(args)[0], heads,
                         RATE, ROUNDS, f"needs of {app}", args.seed, lambda i: not strange(known.lines[i]))
    model.keep_pieces(len(known.words))
    model.to(args.device)
    tokenizer = vocabulary.tokenizer(known.words)
    tokenizer.enable_truncation(128)
    held = [l for l in known.lines if l.source == "reviews" and l.app == app and data.split(l) == "held"]
    setting = calibrate(held, logits_of(model, tokenizer, held), heads)[3]
    others = {lang: [l for l in known.lines if strange(l) and l.lang == lang] for lang in ("fr", "en")}
    return {lang: measure(rows, logits_of(model, tokenizer, rows), heads, setting, lang, data.NEEDS[:2])
            for lang, rows in others.items()}


def main():
    args = train.arguments()
    found = {}
    for app in (data.APPS if not args.stage else [data.APPS[int(args.stage[0])]]):
        found[app] = carry_over(args, app)
        for lang, figures in found[app].items():
            print("trained on", app, lang, f"macro-F1 {figures['macro_f1']:.3f}",
                  {k: round(v["f1"], 3) for k, v in figures["classes"].items()}, flush=True)
    Path(args.work, f"needs{''.join(args.stage)}.json").write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
