"""Calibrates a pack anew by lines held out of the training, and measures it; its weights stay as they are."""
from pathlib import Path

import pack
import train
from heads import Heads
from measure import calibrate, logits_of
from reference import reader


def main():
    args = train.arguments()
    known = train.ready(args)
    tensors, config, tokenizer = pack.read(args.out)
    tokenizer.enable_truncation(128)
    model = reader(tensors, config).to(args.device)
    held = train.held_out(known.lines)
    settings = calibrate(held, logits_of(model, tokenizer, held), Heads())
    config["murmure"]["heads"] = settings
    pack.dump(Path(args.out, "config.json"), config)
    train.tell(args, known, model, tokenizer, settings)


if __name__ == "__main__":
    main()
