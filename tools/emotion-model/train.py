"""Trains the first default emotion model of Murmure. See README.md."""
import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from sklearn.metrics import f1_score, roc_auc_score
from tokenizers import Tokenizer
from transformers import BertConfig, BertForSequenceClassification

import data
import vocabulary
from data import LABELS

HERE = Path(__file__).parent
SEED, TOKENS, BATCH, RATE = 7, 40, 32, 8e-5
REPEAT = {"xed fr": 4, "reviews fr": 2, "ours fr": 10, "ours en": 5}  # times a source is read in an epoch
SHARE = {"goemotions en": 0.75, "xed neutral en": 0.4, "xed en": 0.6}  # or the part of it


def batches(lines, encode, rng):
    """Batches of like length in random order."""
    order = sorted(lines, key=lambda e: (min(len(e.text), 200) // 12, rng.random()))
    cuts = [order[i:i + BATCH] for i in range(0, len(order), BATCH)]
    rng.shuffle(cuts)
    for cut in cuts:
        yield *encode([e.text for e in cut]), cut


def encoder(tokenizer):
    def encode(texts):
        found = tokenizer.encode_batch(texts)
        longest = max(len(e.ids) for e in found)
        ids = torch.zeros(len(found), longest, dtype=torch.long)
        for row, e in zip(ids, found):
            row[:len(e.ids)] = torch.tensor(e.ids)
        return ids, (ids != 0).long()
    return encode


def known_and_wanted(lines):
    known = torch.tensor([[t is not None for t in e.targets] for e in lines]).float()
    return known, torch.tensor([[t or 0 for t in e.targets] for e in lines]).float()


def fit(model, train, encode, limit, minutes, rng):
    lines = []
    for source, found in train.items():
        count = int(len(found) * REPEAT.get(source, 1) * SHARE.get(source, 1))
        lines += rng.sample(found * REPEAT.get(source, 1), count)
    rng.shuffle(lines)
    lines = lines[:limit]
    known, wanted = known_and_wanted(lines)
    positive = (known * wanted).sum(0)
    weight = ((known.sum(0) - positive) / positive).sqrt()
    total = (len(lines) + BATCH - 1) // BATCH
    optimizer = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01)
    model.train()
    start, loss_sum = time.time(), 0.0
    for step, (ids, mask, cut) in enumerate(batches(lines, encode, rng)):
        progress = max(step / total, (time.time() - start) / (60 * minutes) if minutes else 0)
        if progress >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / (0.06 * total), (1 - progress) / 0.94)
        known, wanted = known_and_wanted(cut)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(input_ids=ids, attention_mask=mask).logits
        loss = torch.nn.functional.binary_cross_entropy_with_logits(
            logits.float(), wanted, weight=known, pos_weight=weight)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        loss_sum += loss.item()
        if step % 100 == 99:
            print(f"{step + 1}/{total} loss {loss_sum / 100:.4f} {time.time() - start:.0f} s", flush=True)
            loss_sum = 0.0
    return step + 1, round(time.time() - start)


@torch.no_grad()
def probabilities(model, lines, encode):
    model.eval()
    order = sorted(range(len(lines)), key=lambda i: len(lines[i].text))
    found = np.zeros((len(lines), len(LABELS)))
    for i in range(0, len(order), 64):
        ids, mask = encode([lines[j].text for j in order[i:i + 64]])
        found[order[i:i + 64]] = torch.sigmoid(model(input_ids=ids, attention_mask=mask).logits).numpy()
    return found


def choose_thresholds(parts):
    """Per label, the cut with the best F1 averaged over the dev sets that know the label."""
    grid = np.arange(0.15, 0.9, 0.01)
    chosen = []
    for k in range(len(LABELS)):
        curves = [[f1_score(truth[:, k], found[:, k] > t, zero_division=0) for t in grid]
                  for truth, found in parts if truth[:, k].sum() > 10]
        smooth = np.convolve(np.mean(curves, 0), np.ones(5) / 5, "same")
        chosen.append(round(float(grid[2:-2][smooth[2:-2].argmax()]), 2))
    return chosen


def measure(truth, found, thresholds, labels):
    said = found > np.array(thresholds)
    per = {LABELS[k]: {"f1": round(f1_score(truth[:, k], said[:, k], zero_division=0), 3),
                       "auc": round(roc_auc_score(truth[:, k], found[:, k]), 3),
                       "lines": int(truth[:, k].sum())} for k in labels if 0 < truth[:, k].sum() < len(truth)}
    return {"macro_f1": round(float(np.mean([p["f1"] for p in per.values()])), 3),
            "macro_auc": round(float(np.mean([p["auc"] for p in per.values()])), 3),
            "lines": len(truth), "per_class": per}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder of the public sources")
    parser.add_argument("--base", required=True, help="jar of the ONNX encoder")
    parser.add_argument("--out", required=True, help="Hugging Face folder to write")
    parser.add_argument("--lines", type=int, default=10**9, help="train on so many lines only")
    parser.add_argument("--minutes", type=float, default=0, help="end the training by then")
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(args.threads)
    rng = random.Random(SEED)

    train, dev = data.load(args.data, HERE / "handwritten.tsv")
    texts = lambda lang: [e.text for part in train.values() for e in part if e.lang == lang]
    weights, tokenizer = vocabulary.read_base(args.base)
    rewritten, weights = vocabulary.build(weights, tokenizer, texts("en"), texts("fr"),
                                          vocabulary.read_glosses(HERE / "glosses.tsv"))
    size = len(rewritten["model"]["vocab"])
    print({source: len(found) for source, found in train.items()}, "pieces", size, flush=True)

    config = BertConfig(vocab_size=size, hidden_size=384, num_hidden_layers=6, num_attention_heads=12,
                        intermediate_size=1536, problem_type="multi_label_classification",
                        id2label=dict(enumerate(LABELS)), label2id={l: i for i, l in enumerate(LABELS)})
    model = BertForSequenceClassification(config)
    missing, unexpected = model.bert.load_state_dict(weights, strict=False)
    assert not unexpected and not [m for m in missing if "position_ids" not in m], (missing, unexpected)

    short = Tokenizer.from_str(json.dumps(rewritten))
    short.enable_truncation(TOKENS)
    steps, seconds = fit(model, train, encoder(short), args.lines, args.minutes, rng)

    # What ships is rounded to 16 bits, so that is what is measured.
    model.load_state_dict({k: v.half().float() if v.is_floating_point() else v for k, v in model.state_dict().items()})
    whole = Tokenizer.from_str(json.dumps(rewritten))
    whole.enable_truncation(128)
    readings = {s: (np.array([[t or 0 for t in e.targets] for e in lines]), probabilities(model, lines, encoder(whole)),
                    np.array([data.bucket("half " + e.text, 2) for e in lines]) == 0) for s, lines in dev.items()}
    thresholds = choose_thresholds([(t[half], p[half]) for s, (t, p, half) in readings.items() if "ours" not in s])
    figures = {"seed": SEED, "steps": steps, "seconds": seconds, "pieces": size, "thresholds": thresholds}
    for source, (truth, found, half) in readings.items():
        labels = range(6) if "xed" in source else range(7)
        rest = slice(None) if "ours" in source else ~half
        figures[source] = measure(truth[rest], found[rest], thresholds, labels)

    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    described = dict(config.to_dict(), architectures=["BertForSequenceClassification"], dtype="float16",
                     murmure={"thresholds": thresholds, "textPreparation": "none"})
    dump = lambda name, value, indent=2: (out / name).write_text(
        json.dumps(value, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8")
    dump("config.json", described)
    dump("tokenizer.json", rewritten, None)
    dump("tokenizer_config.json", {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 512,
                                   "unk_token": "[UNK]", "pad_token": "[PAD]", "cls_token": "[CLS]",
                                   "sep_token": "[SEP]", "mask_token": "[MASK]"})
    save_file({k: v.half().contiguous() for k, v in model.state_dict().items() if v.is_floating_point()},
              str(out / "model.safetensors"), metadata={"format": "pt"})
    dump("../figures.json", figures)
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
