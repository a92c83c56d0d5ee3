"""What the teacher sees of a word, and the files it reads and writes: folded words, a CoNLL line or a line of news each."""
import json
import os
import re

import numpy as np
import torch

TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"]
BUCKETS = 6000
# Vectors come with unit length.
VECTOR_SCALE = 6
# Name statistics of a stem: fourteen, each a level of 0 to 7, 8 when unknown.
STATISTICS = 14
LEVELS = 9
UNKNOWN = [8] * STATISTICS


def digits(word):
    return re.sub(r"[0-9]", "0", word)


def stem(word):
    rest = word
    if len(rest) >= 5 and rest[0] in "وف":
        rest = rest[1:]
    if len(rest) >= 5 and rest[0] in "بكل" and rest[1:3] == "ال":
        rest = rest[1:]
    if len(rest) >= 5 and rest[:2] in ("ال", "لل"):
        rest = rest[2:]
    return rest


def bucket(text, kind):
    value = 2166136261 + kind
    for letter in text:
        value = ((value ^ ord(letter)) * 16777619) & 0xFFFFFFFF
    return 1 + (value ^ (value >> 15)) % (BUCKETS - 1)


def shape(word):
    if any(c.isdigit() for c in word):
        return 2 if any(c.isalpha() for c in word) else 1
    if not any(c.isalpha() for c in word):
        return 3
    return 4 if word[0] < "\u0600" else 0


class Words:
    """Features of each distinct word, computed once."""

    def __init__(self, vectors):
        known = open(vectors + ".words", encoding="utf-8").read().split("\n")
        self.rows = {word: row + 1 for row, word in enumerate(known)}
        data = np.fromfile(vectors + ".f32", dtype=np.float32).reshape(len(known), -1)
        self.vectors = torch.cat([torch.zeros(1, data.shape[1]), VECTOR_SCALE * torch.from_numpy(data)])
        memory = json.load(open(os.path.join(os.path.dirname(vectors), "memory.json"), encoding="utf-8"))["statistics"]
        self.levels = dict(zip(memory["stems"], memory["levels"]))
        self.ids, self.table = {}, []

    def row(self, word):
        choices = [word, word[1:] if len(word) > 3 and word[0] in "وفبكل" else "", stem(word), "ال" + stem(word)]
        return next((self.rows[choice] for choice in choices if choice in self.rows), 0)

    def id(self, word):
        found = self.ids.get(word)
        if found is None:
            w = digits(word)
            s = stem(w)
            own = [self.row(w), self.rows.get(s, self.rows.get("ال" + s, 0))]
            affixes = [w[:2], w[:3], w[-2:], w[-3:], w[-1:], s[:3], s[-3:], w, s]
            own += [bucket(affix, kind) for kind, affix in enumerate(affixes)]
            own += [shape(w)]
            own += [LEVELS * kind + level for kind, level in enumerate(self.levels.get(s, UNKNOWN))]
            found = len(self.table)
            self.ids[word] = found
            self.table.append(own)
        return found

    def batch(self, sentences):
        longest = max(len(sentence) for sentence in sentences)
        distinct = sorted({word for sentence in sentences for word in sentence})
        place = {word: index for index, word in enumerate(distinct)}
        features = torch.tensor([self.table[word] for word in distinct])
        where = torch.tensor([[place[word] for word in sentence] + [0] * (longest - len(sentence)) for sentence in sentences])
        return features, where


def read_conll(path):
    sentences, words, tags = [], [], []
    for line in open(path, encoding="utf-8").read().split("\n") + [""]:
        if "\t" in line:
            word, tag = line.split("\t")[:2]
            words.append(word)
            tags.append(TAGS.index(tag))
        elif words:
            sentences.append((words, tags))
            words, tags = [], []
    return sentences


def pieces(sentences, longest=90):
    for words, tags in sentences:
        for i in range(0, len(words), longest):
            own = list(tags[i : i + longest])
            for k, tag in enumerate(own):
                if tag > 0 and tag % 2 == 0 and (k == 0 or own[k - 1] not in (tag, tag - 1)):
                    own[k] = tag - 1
            yield words[i : i + longest], own


def news_sentences(path, rng, tokens, least=5, most=80):
    """Sentences of a fair length, drawn from all sources; each distinct sentence once."""
    source, kept, seen = "", [], set()
    for line in open(path, encoding="utf-8"):
        if line.startswith("# "):
            source = line[2:].strip()
            continue
        words = line.split()
        if least <= len(words) <= most and rng.random() < SHARES.get(source, 0.5) and line not in seen:
            seen.add(line)
            kept.append(words)
    rng.shuffle(kept)
    total = 0
    for index, words in enumerate(kept):
        total += len(words)
        if total > tokens:
            return kept[:index]
    return kept


SHARES = {
    "alkhaleej-sanad": 0.15, "autofill-mixes": 0.3, "hespress-2020": 0.5, "ant-jawharafm": 0.5, "osac-bbc-cnn": 0.9,
    "hespress-aljazeera-2022": 0.9, "multi-country-newspapers": 1.0, "modern-2024": 1.0, "moroccan-sites-2019": 0.8,
    "moroccan-sites-2025": 1.0, "alriyadh-sample": 1.0, "algerian-press-12": 1.0, "afnd-source6": 1.0, "matsda2sh-factchecks": 0.7,
}
