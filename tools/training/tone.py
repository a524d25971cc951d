"""Teaches a pack the tone of public French posts; in all else it holds to what it tells already, and its embedding stays.

News and institutions say good and bad things without a word that feels: what a post reports has a tone too.
"""
import argparse

import numpy as np
import torch

import data
import pack
from heads import Heads
from learning import Forms, Lessons, Plan, fit
from measure import outputs
from reference import reader
from train import TOKENS, WRITTEN

RATE, ROUNDS = 6e-5, 22
# Lines of each source that a round reads.
ROUND = {"posts fr": 3600, "ours fr": 2400, "ours en": 160, "reviews": 1500, "xed fr": 1500, "xed en": 900, "goemotions": 2600,
         "xed neutral": 250, "brighter": 300, "mlma fr": 350}
# How much of a line's tone is as the pack told it before; all of it where the source is not here.
TOLD = {"posts fr": 0.0, "ours fr": 0.5, "ours en": 0.5}


def shares(lines, heads):
    """(lines, labels): 1 where a line teaches what the pack tells already."""
    found = np.ones((len(lines), heads.count), np.float32)
    found[:, heads.slice["sentiment"]] = [[TOLD.get(l.source, 1.0) if l.sentiment else 1.0] for l in lines]
    return found


def learn(args, model, tokenizer):
    lines = [l for l in [*data.load(args.data), *data.written(WRITTEN)] if l.lang in ("fr", "en")]
    heads = Heads()
    forms = Forms(lambda rows, texts=None: [e.ids for e in tokenizer.encode_batch(texts or [l.text for l in rows])], lines, args.seed)
    told, places = outputs(model, tokenizer, lines)
    lessons = Lessons(forms, lines, heads, args.seed, args.device, told, shares(lines, heads), places)
    plan = Plan(lines, [], forms.lengths(), args.seed, counts=ROUND)
    batches = [b for _ in range(ROUNDS) for b in plan.round()][:args.steps or None]
    return fit(model, batches, lessons, torch.ones(heads.count, device=args.device), heads, RATE, "tone")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder of the public sources")
    parser.add_argument("--model", required=True, help="folder of the pack; its model.safetensors is rewritten")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--device", type=torch.device, default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--steps", type=int, default=0, help="so many batches only, to try the script")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    tensors, config, tokenizer = pack.read(args.model)
    tokenizer.enable_truncation(TOKENS)
    pack.write_weights(args.model, learn(args, reader(tensors, config).to(args.device), tokenizer).cpu())


if __name__ == "__main__":
    main()
