"""Writes what the Java engine is tested against: texts in; token ids, logits, probabilities and embedding out."""
import argparse
import json
from pathlib import Path

import torch

import pack
from measure import choice, probabilities
from model import Reader


def reader(tensors, config):
    model = Reader(config["vocab_size"], config["num_hidden_layers"], len(config["id2label"]))
    model.load_state_dict({name: torch.tensor(value) for name, value in tensors.items()})
    return model.eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--texts", default=Path(__file__).with_name("reference-texts.txt"))
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    tensors, config, tokenizer = pack.read(args.model)
    model, settings = reader(tensors, config), config["murmure"]["heads"]
    cases = []
    for line in Path(args.texts).read_text(encoding="utf-8").splitlines():
        lang, text = line.split("\t") if "\t" in line else ("fr", line)
        ids = tokenizer.encode(text).ids[:config["max_position_embeddings"]]
        with torch.no_grad():
            logits, embedding = model(torch.tensor([ids]), torch.ones(1, len(ids), dtype=torch.long))
        case = {"text": text, "lang": lang, "input_ids": ids, "logits": rounded(logits[0].tolist()), "probabilities": {}}
        at = 0
        for setting in settings:
            one = logits[0, at:at + len(setting["labels"])].double().numpy()
            at += len(setting["labels"])
            case["probabilities"][setting["name"]] = rounded(
                probabilities(one, choice(setting, lang, "calibration"), setting["kind"]).tolist())
        case["embedding"] = rounded(embedding[0, :8].tolist())
        cases.append(case)
    labels = [config["id2label"][str(i)] for i in range(len(config["id2label"]))]
    body = ",\n".join("    " + json.dumps(case, ensure_ascii=False) for case in cases)
    Path(args.out).write_text(
        f'{{\n  "labels": {json.dumps(labels)},\n  "cases": [\n{body}\n  ]\n}}\n', encoding="utf-8")


def rounded(values):
    return [round(v, 6) for v in values]


if __name__ == "__main__":
    main()
