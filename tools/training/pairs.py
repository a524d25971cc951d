"""Finds which English line of XED each French one translates: its files tell the labels, not the pairs."""
import numpy as np
import torch

from model import half


@torch.no_grad()
def embeddings(model, rows):
    """Mean of the last layer over the tokens of each row, but for the first, centred over all rows and of length one."""
    found = np.zeros((len(rows), 768), dtype=np.float32)
    device = model.classifier.weight.device
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    for at in range(0, len(order), 64):
        chosen = order[at:at + 64]
        ids, mask = padded([rows[i] for i in chosen])
        ids, mask = ids.to(device), mask.to(device)
        with half(device):
            x = model.through(model.embed(ids), mask, 0, len(model.layers())).float()
        weight = mask[:, :, None].float()
        weight[:, 0] = 0
        found[chosen] = ((x * weight).sum(1) / weight.sum(1)).cpu().numpy()
    found -= found.mean(0)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def padded(lists):
    longest = max(map(len, lists))
    ids = torch.zeros(len(lists), longest, dtype=torch.long)
    for row, values in zip(ids, lists):
        row[:len(values)] = torch.as_tensor(values)
    return ids, (ids != 0).long()


def mine(french, english, a, b):
    """[(French index, English index, certainty)] of lines with the same labels that are each other's nearest.

    a and b are the lines' embeddings. Certainty is the margin: the cosine over the mean cosine of the ten nearest on either side.
    """
    cosine = a @ b.T
    near = lambda m: np.sort(np.partition(m, -10, axis=1)[:, -10:], axis=1).mean(1)
    margin = cosine - (near(cosine)[:, None] + near(cosine.T)[None, :]) / 2
    margin[~same_labels(french, english)] = -9
    length = lambda lines: np.array([len(l.text) for l in lines], dtype=np.float32)
    ratio = length(french)[:, None] / length(english)[None, :]
    margin[(ratio > 2.2) | (ratio < 0.6)] -= 0.5
    best, back = margin.argmax(1), margin.argmax(0)
    return [(i, int(j), float(margin[i, j])) for i, j in enumerate(best) if back[j] == i]


def nearest(lines, others, a, b, count):
    """Indices of the others that may translate one of the lines: the nearest few with the same labels."""
    cosine = a @ b.T
    cosine[~same_labels(lines, others)] = -9
    return {int(j) for row in np.argpartition(-cosine, count, axis=1)[:, :count] for j in row}


def same_labels(lines, others):
    number = lambda rows: np.array([hash(l.numbers) for l in rows])
    return number(lines)[:, None] == number(others)[None, :]
