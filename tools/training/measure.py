"""Reads with a trained model, calibrates it on held-out training lines, and measures it on the dev sets."""
import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix, f1_score, roc_auc_score

import data
from pairs import padded

LANGUAGES = ["fr", "en", "*"]


@torch.no_grad()
def outputs(model, tokenizer, lines):
    """(logits, embeddings) of the lines."""
    model.eval()
    device = model.classifier.weight.device
    encoded = tokenizer.encode_batch([l.text for l in lines])
    order = sorted(range(len(lines)), key=lambda i: len(encoded[i].ids))
    logits = np.zeros((len(lines), model.classifier.out_features), np.float32)
    aligned = np.zeros((len(lines), model.alignment.out_features), np.float32)
    for at in range(0, len(order), 48):
        rows = order[at:at + 48]
        ids, mask = padded([encoded[i].ids for i in rows])
        told, place = model(ids.to(device), mask.to(device))
        logits[rows], aligned[rows] = told.cpu().numpy(), place.cpu().numpy()
    return logits, aligned


def logits_of(model, tokenizer, lines):
    return outputs(model, tokenizer, lines)[0]


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    x = np.exp(x - x.max(-1, keepdims=True))
    return x / x.sum(-1, keepdims=True)


def probabilities(logits, setting, kind):
    x = logits * np.array(setting["scale"]) + np.array(setting["shift"])
    return softmax(x) if kind == "single-label" else sigmoid(x)


def known(lines, heads, name):
    """(targets, weights) of one head, weight 0 where unknown."""
    found = [heads.targets(l) for l in lines]
    where = heads.slice[name]
    return np.stack([v[where] for v, _ in found]), np.stack([w[where] for _, w in found])


def one_scale(logit, truth, weight):
    """Scale and shift that make the logit a probability: logistic regression, near (1, 0) where examples are few."""
    hits = (truth * (weight > 0)).sum()
    if hits < 4 or hits > (weight > 0).sum() - 4:
        return None
    use = weight > 0
    x, y, w = logit[use, None], truth[use], weight[use]
    # a soft target counts as a hit and a miss, each in part
    found = LogisticRegression(C=3.0).fit(np.concatenate([x, x]), np.r_[np.ones(len(y)), np.zeros(len(y))],
                                          np.r_[y * w, (1 - y) * w] + 1e-9)
    scale = float(np.clip(found.coef_[0, 0], 0.2, 3))
    return scale, float(found.intercept_[0])


GRID = np.round(np.arange(0.06, 0.80, 0.01), 2)
MANY = 2000  # so many lines held out weigh as much as what the probabilities promise


def threshold(p, truth):
    """The cut with the best F1: by the labels held out where they are many, by what calibrated probabilities promise where they are few."""
    total, promise = truth.sum(), p.sum()
    counted, promised = [], []
    for t in GRID:
        said = p >= t
        counted.append(2 * (truth * said).sum() / max(1e-9, said.sum() + total))
        promised.append(2 * (p * said).sum() / max(1e-9, said.sum() + promise))
    curve = len(p) * np.array(counted) + MANY * np.array(promised)
    smooth = np.convolve(np.pad(curve, 3, mode="edge"), np.ones(7) / 7, "valid")
    return float(GRID[smooth.argmax()])


# What calibrates a head in a language: the lines most like what is read, not all that is known; emotions by lines that people labelled.
CALIBRATING = {("emotion", "en"): ["goemotions", "ours en"], ("fine", "en"): ["goemotions"], ("emotion", "fr"): ["xed fr"],
               ("sentiment", "fr"): ["posts fr"], ("sentiment", "*"): ["goemotions", "xed en", "xed neutral", "brighter", "ours en"]}


def calibrate(lines, logits, heads):
    """The heads' settings, as in the pack's config.json; only lines held out of the training are used."""
    settings = []
    for name, labels in heads.labels.items():
        truth, weight = known(lines, heads, name)
        x = logits[:, heads.slice[name]]
        kind = "single-label" if name == "sentiment" else "multi-label"
        setting = {"name": name, "kind": kind, "labels": labels, "calibration": {}}
        if kind == "single-label":
            for lang in ("*", "fr"):
                like = np.array([l.source in CALIBRATING.get((name, lang), [l.source]) for l in lines])
                setting["calibration"][lang] = balance(x[like], truth[like], weight[like, 0])
            settings.append(setting)
            continue
        setting["thresholds"] = {}
        for lang in ["*", "en"] if name == "fine" else ["*", "fr", "en"]:
            wanted = CALIBRATING.get((name, lang))
            spoken = np.array([lang in (l.lang, "*") for l in lines])
            like = spoken & np.array([not wanted or l.source in wanted for l in lines])
            scale, shift, cuts = [], [], []
            for k in range(len(labels)):
                # XED tells no neutral line in French: there all that is known counts
                rows = spoken if (name, lang, labels[k]) == ("emotion", "fr", "neutral") else like
                whole = setting["calibration"].get("*", {"scale": [1.0] * len(labels), "shift": [0.0] * len(labels)})
                found = one_scale(x[rows, k], truth[rows, k], weight[rows, k])
                found = found or (whole["scale"][k], whole["shift"][k])
                scale.append(round(found[0], 4))
                shift.append(round(found[1], 4))
                use = rows & (weight[:, k] > 0)
                p = sigmoid(x[use, k] * scale[-1] + shift[-1])
                cuts.append(round(threshold(p, truth[use, k]), 2))
            setting["calibration"][lang] = {"scale": scale, "shift": shift}
            setting["thresholds"][lang] = cuts
        settings.append(setting)
    return settings


def balance(x, truth, weight):
    """One temperature and three shifts, as if the three sentiments were equally frequent."""
    use = weight > 0
    logit = torch.tensor(x[use])
    share = torch.tensor(truth[use] * weight[use, None])
    share = share / share.sum(0) * len(share)
    scale, shift = torch.ones(1, requires_grad=True), torch.zeros(3, requires_grad=True)
    optimizer = torch.optim.LBFGS([scale, shift], max_iter=100)

    def closure():
        optimizer.zero_grad()
        loss = -(share * torch.log_softmax(logit * scale + shift, -1)).mean()
        loss.backward()
        return loss

    optimizer.step(closure)
    shift = (shift - shift.mean()).detach()
    return {"scale": [round(scale.item(), 4)] * 3, "shift": [round(v, 4) for v in shift.tolist()]}


def choice(setting, lang, what):
    return setting[what].get(lang, setting[what]["*"])


def calibration_error(p, truth):
    """Equal-mass bins over predictions above 0.1."""
    use = p > 0.1
    p, truth = p[use], truth[use]
    if len(p) < 20:
        return None
    bins = np.array_split(np.argsort(p), min(10, len(p) // 10))
    return float(sum(len(b) * abs(p[b].mean() - truth[b].mean()) for b in bins) / len(p))


def measure(lines, logits, heads, setting, lang, labels=None):
    """Macro-F1, AUC, calibration and per class, of one head on lines of one language."""
    name, all_labels = setting["name"], setting["labels"]
    truth, weight = known(lines, heads, name)
    p = probabilities(logits[:, heads.slice[name]], choice(setting, lang, "calibration"), setting["kind"])
    result = {"lines": len(lines)}
    if setting["kind"] == "single-label":
        told, true = p.argmax(1), truth.argmax(1)
        result["macro_f1"] = f1_score(true, told, average="macro")
        result["accuracy"] = float((told == true).mean())
        result["confusion"] = confusion_matrix(true, told, labels=range(len(all_labels))).tolist()
        said = np.eye(len(all_labels))[told]
    else:
        said = p >= np.array(choice(setting, lang, "thresholds"))
    classes = {}
    for k, label in enumerate(all_labels):
        use = weight[:, k] > 0
        y = truth[use, k] > 0.5
        if (labels and label not in labels) or not 0 < y.sum() < len(y):
            continue
        classes[label] = {"f1": f1_score(y, said[use, k], zero_division=0), "auc": roc_auc_score(y, p[use, k]),
                          "ece": calibration_error(p[use, k], y), "lines": int(y.sum()), "told": int(said[use, k].sum())}
    for what in ("f1", "auc", "ece"):
        values = [c[what] for c in classes.values() if c[what] is not None]
        result["macro_" + what] = float(np.mean(values))
    if name == "emotion":
        result["told_for"] = told_for(truth, p, said, all_labels)
    result["classes"] = classes
    return result


def told_for(truth, p, said, labels):
    """For lines with one true emotion, which emotion is the most probable: rows true, columns told."""
    alone = truth.sum(1) == 1
    return confusion_matrix(truth[alone].argmax(1), p[alone].argmax(1), labels=range(len(labels))).tolist()


def neighbours(model, tokenizer, tests, others=(), count=1000):
    """How often the nearest English line of a French one is its translation, among a thousand English lines."""
    tests = tests[:count]
    french = outputs(model, tokenizer, [f for f, _ in tests])[1]
    english = outputs(model, tokenizer, [e for _, e in tests] + list(others)[:count - len(tests)])[1]
    cosine = french @ english.T
    return {"pairs": len(tests), "candidates": len(english),
            "accuracy": float((cosine.argmax(1) == np.arange(len(tests))).mean())}


def figures(folder, model, tokenizer, lines, tests, heads, settings):
    """Everything that the card tells. The dev sets take no part in training, calibration or thresholds."""
    emotion, fine, sentiment = settings[0], settings[1], settings[2]
    found = {}

    def on(name, rows, setting, lang, labels=None):
        found[name] = measure(rows, logits_of(model, tokenizer, rows), heads, setting, lang, labels)

    reddit = list(data.goemotions(folder, "dev"))
    logits = logits_of(model, tokenizer, reddit)
    found["goemotions ekman"] = measure(reddit, logits, heads, emotion, "en")
    found["goemotions fine"] = measure(reddit, logits, heads, fine, "en")
    subtitles = [l for l in lines if l.source == "xed fr" and data.split(l) == "dev"]
    on("xed fr", subtitles, emotion, "fr", data.EMOTIONS[:6])
    on("xed fr told", [l for l in subtitles if any(l.emotion[:6])], emotion, "fr", data.EMOTIONS[:6])
    on("mmeld fr", list(data.dialogues(folder)), emotion, "fr")
    on("tweeteval en", list(data.tweets(folder)), emotion, "en")
    on("umsab fr", list(data.umsab(folder, "french")), sentiment, "fr")
    on("umsab en", list(data.umsab(folder, "english")), sentiment, "en")
    for lang in ("fr", "en"):
        on(f"reviews {lang} held out", [l for l in lines if l.source == "reviews" and l.lang == lang
                                        and data.split(l) == "held"], settings[3], lang, data.NEEDS[:2])
    others = [l for l in lines if l.source == "xed en" and data.split(l) == "held" and l not in [e for _, e in tests]]
    if tests:
        found["parallel xed"] = neighbours(model, tokenizer, tests, others)
    found["parallel mmeld"] = neighbours(model, tokenizer, data.translated_dialogues(folder))
    return found
