"""What is read in which order, and the workers that learn from it on shared weights."""
import random
import time
from collections import Counter, defaultdict

import numpy as np
import torch
from torch.nn import functional as F

import data
from noise import noisy
from pairs import padded

BATCH, RATE, DECAY = 48, 9e-5, 0.88
NOISY = 0.25
# Lines of each source that a round reads; the first half of the training leaves the reviews out (see needs.py).
ROUND = {"goemotions": 4500, "xed fr": 1500, "pairs": 500, "xed en": 900, "xed neutral": 250, "xed es": 300, "xed it": 250,
         "xed pt": 250, "xed de": 100, "brighter": 600, "brighter abroad": 650, "mlma fr": 350, "ours fr": 1800,
         "ours en": 160, "reviews": 1500}


def cycles(pool, rng):
    while True:
        order = list(pool)
        rng.shuffle(order)
        yield from order


class Plan:
    """Rounds of batches: lists of line numbers, or of (French, English) numbers for a line with its translation."""

    def __init__(self, lines, couples, encode, rng):
        pools = defaultdict(list)
        for i, line in enumerate(lines):
            dull = line.source == "goemotions" and line.emotion[6] == 1 and sum(line.emotion) == 1
            if data.split(line) == "train" and not (dull and data.bucket("dull " + line.text, 2)):
                pools[line.source].append(i)
        pools["pairs"] = couples
        self.rng, self.lengths = rng, [len(ids) for ids in encode(lines)]
        self.draws = {source: cycles(pool, rng) for source, pool in pools.items() if pool}

    def size(self, choice):
        return max(map(self.lengths.__getitem__, choice)) if isinstance(choice, tuple) else self.lengths[choice]

    def round(self, sources):
        cut = []
        for both, many in ((False, BATCH), (True, BATCH // 2)):
            chosen = [next(self.draws[s]) for s in sources if (s == "pairs") == both for _ in range(ROUND[s])]
            chosen.sort(key=lambda c: (self.size(c), self.rng.random()))
            cut += [chosen[i:i + many] for i in range(0, len(chosen), many)]
        self.rng.shuffle(cut)
        return cut


class Batches:
    """Turns line numbers into tensors, some lines made noisy."""

    def __init__(self, encode, lines, heads, seed):
        self.encode, self.lines, self.heads, self.rng = encode, lines, heads, random.Random(seed)

    def __call__(self, numbers):
        lines = [self.lines[i] for i in numbers]
        texts = [noisy(l, self.rng) if self.rng.random() < NOISY else l.text for l in lines]
        ids, mask = padded(self.encode(lines, texts))
        values, weights = zip(*map(self.heads.targets, lines))
        return ids, mask, torch.tensor(np.stack(values)), torch.tensor(np.stack(weights))


def groups(model, rate):
    """Lower layers change less; the heads, which start from nothing, change more; embeddings hardly."""
    layers = model.layers()
    made = [{"params": list(l.parameters()), "times": DECAY ** (len(layers) - 1 - i)} for i, l in enumerate(layers)]
    made.append({"params": list(model.bert["pooler"].parameters()), "times": 1})
    made.append({"params": [*model.classifier.parameters(), *model.alignment.parameters()], "times": 4})
    made.append({"params": [model.bert["embeddings"]["word_embeddings"].weight], "times": 0.3, "weight_decay": 0.0})
    return torch.optim.AdamW(made, lr=rate, weight_decay=0.01, fused=True)


def loss_of(model, heads, positive, batch, source, progress, shown):
    both = isinstance(batch[0], tuple)
    ids, mask, values, weights = source([f for f, _ in batch] + [e for _, e in batch] if both else batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        x = model.through(model.embed(ids), mask, 0, len(model.layers()))
        logits = model.heads(x).float()
    loss = heads.loss(logits, values, weights, positive)
    if both:
        french, english = model.aligned(x.float(), mask).chunk(2)
        near, same = french @ english.T / 0.05, torch.arange(len(french))
        match = (F.cross_entropy(near, same) + F.cross_entropy(near.T, same)) / 2
        shown["match"] += match.item()
        shown["pairs"] += 1
        loss = loss + 0.25 * match
        if progress > 0.15:  # what is read in the English line holds for its French translation
            fine, neutral = heads.slice["fine"], heads.slice["emotion"].start + 6
            of_french, of_english = logits.chunk(2)
            told = torch.sigmoid(of_english.detach())
            loss = loss + F.binary_cross_entropy_with_logits(of_french[:, fine], told[:, fine]) \
                + 0.3 * F.binary_cross_entropy_with_logits(of_french[:, neutral], told[:, neutral])
    return loss


def learn(worker, model, batches, next_batch, source, positive, heads, span, minutes, rate, log):
    """Takes batch after batch until none is left or the clock runs out; span is the part of the whole plan that this is."""
    torch.set_num_threads(1)
    torch.manual_seed(source.rng.randrange(2 ** 31))
    optimizer = groups(model, rate)
    trained = [p for g in optimizer.param_groups for p in g["params"]]
    model.train()
    start, shown, mine = time.time(), Counter(), 0
    while True:
        with next_batch.get_lock():
            at = next_batch.value
            next_batch.value += 1
        part = (time.time() - start) / (60 * minutes) if minutes else at / len(batches)
        if at >= len(batches) or part >= 1:
            break
        progress = span[0] + (span[1] - span[0]) * part
        for group in optimizer.param_groups:
            group["lr"] = group["times"] * rate * min(1, (part + 0.002) / 0.04, (1 - progress) / 0.9)
        loss = loss_of(model, heads, positive, batches[at], source, progress, shown)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        mine += 1
        shown["loss"] += loss.item()
        shown["steps"] += 1
        if mine % 50 == 0:
            print(f"{log} {worker}: batch {at} of {len(batches)}, loss {shown['loss'] / shown['steps']:.4f}, match "
                  f"{shown['match'] / max(1, shown['pairs']):.3f}, at {progress:.3f}, {time.time() - start:.0f} s", flush=True)
            shown = Counter()


def fit(model, batches, encode, lines, heads, seed, workers, span=(0, 1), minutes=0, rate=RATE, log="train"):
    positive = heads.positive_weights([l for l in lines if data.split(l) == "train"])
    for name, p in model.named_parameters():
        p.requires_grad_("embeddings" not in name or "word_embeddings" in name)
    model.share_memory()
    context = torch.multiprocessing.get_context("fork")
    next_batch = context.Value("l", 0)
    found = [context.Process(target=learn, args=(k, model, batches, next_batch, Batches(encode, lines, heads, seed + k),
                                                 positive, heads, span, minutes, rate, log)) for k in range(workers)]
    for worker in found:
        worker.start()
    for worker in found:
        worker.join()
        if worker.exitcode:
            raise SystemExit("A worker of the training failed; its message is above.")
