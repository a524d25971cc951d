"""Writes models of a few kilobytes, one a family, with the logits and mean embeddings that transformers gives for them.

Run by hand: python make.py
"""
import json
from pathlib import Path

import torch
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import (BertConfig, BertForSequenceClassification, CamembertConfig, CamembertForSequenceClassification,
                          DistilBertConfig, DistilBertForSequenceClassification)

HERE = Path(__file__).parent
WORDS = "<s> <pad> </s> <unk> la lampe est en panne merci pour balade the light is broken again thanks ride !".split()
TEXTS = ["la lampe est en panne", "merci", "the light is broken again ! the light is broken again !", "thanks pour la ride !"]
LABELS = {0: "anger", 1: "joy", 2: "neutral"}
SHAPE = dict(vocab_size=len(WORDS), id2label=LABELS, label2id={v: k for k, v in LABELS.items()}, pad_token_id=1)
BERT = dict(SHAPE, hidden_size=8, num_hidden_layers=2, num_attention_heads=2, intermediate_size=16)
FAMILIES = {
    "bert": (BertForSequenceClassification, BertConfig(max_position_embeddings=16, hidden_act="gelu_new", **BERT), torch.float32),
    "camembert": (CamembertForSequenceClassification, CamembertConfig(max_position_embeddings=18, type_vocab_size=1, **BERT), torch.float16),
    "distilbert": (DistilBertForSequenceClassification,
                   DistilBertConfig(dim=8, n_layers=2, n_heads=2, hidden_dim=16, max_position_embeddings=16,
                                    problem_type="multi_label_classification", **SHAPE), torch.bfloat16),
}


def tokenizer():
    words = Tokenizer(models.WordLevel({word: i for i, word in enumerate(WORDS)}, unk_token="<unk>"))
    words.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    words.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    return words


def main():
    for name, (kind, config, dtype) in FAMILIES.items():
        torch.manual_seed(7)
        model = kind(config).eval()
        with torch.no_grad():
            for weights in model.parameters():
                weights.copy_((weights + 0.3 * torch.randn_like(weights)).to(dtype))
        words = tokenizer()
        cases = []
        for text in TEXTS:
            ids = torch.tensor([words.encode(text).ids])
            with torch.no_grad():
                out = model(input_ids=ids, output_hidden_states=True)
            mean = torch.nn.functional.normalize(out.hidden_states[-1][0].mean(0), dim=0)
            cases.append({"text": text, "logits": [round(x, 6) for x in out.logits[0].tolist()], "embedding": [round(x, 6) for x in mean.tolist()]})
        folder = HERE / name
        model.to(dtype).save_pretrained(folder)
        words.save(str(folder / "tokenizer.json"))
        (folder / "reference.json").write_text(json.dumps({"cases": cases}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
