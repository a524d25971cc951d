"""Writes the Hugging Face folder that the product ships."""
import json
import random
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

import data
from model import ATTENTION_HEADS, INNER, POSITIONS, WIDTH, row_scale
from vocabulary import tokenizer

FLOATS = ("classifier.weight", "pooling.score.weight")  # small, and what decides: kept whole


def config(model, pieces, heads, settings):
    names = dict(enumerate(heads.names))
    return {
        "architectures": ["BertForSequenceClassification"], "model_type": "bert",
        "problem_type": "multi_label_classification", "dtype": "float32",
        "id2label": names, "label2id": {n: i for i, n in names.items()},
        "vocab_size": pieces, "hidden_size": WIDTH, "num_hidden_layers": len(model.layers()),
        "num_attention_heads": ATTENTION_HEADS, "intermediate_size": INNER, "hidden_act": "gelu",
        "hidden_dropout_prob": 0.1, "attention_probs_dropout_prob": 0.1, "max_position_embeddings": POSITIONS,
        "type_vocab_size": 2, "layer_norm_eps": 1e-12, "initializer_range": 0.02, "pad_token_id": 0,
        "murmure": {"heads": settings, "embedding": "alignment", "textPreparation": "none"}}


def weights(model):
    """A matrix is stored as one byte a weight with one scale a row, under its name and name.scale."""
    stored = {}
    for name, value in model.state_dict().items():
        if value.ndim == 2 and name not in FLOATS:
            scale = row_scale(value)
            stored[name] = (value / scale[:, None]).round().clamp(-127, 127).to(dtype=value.dtype).numpy().astype(np.int8)
            stored[name + ".scale"] = scale.numpy().astype(np.float32)
        else:
            stored[name] = value.numpy().astype(np.float32)
    return {name: np.ascontiguousarray(value) for name, value in stored.items()}


def dump(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write(folder, model, words, heads, settings):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer(words).save(str(folder / "tokenizer.json"), pretty=False)
    dump(folder / "config.json", config(model, len(words), heads, settings))
    dump(folder / "tokenizer_config.json", {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": POSITIONS,
                                             "unk_token": "[UNK]", "pad_token": "[PAD]", "cls_token": "[CLS]",
                                             "sep_token": "[SEP]", "mask_token": "[MASK]"})
    write_weights(folder, model)


def write_weights(folder, model):
    save_file(weights(model), str(Path(folder, "model.safetensors")), metadata={"format": "pt"})


def write_checks(folder, source, lines, most=400, length=140):
    """The check set by which the product chooses a precision: lines that measure and may ship, short since each user may wait for it once, and many enough that the loss told is not chance."""
    rng = random.Random(1)
    short = lambda found: [l for l in found if len(l.text) <= length]
    reddit = rng.sample(short(data.goemotions(source, "dev")), most)
    french = short(l for l in lines if l.source == "xed fr" and data.split(l) == "dev")
    reviews = short(l for l in lines if l.source == "reviews" and data.split(l) == "held")
    told = lambda names, values: [n for n, v in zip(names, values) if v and v > 0.5]
    checks = [(l, "emotion", told(data.EMOTIONS, l.emotion)) for l in reddit + rng.sample(french, min(len(french), most))]
    checks += [(l, "need", told(data.NEEDS, l.need)) for l in rng.sample(reviews, min(len(reviews), most // 2))]
    checks += [(l, "sentiment", told(data.SENTIMENTS, l.sentiment)) for l in rng.sample(reddit, most // 3)
               if l.sentiment] + [(l, "sentiment", told(data.SENTIMENTS, l.sentiment)) for l in
                                  rng.sample(reviews, min(len(reviews), most // 3)) if max(l.sentiment) > 0.7]
    with open(Path(folder, "check.ndjson"), "w", encoding="utf-8") as file:
        for line, head, labels in checks:
            file.write(json.dumps({"text": line.text, "lang": line.lang, "head": head, "labels": labels},
                                  ensure_ascii=False) + "\n")


def read(folder):
    """The tensors of a pack as floats, its config and its tokenizer."""
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer
    folder = Path(folder)
    stored = load_file(str(folder / "model.safetensors"))
    tensors = {name: value.astype(np.float32) * stored[name + ".scale"][:, None] if name + ".scale" in stored
               else value for name, value in stored.items() if not name.endswith(".scale")}
    return tensors, json.loads((folder / "config.json").read_text(encoding="utf-8")), \
        Tokenizer.from_file(str(folder / "tokenizer.json"))
