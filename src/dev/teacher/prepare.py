"""Before and after the accelerator: `pack` turns the exported news and corpora into streams of pieces, `unpack` turns its labels into silver sentences."""
import argparse
import json
import os
import random

import numpy as np

from pieces import LABELLED_DOMAINS, NO_TAG, TAGS, Pieces, learn_vocabulary, read_conll, read_news

VOCABULARY = 24000
# The share of each source that is labelled, so that no outlet outweighs the others.
SHARES = {
    "alkhaleej-sanad": 0.15, "autofill-mixes": 0.3, "hespress-2020": 0.5, "ant-jawharafm": 0.5, "osac-bbc-cnn": 0.9,
    "hespress-aljazeera-2022": 0.9, "multi-country-newspapers": 1.0, "modern-2024": 1.0, "moroccan-sites-2019": 0.8,
    "moroccan-sites-2025": 1.0, "alriyadh-sample": 1.0, "algerian-press-12": 1.0, "afnd-source6": 1.0, "matsda2sh-factchecks": 0.7,
}
# Sentences that are drawn together, so that the teacher reads them in their article.
RUN = 40
# Words of a sentence that the student learns from.
LEAST, MOST = 5, 80


def pack(args):
    """The vocabulary, the news and the corpora as streams, and `manifest.json`: which runs of the news are to be labelled, what the corpora are."""
    os.makedirs(args.folder, exist_ok=True)
    at = lambda name: os.path.join(args.folder, name)
    news = os.path.join(args.exported, "news.txt")
    learn_vocabulary(news, SHARES, VOCABULARY, at("vocabulary.json"))
    pieces = Pieces(at("vocabulary.json"))
    rng = random.Random(args.seed)
    parts, runs, length = [], [], 0
    for source, sentences in grouped(read_news(news, SHARES)):
        part = pieces.stream(sentences)
        if rng.random() < SHARES[source]:
            runs.append((length, length + len(part)))
        parts.append(part)
        length += len(part)
    np.concatenate(parts).tofile(at("news.u16"))
    corpora = []
    for kind in ("corpus", "dev"):
        for corpus in getattr(args, kind):
            domain, weight, path = corpus.split(":")
            stream, tags = pieces.tagged(read_conll(os.path.join(args.exported, path)))
            name = f"{kind}-{len(corpora)}"
            stream.tofile(at(f"{name}.u16"))
            tags.tofile(at(f"{name}.tags"))
            corpora.append({"name": name, "kind": kind, "domain": int(domain), "weight": int(weight), "path": path, "words": int((tags != NO_TAG).sum())})
    json.dump({"runs": runs, "corpora": corpora, "vocabulary": VOCABULARY}, open(at("manifest.json"), "w"))
    print(f"{length} pieces, {sum(end - start for start, end in runs)} to label;", *(f"{corpus['path']} {corpus['words']} words;" for corpus in corpora))


def grouped(news):
    """Runs of sentences of one source, with the source."""
    run, own = [], ""
    for source, words in news:
        if run and (source != own or len(run) == RUN):
            yield own, run
            run = []
        own = source
        run.append(words)
    if run:
        yield own, run


def unpack(args):
    """
    `silver.conll`: distinct sentences of a fair length, once for each domain, after a comment line that names the domain. `labelled.conll`: the
    other sentences for the last domain, without those that are annotated. The student counts there which words are names; counted in what it
    learns from, the counts would tell it more of rare names than they tell of a new text.
    """
    at = lambda name: os.path.join(args.out, name)
    labels = {domain: np.fromfile(os.path.join(args.labels, f"labels.{domain}"), dtype=np.uint8) for domain in args.domains}
    draw = random.Random(args.seed)
    drawn, words_before = [], 0
    for source, sentences in grouped(read_news(os.path.join(args.exported, "news.txt"), SHARES)):
        if draw.random() < SHARES[source]:
            for words in sentences:
                drawn.append((words, words_before))
                words_before += len(words)
    if any(len(own) != words_before for own in labels.values()):
        raise SystemExit(f"labels of {[len(own) for own in labels.values()]} words, {words_before} in the news: not of the same pack")
    order = list(range(len(drawn)))
    random.Random(args.seed).shuffle(order)
    seen, total = set(), 0
    with open(at("silver.conll"), "w", encoding="utf-8") as out:
        for index in order:
            words, start = drawn[index]
            if total >= args.tokens or not LEAST <= len(words) <= MOST or " ".join(words) in seen:
                continue
            seen.add(" ".join(words))
            total += len(words)
            for domain in args.domains:
                out.write(f"# {domain}\n")
                write(out, words, labels[domain][start : start + len(words)])
    for path in args.annotated:
        seen.update(" ".join(words) for words, _ in read_conll(os.path.join(args.exported, path)))
    with open(at("labelled.conll"), "w", encoding="utf-8") as out:
        for words, start in drawn:
            if " ".join(words) not in seen:
                write(out, words, labels[args.domains[-1]][start : start + len(words)])
    print(f"{total} words of {words_before}")


def write(out, words, tags):
    """A sentence in CoNLL columns."""
    out.write("".join(f"{word}\t{TAGS[tag]}\n" for word, tag in zip(words, tags)) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command", required=True)
    packing = commands.add_parser("pack")
    packing.add_argument("exported")
    packing.add_argument("folder")
    packing.add_argument("--corpus", action="append", default=[], help="DOMAIN:WEIGHT:FILE")
    packing.add_argument("--dev", action="append", default=[], help="DOMAIN:0:FILE")
    packing.add_argument("--seed", type=int, default=7)
    unpacking = commands.add_parser("unpack")
    unpacking.add_argument("exported")
    unpacking.add_argument("labels")
    unpacking.add_argument("out")
    unpacking.add_argument("--annotated", nargs="+", default=["annotated-news.conll", "annotated-news.dev.conll"])
    unpacking.add_argument("--domains", type=int, nargs="+", default=LABELLED_DOMAINS)
    unpacking.add_argument("--tokens", type=int, default=2600000)
    unpacking.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    pack(options) if options.command == "pack" else unpack(options)
