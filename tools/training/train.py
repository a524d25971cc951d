"""Trains Murmure's default model and writes its pack. See README.md."""
import argparse
import json
import pickle
import random
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import base
import data
import pack
import pairs
import vocabulary
from measure import calibrate, figures, logits_of
from model import Reader, round_to_int8
from noise import noisy

HERE = Path(__file__).parent
LAYERS, FROZEN, PIECES = 7, 4, 19800
TOKENS, BATCH, RATE = 44, 48, 1.2e-4
ROUNDS = 12
# Lines of each source that a round reads; the first round leaves the reviews out (see needs.py).
ROUND = {"goemotions": 4700, "xed fr": 1500, "xed en": 600, "xed neutral": 350, "brighter": 420,
         "reviews": 1900, "mlma fr": 200, "ours fr": 320, "ours en": 60, "pairs": 720}
HEAD_WEIGHT = {"emotion": 1.0, "fine": 2.0, "sentiment": 0.35, "need": 0.6}


class Heads:
    """The stacked labels, and a line's targets as (values, weights): weight 0 where the target is unknown."""

    def __init__(self, fine):
        self.labels = {"emotion": data.EMOTIONS, "fine": fine, "sentiment": data.SENTIMENTS, "need": data.NEEDS}
        self.slice, at = {}, 0
        for name, labels in self.labels.items():
            self.slice[name] = slice(at, at + len(labels))
            at += len(labels)
        self.count = at
        self.names = [f"{name}.{label}" for name, labels in self.labels.items() for label in labels]

    def targets(self, line):
        values, weights = np.zeros(self.count, np.float32), np.zeros(self.count, np.float32)
        for name, where in self.slice.items():
            found = getattr(line, name)
            if found is not None:
                values[where] = [t or 0 for t in found]
                weights[where] = [(t is not None) * line.weight.get(name, 1.0) for t in found]
        return values, weights

    def positive_weights(self, lines):
        values, weights = map(np.stack, zip(*(self.targets(l) for l in lines)))
        known = weights > 0
        positive = (values * known).sum(0) + 1
        return torch.tensor(np.clip(np.sqrt((known.sum(0) - positive + 1) / positive), 1, 6), dtype=torch.float32)

    def loss(self, logits, values, weights, positive):
        total = 0.0
        each = F.binary_cross_entropy_with_logits(logits, values, weight=weights, pos_weight=positive, reduction="none")
        for name, where in self.slice.items():
            weight = weights[:, where]
            if weight.sum() == 0:
                continue
            if name == "sentiment":
                row = F.cross_entropy(logits[:, where], values[:, where], reduction="none")
                found = (row * weight[:, 0]).mean()
            else:
                found = each[:, where].sum() / (weight.shape[1] * len(weight))
            total = total + HEAD_WEIGHT[name] * found
        return total


def cycles(pool, rng):
    while True:
        order = list(pool)
        rng.shuffle(order)
        yield from order


def plan(lines, couples, tokenizer, rng, workers, fresh):
    """Batches for each worker: lists of line numbers, or of (French, English) numbers."""
    pools = defaultdict(list)
    for i, line in enumerate(lines):
        dull = line.source == "goemotions" and line.emotion[6] == 1 and sum(line.emotion) == 1
        if data.split(line) == "train" and not (dull and data.bucket("dull " + line.text, 2)):
            pools[line.source].append(i)
    paired = {f for f, _ in couples}
    pools["xed fr"] = [i for i in pools["xed fr"] if i not in paired]
    pools["pairs"] = couples
    draws = {source: cycles(pool, rng) for source, pool in pools.items()}
    lengths = [len(e.ids) for e in tokenizer.encode_batch([l.text for l in lines])]
    size = lambda c: max(map(lengths.__getitem__, c)) if isinstance(c, tuple) else lengths[c]
    first = lambda c: c[0] if isinstance(c, tuple) else c
    batches = [[] for _ in range(workers)]
    for round_ in range(ROUNDS):
        chosen = [(s == "pairs", next(draws[s])) for s, n in ROUND.items()
                  if not (s == "reviews" and round_ == 0 and fresh) for _ in range(n)]
        for worker, mine in enumerate(batches):
            cut = []
            for both, many in ((False, BATCH), (True, BATCH // 2)):
                order = sorted((c for p, c in chosen if p == both and first(c) % workers == worker),
                               key=lambda c: (size(c), rng.random()))
                cut += [order[i:i + many] for i in range(0, len(order), many)]
            rng.shuffle(cut)
            mine.append(cut)
    return batches


class Batches:
    """Turns line numbers into tensors; what the frozen layers make of a clean line is kept for the next round."""

    def __init__(self, model, tokenizer, lines, heads, seed):
        self.model, self.tokenizer, self.lines, self.heads = model, tokenizer, lines, heads
        self.rng, self.kept = random.Random(seed), {}

    def hidden(self, numbers):
        noise = {i: noisy(self.lines[i], self.rng) for i in numbers if self.rng.random() < 0.2}
        fresh = [i for i in dict.fromkeys(numbers) if i in noise or i not in self.kept]
        found = {}
        if fresh:
            encoded = self.tokenizer.encode_batch([noise.get(i, self.lines[i].text) for i in fresh])
            ids, mask = pairs.padded([e.ids for e in encoded])
            with torch.no_grad():
                x = self.model.through(self.model.embed(ids), mask, 0, FROZEN)
            for i, row, e in zip(fresh, x, encoded):
                found[i] = row[:len(e.ids)]
                if i not in noise:
                    self.kept[i] = found[i].half()
        rows = [found[i] if i in found else self.kept[i].float() for i in numbers]
        x = torch.zeros(len(rows), max(map(len, rows)), rows[0].shape[1])
        mask = torch.zeros(x.shape[:2], dtype=torch.long)
        for k, row in enumerate(rows):
            x[k, :len(row)] = row
            mask[k, :len(row)] = 1
        values, weights = zip(*(self.heads.targets(self.lines[i]) for i in numbers))
        return x, mask, torch.tensor(np.stack(values)), torch.tensor(np.stack(weights))


def learn(worker, model, batches, source, positive, heads, minutes, rate, snapshot, log):
    """One worker's share: its own optimizer over weights that all workers share."""
    torch.set_num_threads(1)
    layers = [p for l in model.layers()[FROZEN:] for p in l.parameters()] + list(model.bert["pooler"].parameters())
    top = list(model.classifier.parameters()) + list(model.alignment.parameters())
    optimizer = torch.optim.AdamW([{"params": layers, "times": 1}, {"params": top, "times": 4}],
                                  lr=rate, weight_decay=0.01, fused=True)
    model.train()
    start, total, done = time.time(), sum(map(len, batches)), 0
    fine, neutral = heads.slice["fine"], heads.slice["emotion"].start + 6
    shown = Counter()
    for round_, cut in enumerate(batches):
        for batch in cut:
            progress = (time.time() - start) / (60 * minutes) if minutes else done / total
            if progress >= 1:
                break
            for group in optimizer.param_groups:
                group["lr"] = group["times"] * rate * min(1, (progress + 0.002) / 0.05, (1 - progress) / 0.95)
            both = isinstance(batch[0], tuple)
            numbers = [f for f, _ in batch] + [e for _, e in batch] if both else batch
            x, mask, values, weights = source.hidden(numbers)
            x = model.through(x, mask, FROZEN, len(model.layers()))
            logits = model.heads(x)
            loss = heads.loss(logits, values, weights, positive)
            if both:
                french, english = model.aligned(x, mask).chunk(2)
                near, same = french @ english.T / 0.05, torch.arange(len(french))
                match = (F.cross_entropy(near, same) + F.cross_entropy(near.T, same)) / 2
                shown["match"] += match.item()
                shown["pairs"] += 1
                loss = loss + 0.25 * match
                if progress > 0.25:  # what is read in the English line holds for its French translation
                    of_french, of_english = logits.chunk(2)
                    told = torch.sigmoid(of_english.detach())
                    loss = loss + F.binary_cross_entropy_with_logits(of_french[:, fine], told[:, fine]) \
                        + 0.3 * F.binary_cross_entropy_with_logits(of_french[:, neutral], told[:, neutral])
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(layers + top, 1.0)
            optimizer.step()
            done += 1
            shown["loss"] += loss.item()
            shown["steps"] += 1
            if done % 25 == 0:
                print(f"{log} {worker}: {done}/{total} loss {shown['loss'] / shown['steps']:.4f} match "
                      f"{shown['match'] / max(1, shown['pairs']):.3f} at {progress:.3f}, {time.time() - start:.0f} s", flush=True)
                shown = Counter()
            if snapshot and worker == 0 and done % 100 == 0:
                torch.save(model.state_dict(), snapshot + ".last")
        if snapshot and worker == 0 and round_ == 0:
            torch.save(model.state_dict(), snapshot + ".first")


def fit(model, batches, tokenizer, lines, heads, minutes, seed, rate=RATE, snapshot=None, log="train"):
    positive = heads.positive_weights([l for l in lines if data.split(l) == "train"])
    for p in model.parameters():
        p.requires_grad_(False)
    for part in (*model.layers()[FROZEN:], model.bert["pooler"], model.classifier, model.alignment):
        for p in part.parameters():
            p.requires_grad_(True)
    model.share_memory()
    context = torch.multiprocessing.get_context("fork")
    workers = [context.Process(target=learn, args=(
        k, model, mine, Batches(model, tokenizer, lines, heads, seed + k), positive, heads, minutes, rate, snapshot, log))
        for k, mine in enumerate(batches)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        if worker.exitcode:
            raise SystemExit("A worker of the training failed; its message is above.")


def prepare(args):
    """The base cut and rounded, its tokenizer, the lines and the pairs of XED; kept in --work between runs."""
    kept = Path(args.work, "prepared.pkl")
    if kept.exists():
        return pickle.loads(kept.read_bytes())
    lines = data.load(args.data, HERE / "handwritten.tsv")
    weights, pieces = base.read(args.base, LAYERS)
    words, rows = vocabulary.build(pieces, weights["embeddings.word_embeddings.weight"], [l.text for l in lines], PIECES)
    weights["embeddings.word_embeddings.weight"] = rows
    weights["embeddings.position_embeddings.weight"] = weights["embeddings.position_embeddings.weight"][:256]
    model = Reader(len(words), LAYERS, 1)
    model.bert.load_state_dict({k: torch.tensor(v) for k, v in weights.items()})
    round_to_int8(model.bert.parameters())
    model.eval()
    where = {id(l): i for i, l in enumerate(lines)}
    couples = pairs.mine(model, vocabulary.tokenizer(words), [l for l in lines if l.source == "xed fr"],
                                   [l for l in lines if l.source == "xed en"])
    couples = [(where[id(f)], where[id(e)], sure) for f, e, sure in couples]
    found = (lines, words, model.bert.state_dict(), couples)
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(pickle.dumps(found))
    return found


SURE = 0.055  # the margin from which a mined pair is believed


def pair_fold(line):
    """French lines of folds 0 (which is dev) and 1 of ten keep their pairs for measuring."""
    return data.bucket(line.text, 10) < 2


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder of the public sources")
    parser.add_argument("--base", required=True, help="jar of multilingual BERT")
    parser.add_argument("--out", required=True, help="folder of the pack")
    parser.add_argument("--work", default="work", help="folder of what is kept between runs")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--minutes", type=float, default=0, help="end the training by then; 0: when the plan is done")
    parser.add_argument("--from", dest="start", help="go on from these weights")
    parser.add_argument("--pack-only", action="store_true", help="train no more: measure and pack the weights of --from")
    parser.add_argument("--rate", type=float, default=RATE, help="the highest learning rate")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--steps", type=int, default=0, help="so many batches a round and worker only, to try the script")
    return parser.parse_args()


def main():
    args = arguments()
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    lines, words, weights, mined = prepare(args)
    heads = Heads(data.fine_labels(args.data))
    tokenizer = vocabulary.tokenizer(words)
    tokenizer.enable_truncation(TOKENS)

    # No translation of a dev line may train, however uncertain the pair.
    hidden = {e for f, e, _ in mined if data.split(lines[f]) == "dev"}
    for i in hidden:
        lines[i].source = "xed hidden"
    couples = [(f, e) for f, e, sure in mined if sure >= SURE and not pair_fold(lines[f])
               and data.split(lines[f]) == data.split(lines[e]) == "train" and e not in hidden]
    tests = [(lines[f], lines[e]) for f, e, sure in mined if sure >= SURE and pair_fold(lines[f])]
    print(len(lines), "lines", len(words), "pieces", len(couples), "pairs to train", len(tests), "to measure", flush=True)

    model = Reader(len(words), LAYERS, heads.count)
    model.bert.load_state_dict(weights)
    if args.start:
        model.load_state_dict(torch.load(args.start))
    start = time.time()
    if not args.pack_only:
        batches = plan(lines, couples, tokenizer, rng, args.workers, not args.start)
        if args.steps:
            batches = [[cut[:args.steps] for cut in mine] for mine in batches]
        fit(model, batches, tokenizer, lines, heads, args.minutes, args.seed, args.rate,
            snapshot=str(Path(args.work, "weights")))
        torch.save(model.state_dict(), Path(args.work, "weights.done"))
    finish(args, model, words, lines, heads, tests, round((time.time() - start) / 60) or args.minutes)


def finish(args, model, words, lines, heads, tests, minutes):
    """Rounds, calibrates on lines held out of the training, measures on the dev sets, writes the pack."""
    torch.set_num_threads(2)
    model.eval()
    round_to_int8(p for name, p in model.named_parameters() if not name.startswith("classifier"))
    tokenizer = vocabulary.tokenizer(words)
    tokenizer.enable_truncation(128)
    held = [l for l in lines if data.split(l) == "held" and l.source not in ("xed hidden", "mlma fr")
            and not (l.source.startswith("xed") and l.lang == "en" and data.bucket("fewer " + l.text, 3))]
    settings = calibrate(held, logits_of(model, tokenizer, held), heads)
    pack.write(args.out, model, words, heads, settings)
    pack.write_checks(args.out, args.data, lines)
    found = figures(args.data, model, tokenizer, lines, tests, heads, settings)
    found["minutes"], found["seed"] = minutes, args.seed
    Path(args.work, "figures.json").write_text(json.dumps(found, indent=1) + "\n")
    print(json.dumps({k: v for k, v in found.items() if not isinstance(v, dict)} |
                     {k: {n: x for n, x in v.items() if not isinstance(x, (dict, list))} for k, v in found.items()
                      if isinstance(v, dict)}, indent=1))


if __name__ == "__main__":
    main()
