"""Text as streams of pieces of words: a 16-bit number a piece, whose high bit marks the first piece of a word; a separator ends each sentence."""
import re
from array import array
from collections import Counter

import numpy as np

TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"]
PAD, UNKNOWN, MASK, SEPARATOR, DOMAIN = 0, 1, 2, 3, 4
# Whose guidelines there are, and by which the news is labelled: README.md says what each is.
DOMAINS, LABELLED_DOMAINS = 3, (0, 2)
FIRST = 0x8000
# The bits of a piece without that mark.
PIECE = 0x7FFF
NO_TAG = 255
# Letters that are seen less often are unknown.
LETTERS_SEEN = 30
# Pieces of a word that are read.
LONGEST_WORD = 10


def digits(word):
    """The word with a 0 for every digit."""
    return re.sub(r"[0-9]", "0", word)


def read_news(path, sources):
    """The sentences of the news with their source, as lists of words."""
    source = ""
    for line in open(path, encoding="utf-8"):
        if line.startswith("# ") and line[2:].strip() in sources:
            source = line[2:].strip()
        elif line.strip():
            yield source, line.split()


def read_conll(path):
    """The sentences of a corpus, as words and the numbers of their tags."""
    words, tags = [], []
    for line in open(path, encoding="utf-8"):
        if "\t" in line:
            word, tag = line.rstrip("\n").split("\t")[:2]
            words.append(word)
            tags.append(TAGS.index(tag))
        elif words:
            yield words, tags
            words, tags = [], []
    if words:
        yield words, tags


def learn_vocabulary(path, sources, size, out):
    """Byte-pair merges of the words of the news, kept in a file of `tokenizers`."""
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    counts = Counter()
    for _, words in read_news(path, sources):
        counts.update(map(digits, words))
    letters = Counter()
    for word, count in counts.items():
        for letter in word:
            letters[letter] += count
    alphabet = sorted(letter for letter, count in letters.items() if count >= LETTERS_SEEN)
    tokenizer = Tokenizer(models.BPE(unk_token="[UNK]", continuing_subword_prefix="##"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    trainer = trainers.BpeTrainer(
        vocab_size=size, min_frequency=5, limit_alphabet=len(alphabet), initial_alphabet=alphabet, continuing_subword_prefix="##", show_progress=False,
        special_tokens=["[PAD]", "[UNK]", "[MASK]", "[SEP]", *(f"[D{domain}]" for domain in range(DOMAINS))],
    )
    # A quarter of the counts keeps the order of the merges.
    tokenizer.train_from_iterator((" ".join([word] * max(1, count // 4)) for word, count in sorted(counts.items())), trainer)
    tokenizer.save(out)


class Pieces:
    """Cuts words into pieces by a vocabulary."""

    def __init__(self, path):
        from tokenizers import Tokenizer

        self.tokenizer = Tokenizer.from_file(path)
        self.known = {}

    def of(self, word):
        """The pieces of a word, the first one marked."""
        found = self.known.get(word)
        if found is None:
            ids = (self.tokenizer.encode(digits(word)).ids or [UNKNOWN])[:LONGEST_WORD]
            found = self.known[word] = [ids[0] | FIRST, *ids[1:]]
        return found

    def stream(self, sentences):
        """The stream of sentences of words."""
        out = array("H")
        for words in sentences:
            for word in words:
                out.extend(self.of(word))
            out.append(SEPARATOR)
        return np.array(out, dtype=np.uint16)

    def tagged(self, sentences):
        """The stream of annotated sentences, with a tag for the first piece of each word."""
        sentences = list(sentences)
        stream = self.stream(words for words, _ in sentences)
        tags = np.full(len(stream), NO_TAG, dtype=np.uint8)
        tags[(stream & FIRST) != 0] = [tag for _, own in sentences for tag in own]
        return stream, tags
