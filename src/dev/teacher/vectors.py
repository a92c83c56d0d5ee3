"""Word vectors for the teacher, from raw news in folded words (one sentence a line, lines beginning with '# ' ignored).

    python vectors.py news.txt sgns.npz --kind sgns --size 200 --threads 2
"""
import argparse
import logging

import numpy as np
from gensim.models import FastText, Word2Vec

logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)


class Sentences:
    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path, encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("# "):
                    words = "".join("0" if c.isdigit() else c for c in line).split()
                    yield from (words[i : i + 200] for i in range(0, len(words), 200))


parser = argparse.ArgumentParser()
parser.add_argument("news")
parser.add_argument("out")
parser.add_argument("--kind", choices=["sgns", "fasttext", "cbow"], default="sgns")
parser.add_argument("--size", type=int, default=200)
parser.add_argument("--window", type=int, default=3)
parser.add_argument("--epochs", type=int, default=3)
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--seed", type=int, default=1)
args = parser.parse_args()

kind = {"sgns": Word2Vec, "cbow": Word2Vec, "fasttext": FastText}[args.kind]
more = {"bucket": 200000, "min_n": 3, "max_n": 5} if args.kind == "fasttext" else {}
model = kind(
    Sentences(args.news), vector_size=args.size, window=args.window, min_count=5, sg=int(args.kind == "sgns"), negative=6,
    sample=1e-4, epochs=args.epochs, workers=args.threads, seed=args.seed, **more,
)
vectors = model.wv.vectors.astype(np.float32)
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
counts = np.array([model.wv.get_vecattr(word, "count") for word in model.wv.index_to_key])
np.savez(args.out, words=np.array(model.wv.index_to_key), vectors=vectors, counts=counts)
