"""Writes the reference logits that the Java engine is tested against: texts in, token ids and logits out."""
import argparse
import json
from pathlib import Path

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--texts", default=Path(__file__).with_name("reference-texts.txt"))
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    tokenizer = AutoTokenizer.from_pretrained(args.model)
    model = AutoModelForSequenceClassification.from_pretrained(args.model, dtype=torch.float32).eval()
    cases = []
    for text in Path(args.texts).read_text(encoding="utf-8").splitlines():
        ids = tokenizer(text)["input_ids"]
        with torch.no_grad():
            logits = model(input_ids=torch.tensor([ids])).logits[0].tolist()
        cases.append({"text": text, "input_ids": ids, "logits": [round(x, 6) for x in logits]})
    labels = [model.config.id2label[i] for i in range(model.config.num_labels)]
    lines = ",\n".join("    " + json.dumps(case, ensure_ascii=False) for case in cases)
    Path(args.out).write_text(
        f'{{\n  "labels": {json.dumps(labels)},\n  "cases": [\n{lines}\n  ]\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
