"""The offline teacher: small networks that label raw news for the student. README.md in this folder has the commands.

Corpora are CoNLL files of folded words, given as DOMAIN:WEIGHT:PATH.
"""
import argparse
import random
import time

import numpy as np
import torch
from torch import nn

from network import NEVER, Teacher, decode
from words import TAGS, Words, news_sentences, pieces, read_conll

# The domain whose MISC is of another kind, so that a word it tags O or MISC may be either.
OPEN = 1
OPEN_MISC = torch.tensor([1.0, 0, 0, 0, 0, 0, 0, 1, 1]).bool()


def batches(items, tokens, rng):
    """Items of like length together, at most `tokens` padded words a batch."""
    items = sorted(items, key=lambda item: len(item[0]) + rng.random())
    groups, group = [], []
    for item in items:
        if group and (len(group) + 1) * len(item[0]) > tokens:
            groups.append(group)
            group = []
        group.append(item)
    if group:
        groups.append(group)
    rng.shuffle(groups)
    return groups


def mask_of(group):
    longest = max(len(item[0]) for item in group)
    return torch.tensor([[i < len(item[0]) for i in range(longest)] for item in group])


def allowed_tags(group, mask):
    allowed = torch.zeros(*mask.shape, 9, dtype=torch.bool)
    for row, (_, tags, domain) in enumerate(group):
        for t, tag in enumerate(tags):
            if domain == OPEN and tag in (0, 7, 8):
                allowed[row, t] = OPEN_MISC
            else:
                allowed[row, t, tag] = True
    allowed[~mask] = True
    return allowed


def chunks(tags):
    found, start = set(), None
    for i, tag in enumerate(list(tags) + [0]):
        kind = (tag + 1) // 2
        if start is not None and (tag == 0 or tag % 2 == 1 or kind != start[1]):
            found.add((start[0], i, start[1]))
            start = None
        if tag > 0 and start is None:
            start = (i, kind)
    return found


def report(pairs):
    tally = np.zeros((5, 3), int)
    for gold, got in pairs:
        gold, got = chunks(gold), chunks(got)
        for kind in (1, 2, 3, 4):
            a, b = {c for c in gold if c[2] == kind}, {c for c in got if c[2] == kind}
            tally[kind] += len(a), len(b), len(a & b)
    f1 = lambda t: 200 * t[2] / max(1, t[0] + t[1])
    return "F4 %.1f PLO %.1f  PER %.1f LOC %.1f ORG %.1f MISC %.1f" % tuple(map(f1, [tally.sum(0), tally[1:4].sum(0), *tally[1:]]))


def borrow_misc(open_, closed):
    """Domains with open MISC cannot tell O from MISC: their joint mass is shared out as domain 0 does."""
    parts = [0, 7, 8]
    return open_.index_copy(2, torch.tensor(parts), open_[..., parts].sum(2, keepdim=True) * closed[..., parts] / (closed[..., parts].sum(2, keepdim=True) + 1e-9))


def averaged(models, words, group, domain, mask):
    features, where = words.batch([item[0] for item in group])
    domains = torch.full((len(group),), domain)
    return sum(model.marginals(model.emissions(words.vectors, features, where, domains, mask), mask) for model in models) / len(models)


@torch.no_grad()
def evaluate(models, words, path, domain):
    for model in models:
        model.eval()
    pairs = []
    items = [([words.id(w) for w in ws], tags) for ws, tags in pieces(read_conll(path))]
    for group in batches(items, 3000, random.Random(0)):
        mask = mask_of(group)
        chances = averaged(models, words, group, domain, mask)
        if domain == OPEN:
            chances = borrow_misc(chances, averaged(models, words, group, 0, mask))
        got = decode(torch.log(chances + 1e-9), mask)
        pairs += [(item[1], got[row, : len(item[1])].tolist()) for row, item in enumerate(group)]
    return report(pairs)


def train(args):
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    words = Words(args.vectors)
    items = []
    for corpus in args.corpus:
        domain, weight, path = corpus.split(":")
        own = [([words.id(w) for w in ws], tags, int(domain)) for ws, tags in pieces(read_conll(path))]
        items += own * int(weight)
    model = Teacher(words.vectors.shape[1], args.hidden, args.domain_count)
    optimizer = torch.optim.Adam(model.parameters(), args.rate)
    began = time.time()
    for epoch in range(args.epochs):
        model.train()
        total = 0.0
        for group in batches(items, 1800, rng):
            mask = mask_of(group)
            features, where = words.batch([item[0] for item in group])
            emissions = model.emissions(words.vectors, features, where, torch.tensor([item[2] for item in group]), mask)
            loss = model.loss(emissions, mask, allowed_tags(group, mask))
            optimizer.zero_grad()
            (loss / len(group)).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            total += loss.item()
        for pair in optimizer.param_groups:
            pair["lr"] *= args.decay
        print(f"epoch {epoch + 1} loss {total / len(items):.3f} {time.time() - began:.0f} s", flush=True)
        for dev in args.dev:
            domain, path = dev.split(":")
            print("  ", dev, evaluate([model], words, path, int(domain)), flush=True)
        torch.save({"state": model.state_dict(), "args": vars(args)}, args.out)


def load(paths):
    """Teachers over the same vectors, and the words they see."""
    saved = [torch.load(path) for path in paths]
    words = Words(saved[0]["args"]["vectors"])
    models = []
    for one in saved:
        args = argparse.Namespace(**one["args"])
        model = Teacher(words.vectors.shape[1], args.hidden, args.domain_count)
        model.load_state_dict(one["state"])
        models.append(model.eval())
    return models, words


@torch.no_grad()
def label(args):
    """Writes each sentence once for each domain, after a comment line that names the domain."""
    rng = random.Random(args.seed)
    models, words = load(args.teachers)
    began, done = time.time(), 0
    sentences = news_sentences(args.news, rng, args.tokens)[args.part :: args.parts]
    with open(args.out, "w", encoding="utf-8") as out:
        for start in range(0, len(sentences), 4000):
            items = [([words.id(w) for w in ws], ws) for ws in sentences[start : start + 4000]]
            for group in batches(items, 3000, rng):
                mask = mask_of(group)
                closed = averaged(models, words, group, 0, mask)
                for domain in args.domains:
                    chances = closed if domain == 0 else averaged(models, words, group, domain, mask)
                    if domain == OPEN:
                        chances = borrow_misc(chances, closed)
                    got = decode(torch.log(chances + 1e-9), mask)
                    for row, item in enumerate(group):
                        out.write(f"# {domain}\n" + "".join(f"{w}\t{TAGS[got[row, t]]}\n" for t, w in enumerate(item[1])) + "\n")
                done += int(mask.sum())
            print(f"{done} words, {time.time() - began:.0f} s", flush=True)


parser = argparse.ArgumentParser()
commands = parser.add_subparsers(dest="command", required=True)
training = commands.add_parser("train")
training.add_argument("out")
training.add_argument("--vectors", required=True)
training.add_argument("--corpus", action="append", required=True)
training.add_argument("--dev", action="append", default=[])
training.add_argument("--hidden", type=int, default=160)
training.add_argument("--domain-count", type=int, default=2)
training.add_argument("--epochs", type=int, default=6)
training.add_argument("--rate", type=float, default=2e-3)
training.add_argument("--decay", type=float, default=0.8)
training.add_argument("--seed", type=int, default=1)
labelling = commands.add_parser("label")
labelling.add_argument("out")
labelling.add_argument("--teachers", nargs="+", required=True)
labelling.add_argument("--news", required=True)
labelling.add_argument("--domains", type=int, nargs="+", default=[0, 1])
labelling.add_argument("--tokens", type=int, default=4000000)
labelling.add_argument("--seed", type=int, default=7)
labelling.add_argument("--part", type=int, default=0)
labelling.add_argument("--parts", type=int, default=1)
testing = commands.add_parser("test")
testing.add_argument("--teachers", nargs="+", required=True)
testing.add_argument("--dev", action="append", default=[])
if __name__ == "__main__":
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.command == "train":
        train(options)
    elif options.command == "label":
        label(options)
    else:
        loaded, known = load(options.teachers)
        for dev in options.dev:
            print(dev, evaluate(loaded, known, dev.split(":")[1], int(dev.split(":")[0])))
