"""What is read in which order, and how an encoder learns from it."""
import random
import time
from collections import Counter, defaultdict

import numpy as np
import torch
from torch.nn import functional as F

import data
from model import half
from noise import noisy
from pairs import padded

BATCH, DECAY = 128, 0.88
NOISY, FORMS = 0.25, 3
# Lines of each source that a round reads.
ROUND = {"goemotions": 4500, "xed fr": 1500, "pairs": 500, "xed en": 900, "xed neutral": 250, "xed es": 300, "xed it": 250,
         "xed pt": 250, "xed de": 100, "brighter": 600, "brighter abroad": 650, "mlma fr": 350, "ours fr": 1800,
         "ours en": 160, "posts fr": 800, "reviews": 1500}
# How much of what a line teaches comes from the teachers; the rest from its own labels.
TOLD = {"ours fr": 0.5, "ours en": 0.5, "posts fr": 0.5}
MOSTLY_TOLD = 0.85
STAYING = 20  # what it costs to move an embedding that shall stay


def cycles(pool, rng):
    while True:
        order = list(pool)
        rng.shuffle(order)
        yield from order


class Plan:
    """Rounds of batches: lists of line numbers, or of (French, English) numbers for a line with its translation."""

    def __init__(self, lines, couples, lengths, seed, kept=lambda number: True, counts=ROUND):
        pools = defaultdict(list)
        for i, line in enumerate(lines):
            dull = line.source == "goemotions" and line.emotion[6] == 1 and sum(line.emotion) == 1
            if kept(i) and data.split(line) == "train" and not (dull and data.bucket("dull " + line.text, 2)):
                pools[line.source].append(i)
        pools["pairs"] = [(f, e) for f, e in couples if kept(f) and kept(e)]
        self.rng, self.lengths = random.Random(seed), lengths
        self.counts = counts
        self.draws = {source: cycles(pool, self.rng) for source, pool in pools.items() if pool and source in counts}

    def size(self, choice):
        return max(map(self.lengths.__getitem__, choice)) if isinstance(choice, tuple) else self.lengths[choice]

    def round(self):
        cut = []
        for both, many in ((False, BATCH), (True, BATCH // 2)):
            chosen = [next(draw) for s, draw in self.draws.items() if (s == "pairs") == both for _ in range(self.counts[s])]
            chosen.sort(key=lambda c: (self.size(c), self.rng.random()))
            cut += [chosen[i:i + many] for i in range(0, len(chosen), many)]
        self.rng.shuffle(cut)
        return cut


class Forms:
    """Every line as token numbers: as it is, and in a few noisy forms, made once so that learning never waits for them."""

    def __init__(self, encode, lines, seed, noises=FORMS):
        rng = random.Random(seed)
        self.forms = []
        for k in range(1 + noises):
            rows = encode(lines, [noisy(l, rng) for l in lines] if k else None)
            ends = np.cumsum([0] + [len(r) for r in rows])
            self.forms.append((np.fromiter((i for r in rows for i in r), np.int32, ends[-1]), ends))

    def lengths(self):
        return np.diff(self.forms[0][1])

    def row(self, number, form=0):
        ids, ends = self.forms[form]
        return ids[ends[number]:ends[number + 1]]

    def drawn(self, number, rng):
        return self.row(number, rng.randrange(1, len(self.forms)) if rng.random() < NOISY else 0)


def shares(lines, heads):
    """(lines, labels): how much of what a line teaches comes from its teachers, alike for all heads."""
    every = np.array([TOLD.get(l.source, MOSTLY_TOLD) for l in lines], np.float32)
    return np.repeat(every[:, None], heads.count, 1)


class Lessons:
    """Turns line numbers into tensors on the device: tokens, mask, the lines' own targets and what teachers told of them.

    told: (lines, labels) logits of the teachers, not-a-number where a line has none; None without teachers.
    share: (lines, labels), how much of what a line teaches comes from them.
    places: (lines, width of the embedding), where each line shall stay; None where the embedding may move.
    """

    def __init__(self, forms, lines, heads, seed, device, told=None, share=None, places=None):
        self.forms, self.rng, self.device = forms, random.Random(seed), device
        values, weights = zip(*map(heads.targets, lines))
        self.targets = [torch.tensor(np.stack(values)), torch.tensor(np.stack(weights))]
        if told is not None:
            share = shares(lines, heads) if share is None else share
            self.targets += [torch.tensor(heads.probabilities(np.nan_to_num(told))),
                             torch.tensor(share * ~np.isnan(told).any(1, keepdims=True))]
        if places is not None:
            self.targets.append(torch.tensor(places))

    def __call__(self, numbers):
        ids, mask = padded([self.forms.drawn(i, self.rng) for i in numbers])
        chosen = torch.tensor(numbers)
        sent = lambda tensor: tensor.to(self.device, non_blocking=True)
        return sent(ids), None if mask.all() else sent(mask), [sent(t[chosen]) for t in self.targets]


def groups(model, rate):
    """Lower layers change less; the heads, which start from nothing, change more; embeddings hardly."""
    layers = model.layers()
    made = [{"params": list(l.parameters()), "times": DECAY ** (len(layers) - 1 - i)} for i, l in enumerate(layers)]
    made.append({"params": list(model.bert["pooler"].parameters()), "times": 1})
    made.append({"params": [*model.classifier.parameters(), *model.alignment.parameters()], "times": 4})
    made.append({"params": [model.bert["embeddings"]["word_embeddings"].weight], "times": 0.3, "weight_decay": 0.0})
    return torch.optim.AdamW(made, lr=rate, weight_decay=0.01, fused=True)


def loss_of(model, heads, positive, batch, lessons, progress, shown):
    both = isinstance(batch[0], tuple)
    ids, mask, (values, weights, *told) = lessons([f for f, _ in batch] + [e for _, e in batch] if both else batch)
    with half(ids.device):
        x = model.through(model.embed(ids), mask, 0, len(model.layers()))
        logits = model.heads(x).float()
    if told:
        probable, share, *places = told
        loss = heads.loss(logits, values, weights * (1 - share), positive) + heads.loss(
            logits, probable, share, torch.ones_like(positive))
        for place in places:
            moved = 1 - (model.aligned(x.float(), torch.ones_like(ids) if mask is None else mask) * place).sum(-1)
            loss = loss + STAYING * moved.mean()
    else:
        loss = heads.loss(logits, values, weights, positive)
    if both:
        mask = torch.ones_like(ids) if mask is None else mask
        french, english = model.aligned(x.float(), mask).chunk(2)
        near, same = french @ english.T / 0.05, torch.arange(len(french), device=ids.device)
        match = (F.cross_entropy(near, same) + F.cross_entropy(near.T, same)) / 2
        shown["match"] += match.detach()
        shown["pairs"] += 1
        loss = loss + 0.25 * match
        if not told and progress > 0.15:  # what is read in the English line holds for its French translation
            fine, neutral = heads.slice["fine"], heads.slice["emotion"].start + 6
            of_french, of_english = logits.chunk(2)
            read = torch.sigmoid(of_english.detach())
            loss = loss + F.binary_cross_entropy_with_logits(of_french[:, fine], read[:, fine]) \
                + 0.3 * F.binary_cross_entropy_with_logits(of_french[:, neutral], read[:, neutral])
    return loss


def fit(model, batches, lessons, positive, heads, rate, log):
    """Reads all batches once; the rate climbs, then falls to zero with the last."""
    optimizer = groups(model, rate)
    trained = [p for g in optimizer.param_groups for p in g["params"]]
    model.requires_grad_(False)
    for p in trained:
        p.requires_grad_(True)
    model.train()
    start, shown = time.time(), Counter()
    for at, batch in enumerate(batches):
        progress = at / len(batches)
        for group in optimizer.param_groups:
            group["lr"] = group["times"] * rate * min(1, (progress + 0.002) / 0.06, (1 - progress) / 0.9)
        loss = loss_of(model, heads, positive, batch, lessons, progress, shown)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        shown["loss"] += loss.detach()
        shown["steps"] += 1
        if (at + 1) % 200 == 0 or at + 1 == len(batches):
            print(f"{log}: batch {at + 1} of {len(batches)}, loss {float(shown['loss']) / shown['steps']:.4f}, match "
                  f"{float(shown['match']) / max(1, shown['pairs']):.3f}, {time.time() - start:.0f} s", flush=True)
            shown = Counter()
    return model.eval()
