"""Writes all-MiniLM-L6-v2 with a random head of seven labels as a Hugging Face folder: minilm.py JAR OUT"""
import json
import sys
from pathlib import Path

import torch
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

sys.path.insert(0, str(Path(__file__).parents[2] / "tools" / "emotion-model"))
from vocabulary import read_base  # noqa: E402

weights, tokenizer = read_base(sys.argv[1])
out = Path(sys.argv[2])
labels = dict(enumerate(["anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral"]))
torch.manual_seed(7)
model = BertForSequenceClassification(BertConfig(hidden_size=384, num_hidden_layers=6, num_attention_heads=12, intermediate_size=1536, id2label=labels,
                                                 label2id={label: i for i, label in labels.items()}))
missing, unknown = model.load_state_dict({f"bert.{name}": value for name, value in weights.items()}, strict=False)
assert not unknown and not [name for name in missing if "encoder" in name], (missing, unknown)
model.save_pretrained(out)
(out / "tokenizer.json").write_text(json.dumps(dict(tokenizer, padding=None, truncation=None)), encoding="utf-8")
PreTrainedTokenizerFast(tokenizer_file=str(out / "tokenizer.json"), pad_token="[PAD]", cls_token="[CLS]", sep_token="[SEP]", unk_token="[UNK]",
                        mask_token="[MASK]", model_max_length=512).save_pretrained(out)
