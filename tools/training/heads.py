"""The labels that one classifier stacks, what a line teaches of them, and the loss."""
import numpy as np
import torch
from torch.nn import functional as F

import data

LABELS = {"emotion": data.EMOTIONS, "fine": data.FINE, "sentiment": data.SENTIMENTS, "need": data.NEEDS}
WEIGHT = {"emotion": 1.0, "fine": 2.0, "sentiment": 0.5, "need": 0.6}


class Heads:
    """A line's targets are (values, weights): weight 0 where the target is unknown."""

    def __init__(self):
        self.labels = LABELS
        self.slice, at = {}, 0
        for name, labels in LABELS.items():
            self.slice[name] = slice(at, at + len(labels))
            at += len(labels)
        self.count = at
        self.names = [f"{name}.{label}" for name, labels in LABELS.items() for label in labels]

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
            if name == "sentiment":
                row = F.cross_entropy(logits[:, where], values[:, where], reduction="none")
                found = (row * weight[:, 0]).mean()
            else:
                found = each[:, where].sum() / (weight.shape[1] * len(weight))
            total = total + WEIGHT[name] * found
        return total

    def probabilities(self, logits):
        """What logits, (lines, labels), say: each label by itself, but the sentiments share one."""
        found = 1 / (1 + np.exp(-logits.astype(np.float32)))
        where = self.slice["sentiment"]
        shares = np.exp(logits[:, where] - logits[:, where].max(1, keepdims=True)).astype(np.float32)
        found[:, where] = shares / shares.sum(1, keepdims=True)
        return found
