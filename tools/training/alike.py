"""Teaches the embedding of a pack which texts lack the same thing, and which translate each other; all else of the pack stays.

What it learns from: `alike/*.tsv`, needs that we told in six wordings each, three French and three English; and pairs of XED.
The encoder is not touched, so the readings stay as they are: only the weights of the pooling and the alignment are learnt.
"""
import argparse
import random
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.metrics import adjusted_mutual_info_score
from torch.nn import functional as F

import data
import pack
import pairs
from measure import outputs
from pairs import padded
from reference import reader

TOLD = Path(__file__).parent / "alike"
# Domains that measure and never teach.
MEASURING = ("chat", "club", "diet", "doctor", "ebike", "flats", "garden", "weather")
ROUNDS, RATE, WARMTH, TOKENS = 12, 1e-3, 0.07, 88
PAIRS, SURE = 100, 0.09  # pairs of XED beside two domains; the margin from which a mined pair is believed
THRESHOLDS = np.arange(0.0, 0.8, 0.1)


def told(folder=TOLD):
    """{domain: [(need, text)]}"""
    found = defaultdict(list)
    for path in sorted(folder.glob("*.tsv")):
        for row in data.tabbed(path):
            if len(row) == 3:
                found[row[0].rsplit("-", 1)[0]].append((row[0], row[2]))
    return dict(found)


def translations(folder, model, tokenizer):
    """[(French text, English text)] of XED that train: no line that measures is among them."""
    xed = Path(folder, "emotion-xed")
    french = [l for l in data.xed(xed / "Projections/fr-projections.tsv", "fr") if data.bucket(l.text, 10) > 1]
    english = list({l.text: l for path in ("AnnotatedData/en-annotated.tsv", "Projections/en-projections.tsv")
                    for l in data.xed(xed / path, "en")}.values())
    near = pairs.mine(french, english, *(outputs(model, tokenizer, lines)[1] for lines in (french, english)))
    return [(french[f].text, english[e].text) for f, e, sure in near if sure >= SURE]


class States:
    """The last layer's states of texts, computed once: the encoder below does not learn."""

    def __init__(self, model, tokenizer):
        self.model, self.tokenizer = model, tokenizer

    @torch.no_grad()
    def __call__(self, texts):
        rows = [e.ids for e in self.tokenizer.encode_batch(texts)]
        found = [None] * len(rows)
        order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
        for at in range(0, len(order), 32):
            chosen = order[at:at + 32]
            ids, mask = padded([rows[i] for i in chosen])
            x = self.model.through(self.model.embed(ids), mask, 0, len(self.model.layers()))
            for i, states in zip(chosen, x):
                found[i] = states[:len(rows[i])].half()
        return found


def embedded(model, states, drop=0.0):
    """Embeddings of texts by their states, in batches of like length."""
    order = sorted(range(len(states)), key=lambda i: len(states[i]))
    found = []
    for at in range(0, len(order), 120):
        chosen = [states[i] for i in order[at:at + 120]]
        mask = torch.nn.utils.rnn.pad_sequence([torch.ones(len(s)) for s in chosen], batch_first=True)
        x = torch.nn.utils.rnn.pad_sequence([s.float() for s in chosen], batch_first=True)
        found.append(model.aligned(F.dropout(x, drop), mask * (torch.rand_like(mask) >= drop / 3)))
    return torch.cat(found)[torch.tensor(order).argsort()]


def loss_of(embeddings, labels):
    """Supervised contrastive loss (P. Khosla et al., 2020, equation 2): texts of one label against all others."""
    names = {label: i for i, label in enumerate(dict.fromkeys(labels))}
    numbers = torch.tensor([names[label] for label in labels])
    self_ = torch.eye(len(numbers), dtype=torch.bool)
    near = (embeddings @ embeddings.T / WARMTH).masked_fill(self_, -1e9)
    same = (numbers[:, None] == numbers[None, :]) & ~self_
    certain = near - torch.logsumexp(near, 1, keepdim=True)
    return -((certain * same).sum(1) / same.sum(1)).mean()


def learn(model, domains, couples, seed):
    for name, value in model.named_parameters():
        value.requires_grad_(name.startswith(("alignment", "pooling")))
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=RATE, weight_decay=0.05)
    rng, names, steps = random.Random(seed), sorted(domains), ROUNDS * (len(domains) // 2)
    for step in range(steps):
        if step % (len(names) // 2) == 0:
            rng.shuffle(names)
        at = 2 * (step % (len(names) // 2))
        rows = [row for name in names[at:at + 2] for row in domains[name]]
        drawn = rng.sample(couples, PAIRS)
        states = [s for _, s in rows] + [f for f, _ in drawn] + [e for _, e in drawn]
        labels = [need for need, _ in rows] + list(range(PAIRS)) * 2
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / 15, 1.5 * (steps - step) / steps)
        loss = loss_of(embedded(model, states, drop=0.3), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if (step + 1) % 20 == 0:
            print(f"step {step + 1} of {steps}, loss {loss.item():.3f}", flush=True)


@torch.no_grad()
def agreement(model, domains):
    """{cosine: adjusted mutual information} of average linkage cut there with the needs told, mean over domains."""
    found = []
    for rows in domains.values():
        e = embedded(model, [s for _, s in rows]).numpy()
        e -= e.mean(0)
        e /= np.linalg.norm(e, axis=1, keepdims=True)
        tree = linkage(squareform(np.clip(1 - e @ e.T, 0, 2), checks=False), "average")
        found.append([adjusted_mutual_info_score([need for need, _ in rows], fcluster(tree, 1 - t, "distance"))
                      for t in THRESHOLDS])
    return {round(float(t), 1): round(float(v), 3) for t, v in zip(THRESHOLDS, np.mean(found, 0))}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder of the public sources")
    parser.add_argument("--model", required=True, help="folder of the pack; its model.safetensors is rewritten")
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    tensors, config, tokenizer = pack.read(args.model)
    tokenizer.enable_truncation(TOKENS)
    model = reader(tensors, config)
    states = States(model, tokenizer)
    domains = {name: list(zip([need for need, _ in rows], states([text for _, text in rows]))) for name, rows in told().items()}
    couples = translations(args.data, model, tokenizer)
    couples = list(zip(states([f for f, _ in couples]), states([e for _, e in couples])))
    teaching = {name: rows for name, rows in domains.items() if name not in MEASURING}
    measuring = {name: rows for name, rows in domains.items() if name in MEASURING}
    print(len(couples), "pairs; before:", agreement(model, measuring), flush=True)
    learn(model.train(), teaching, couples, args.seed)
    print("after:", agreement(model.eval(), measuring))
    pack.write_weights(args.model, model)


if __name__ == "__main__":
    main()
