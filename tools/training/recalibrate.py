"""Calibrates the French sentiment of a pack anew, by lines of ours that never trained; its weights stay as they are."""
import argparse
import json
from pathlib import Path

import data
import pack
from heads import Heads
from measure import CALIBRATING, balance, known, logits_of
from reference import reader
from train import WRITTEN


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="folder of the pack; its config.json is rewritten")
    args = parser.parse_args()
    tensors, config, tokenizer = pack.read(args.model)
    tokenizer.enable_truncation(128)
    posts = [l for l in data.written(WRITTEN) if l.source in CALIBRATING["sentiment", "fr"] and data.split(l) == "held"]
    heads = Heads()
    logits = logits_of(reader(tensors, config), tokenizer, posts)[:, heads.slice["sentiment"]]
    truth, weight = known(posts, heads, "sentiment")
    for setting in config["murmure"]["heads"]:
        if setting["name"] == "sentiment":
            setting["calibration"]["fr"] = balance(logits, truth, weight[:, 0])
    pack.dump(Path(args.model, "config.json"), config)


if __name__ == "__main__":
    main()
