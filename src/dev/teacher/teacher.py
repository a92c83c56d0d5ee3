"""
The offline teacher, on one accelerator: learns to guess masked words of the news, then to tag after each corpus's guidelines, then labels the
news. It reads what `prepare.py pack` wrote into FOLDER, and writes its labels into OUT. README.md has the commands.
"""
import argparse
import json
import os
import time

import numpy as np
import torch

from labels import label, report
from learning import learn_tags, learn_words
from network import Block, Encoder
from pieces import DOMAINS, LABELLED_DOMAINS
from windows import clock, read_stream


def copy_of(state, vocabulary, args):
    """An encoder of its own with the weights of another."""
    model = Encoder(vocabulary, DOMAINS).to(args.device)
    model.load_state_dict(state)
    return model


def main(args):
    """Learns words, then a tagger for each of the rates, and labels the news with the mean of the taggers."""
    torch.manual_seed(args.seed)
    torch.set_float32_matmul_precision("high")
    began = time.time()
    at = lambda name: os.path.join(args.folder, name)
    data = json.load(open(at("manifest.json"), encoding="utf-8"))
    for corpus in data["corpora"]:
        corpus["stream"] = read_stream(at(f"{corpus['name']}.u16"))
        corpus["tags"] = torch.from_numpy(np.fromfile(at(f"{corpus['name']}.tags"), dtype=np.uint8).astype(np.int64))
    learnt = [corpus for corpus in data["corpora"] if corpus["kind"] == "corpus"]
    held = [corpus for corpus in data["corpora"] if corpus["kind"] == "dev"]
    news = read_stream(at("news.u16"))
    if args.compile:
        # One block is compiled, and the code serves all of them.
        Block.forward = torch.compile(Block.forward)
    model = Encoder(data["vocabulary"], DOMAINS).to(args.device)
    clock(began, f"{sum(weight.numel() for weight in model.parameters()) / 1e6:.1f} M weights, {len(news) / 1e6:.1f} M pieces of news")
    learn_words(model, news, args)
    state = {name: weight.clone() for name, weight in model.state_dict().items()}
    models = []
    for seed, rate in enumerate(args.tag_rates, 1):
        tagger = copy_of(state, data["vocabulary"], args)
        learn_tags(tagger, learnt, args, seed, rate)
        models.append(tagger)
        for corpus in held:
            clock(began, report(models[-1:], corpus, args))
    for corpus in held:
        clock(began, "together: " + report(models, corpus, args))
    chosen = torch.cat([news[start:end] for start, end in data["runs"]])
    for domain in LABELLED_DOMAINS:
        label(models, chosen, domain, args).tofile(os.path.join(args.out, f"labels.{domain}"))
        clock(began, f"labelled for domain {domain}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--seconds", type=float, default=340)
    parser.add_argument("--batch", type=int, default=256)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--matrix-rate", type=float, default=0.02)
    parser.add_argument("--tag-batch", type=int, default=64)
    parser.add_argument("--tag-rates", type=float, nargs="+", default=[3e-4, 4e-4])
    parser.add_argument("--label-batch", type=int, default=512)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    main(parser.parse_args())
