"""Streams of pieces in windows that the encoder reads at once."""
import time

import numpy as np
import torch

from pieces import DOMAIN, NO_TAG, PIECE

# Pieces that the encoder reads at once, the mark of the domain among them.
LENGTH = 256


def clock(began, text):
    """Prints what was done, and when."""
    print(f"{time.time() - began:5.0f} s  {text}", flush=True)


def read_stream(path):
    """A stream that `prepare.py` wrote."""
    return torch.from_numpy(np.fromfile(path, dtype=np.uint16).astype(np.int32))


def precision(device):
    """Halved precision where an accelerator computes."""
    return torch.autocast(device.split(":")[0], dtype=torch.bfloat16, enabled=device != "cpu")


def windows(corpora, rng):
    """The corpora in windows that begin at another place each epoch; a corpus of weight 2 is read twice."""
    items = []
    for corpus in corpora:
        for _ in range(corpus["weight"]):
            first = rng.randrange(LENGTH - 1)
            for start in range(first - LENGTH + 1, len(corpus["stream"]), LENGTH - 1):
                items.append((corpus, max(0, start), min(len(corpus["stream"]), start + LENGTH - 1)))
    rng.shuffle(items)
    return items


def filled(items, size):
    """As many as a batch holds, the last one repeated: code is compiled for one size."""
    return [*items, *[items[-1]] * (size - len(items))]


def padded(items, device):
    """Pieces, tags and domains of windows, each behind the mark of its domain."""
    pieces = torch.zeros(len(items), LENGTH, dtype=torch.long)
    tags = torch.full((len(items), LENGTH), NO_TAG)
    for row, (corpus, start, end) in enumerate(items):
        pieces[row, 0] = DOMAIN + corpus["domain"]
        pieces[row, 1 : 1 + end - start] = corpus["stream"][start:end] & PIECE
        if "tags" in corpus:
            tags[row, 1 : 1 + end - start] = corpus["tags"][start:end]
    domains = torch.tensor([corpus["domain"] for corpus, _, _ in items])
    return pieces.to(device), tags.to(device), domains.to(device)
