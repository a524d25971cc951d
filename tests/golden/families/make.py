"""Writes what transformers read in small models of every family: config.json, the tensors' shapes, and the logits of 200 texts.

The weights follow a formula that FormulaModel.java of the engine's tests follows too, so that no weights lie here; they are scaled so that the
standard deviation of the logits is at least 1. Run by hand: python make.py
"""
import json
import math
import shutil
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import (BertConfig, BertForSequenceClassification, CamembertConfig, CamembertForSequenceClassification, DistilBertConfig,
                          DistilBertForSequenceClassification, ElectraConfig, ElectraForSequenceClassification, RobertaConfig,
                          RobertaForSequenceClassification, XLMRobertaConfig, XLMRobertaForSequenceClassification)

HERE = Path(__file__).parent
WORDS = "<s> <pad> </s> <unk>".split() + [f"w{i}" for i in range(60)]
LABELS = {0: "anger", 1: "joy", 2: "neutral"}
TEXTS = 200
MASK = (1 << 64) - 1
SHAPE = dict(vocab_size=len(WORDS), id2label=LABELS, label2id={v: k for k, v in LABELS.items()}, pad_token_id=1)
BERT = dict(SHAPE, hidden_size=16, num_hidden_layers=2, num_attention_heads=4, intermediate_size=32, max_position_embeddings=50)
SEVERAL = dict(problem_type="multi_label_classification")
FAMILIES = {
    "bert": (BertForSequenceClassification, BertConfig(**BERT)),
    "minilm": (BertForSequenceClassification, BertConfig(**dict(BERT, hidden_size=24, num_hidden_layers=3, num_attention_heads=3), **SEVERAL)),
    "distilbert": (DistilBertForSequenceClassification,
                   DistilBertConfig(dim=16, n_layers=2, n_heads=4, hidden_dim=32, max_position_embeddings=50, **SEVERAL, **SHAPE)),
    "roberta": (RobertaForSequenceClassification, RobertaConfig(type_vocab_size=1, layer_norm_eps=1e-5, **BERT)),
    "xlm-roberta": (XLMRobertaForSequenceClassification, XLMRobertaConfig(type_vocab_size=1, layer_norm_eps=1e-5, **dict(BERT, num_hidden_layers=3), **SEVERAL)),
    "camembert": (CamembertForSequenceClassification, CamembertConfig(type_vocab_size=1, layer_norm_eps=1e-5, hidden_act="gelu_new", **dict(BERT, num_attention_heads=2))),
    "electra": (ElectraForSequenceClassification, ElectraConfig(embedding_size=8, **BERT)),
}


def mix(x):
    """SplitMix64 (Steele et al., 2014)."""
    x = (x + 0x9E3779B97F4A7C15) & MASK
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9 & MASK
    x = (x ^ x >> 27) * 0x94D049BB133111EB & MASK
    return x ^ x >> 31


def fnv(text):
    value = 0x811C9DC5
    for byte in text.encode("utf-8"):
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def scale(name, shape):
    if len(shape) == 1 or "embeddings" in name and "project" not in name:
        return 0.2 if len(shape) == 1 else 1.0
    last = name in ("classifier.weight", "classifier.out_proj.weight")
    return math.sqrt(3 / shape[1]) * (8 if last else 1.5)


def weights(name, shape):
    seed = fnv(name) << 32
    chance = np.array([(mix(seed + i) >> 40) / (1 << 23) - 1 for i in range(math.prod(shape))], np.float32)
    values = chance * np.float32(scale(name, shape))
    norm = len(shape) == 1 and "norm" in name.lower() and name.endswith("weight")
    return (values + np.float32(1 if norm else 0)).reshape(shape)


def text(i):
    return " ".join(f"w{mix(i * 1000 + j) % 60}" for j in range(1 + mix(i) % 45))


def tokenizer():
    words = Tokenizer(models.WordLevel({word: i for i, word in enumerate(WORDS)}, unk_token="<unk>"))
    words.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    words.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    return words


def main():
    words = tokenizer()
    words.save(str(HERE / "tokenizer.json"))
    for name, (kind, config) in FAMILIES.items():
        folder = HERE / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        model = kind(config).eval()
        tensors = {key: torch.from_numpy(weights(key, tuple(value.shape))) for key, value in model.state_dict().items()
                   if value.is_floating_point()}
        model.load_state_dict(tensors, strict=False)
        model.config.architectures = [kind.__name__]
        model.config.to_json_file(folder / "config.json", use_diff=False)
        kept = {key: value for key, value in json.loads((folder / "config.json").read_text()).items()
                if key in ("architectures", "model_type", "problem_type", "id2label", "label2id") or isinstance(value, (int, float, str)) and value is not False}
        (folder / "config.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
        (folder / "tensors.csv").write_text("".join(f"{key},{'x'.join(map(str, value.shape))}\n" for key, value in tensors.items()), encoding="utf-8")
        lines, all_logits = [], []
        for i in range(TEXTS):
            with torch.no_grad():
                logits = model(input_ids=torch.tensor([words.encode(text(i)).ids])).logits[0].tolist()
            all_logits.append(logits)
            lines.append(",".join(f"{x:.6f}" for x in logits))
        (folder / "logits.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        spread = np.array(all_logits).std(axis=0)
        assert spread.min() >= 1, (name, spread)
        print(name, spread)


if __name__ == "__main__":
    main()
