"""The offline teacher: BiLSTM-CRFs over word vectors that know whose guidelines they follow. They label raw news for the student.

Corpora are CoNLL files of folded words (src/dev/teacher/export.ts writes them), given as DOMAIN:WEIGHT:PATH; domains other than 0
(ANERcorp) leave MISC open. Vectors come from vectors.py. Commands of the shipped model: README.md in this folder.

    python teacher.py train teacher1.pt --vectors sgns.npz --corpus 0:2:anercorp.conll --corpus 1:1:wikifane.conll --dev 0:dev.conll
    python teacher.py label silver.conll --teachers teacher1.pt teacher2.pt --news news.txt --domains 0 1 --tokens 4000000
"""
import argparse
import random
import re
import time

import numpy as np
import torch
from torch import nn

TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"]
NEVER = -1e4
MAY_FOLLOW = torch.zeros(9, 9)
for after in range(9):
    for before in range(9):
        if after > 0 and after % 2 == 0 and before not in (after, after - 1):
            MAY_FOLLOW[before, after] = NEVER
MAY_START = torch.tensor([NEVER if tag > 0 and tag % 2 == 0 else 0.0 for tag in range(9)])
OPEN_MISC = torch.tensor([1.0, 0, 0, 0, 0, 0, 0, 1, 1]).bool()
BUCKETS = 6000
CHARS = 12


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
        data = np.load(vectors)
        self.rows = {word: row + 1 for row, word in enumerate(data["words"].tolist())}
        self.vectors = torch.cat([torch.zeros(1, data["vectors"].shape[1]), torch.from_numpy(data["vectors"])])
        self.ids, self.table = {}, []
        self.frozen = None

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
            letters = [min(ord(c) - 0x600 + 2, 255) if ord(c) >= 0x600 else 1 for c in w[:CHARS]]
            own += letters + [0] * (CHARS - len(letters))
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


class Teacher(nn.Module):
    def __init__(self, size, hidden, layers, domains, classes):
        super().__init__()
        self.stem_vector = nn.Linear(size, 80)
        self.affixes = nn.ModuleList(nn.Embedding(BUCKETS, 20) for _ in range(9))
        self.shapes = nn.Embedding(5, 8)
        self.letters = nn.Embedding(256, 20)
        self.letter_window = nn.Conv1d(20, 48, 3, padding=1)
        self.domain = nn.Embedding(domains, 8)
        width = size + 80 + 180 + 8 + 48 + 8
        self.forward_lstm = nn.LSTM(width, hidden, batch_first=True)
        self.backward_lstm = nn.LSTM(width, hidden, batch_first=True)
        self.second = nn.LSTM(2 * hidden, hidden, batch_first=True, bidirectional=True) if layers == 2 else None
        self.drop_in, self.drop_out = nn.Dropout(0.35), nn.Dropout(0.4)
        self.mix = nn.Linear(2 * hidden, hidden)
        self.emit = nn.Linear(hidden, 9)
        self.emit_domain = nn.Parameter(torch.zeros(domains, hidden, 9))
        self.transitions = nn.Parameter(torch.zeros(9, 9))
        self.start = nn.Parameter(torch.zeros(9))
        self.next_class, self.previous_class = nn.Linear(hidden, classes), nn.Linear(hidden, classes)

    def inputs(self, vectors, features, where, domains):
        letters = self.letters(features[:, 12:]).transpose(1, 2)
        parts = [vectors[features[:, 0]], torch.relu(self.stem_vector(vectors[features[:, 1]]))]
        parts += [table(features[:, 2 + kind]) for kind, table in enumerate(self.affixes)]
        parts += [self.shapes(features[:, 11]), torch.relu(self.letter_window(letters)).max(2).values]
        words = torch.cat(parts, 1)[where]
        return self.drop_in(torch.cat([words, self.domain(domains)[:, None].expand(-1, words.shape[1], -1)], 2))

    def states(self, inputs):
        ahead, _ = self.forward_lstm(inputs)
        back, _ = self.backward_lstm(inputs.flip(1))
        return ahead, back.flip(1)

    def emissions(self, vectors, features, where, domains):
        states = self.drop_out(torch.cat(self.states(self.inputs(vectors, features, where, domains)), 2))
        if self.second is not None:
            states = states + self.drop_out(self.second(states)[0])
        mixed = torch.tanh(self.mix(states))
        return self.emit(mixed) + torch.bmm(mixed, self.emit_domain[domains])

    def log_sums(self, emissions, mask):
        """Forward scores at every word; padding copies the last."""
        moves = self.transitions + MAY_FOLLOW
        scores = emissions[:, 0] + self.start + MAY_START
        every = [scores]
        for t in range(1, emissions.shape[1]):
            following = torch.logsumexp(scores[:, :, None] + moves, 1) + emissions[:, t]
            scores = torch.where(mask[:, t, None], following, scores)
            every.append(scores)
        return every

    def loss(self, emissions, mask, allowed):
        both = torch.cat([emissions, emissions.masked_fill(~allowed, NEVER)])
        last = torch.logsumexp(self.log_sums(both, torch.cat([mask, mask]))[-1], 1)
        return (last[: len(mask)] - last[len(mask) :]).sum()

    def marginals(self, emissions, mask):
        """Token marginals by forward and backward sums."""
        moves = self.transitions + MAY_FOLLOW
        ahead = torch.stack(self.log_sums(emissions, mask), 1)
        back = torch.zeros_like(emissions)
        for t in range(emissions.shape[1] - 2, -1, -1):
            coming = torch.logsumexp(moves + (emissions[:, t + 1] + back[:, t + 1])[:, None, :], 2)
            back[:, t] = torch.where(mask[:, t + 1, None], coming, back[:, t])
        return torch.softmax(ahead + back, 2)


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
            if domain > 0 and tag in (0, 7, 8):
                allowed[row, t] = OPEN_MISC
            else:
                allowed[row, t, tag] = True
    allowed[~mask] = True
    return allowed


def decode(scores, mask):
    """Best tags under additive scores, with valid transitions only."""
    best = scores[:, 0] + MAY_START
    back = []
    for t in range(1, scores.shape[1]):
        value, which = (best[:, :, None] + MAY_FOLLOW).max(1)
        best = torch.where(mask[:, t, None], value + scores[:, t], best)
        back.append(torch.where(mask[:, t, None], which, torch.arange(9)))
    tags = [best.argmax(1)]
    for which in reversed(back):
        tags.append(which.gather(1, tags[-1][:, None])[:, 0])
    return torch.stack(tags[::-1], 1)


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
    features, where = words[0].batch([item[0] for item in group])
    total = 0
    for model, own in zip(models, words):
        if own is not words[0]:
            features, where = own.batch([item[1] for item in group])
        emissions = model.emissions(own.vectors, features, where, torch.full((len(group),), domain))
        total = total + model.marginals(emissions, mask)
    return total / len(models)


@torch.no_grad()
def evaluate(models, words, path, domain):
    for model in models:
        model.eval()
    pairs = []
    items = [([words[0].id(w) for w in ws], [words[-1].id(w) for w in ws], tags) for ws, tags in pieces(read_conll(path))]
    for group in batches(items, 3000, random.Random(0)):
        mask = mask_of(group)
        chances = averaged(models, words, group, domain, mask)
        if domain > 0:
            chances = borrow_misc(chances, averaged(models, words, group, 0, mask))
        got = decode(torch.log(chances + 1e-9), mask)
        pairs += [(item[2], got[row, : len(item[2])].tolist()) for row, item in enumerate(group)]
    return report(pairs)


def clusters_of(vectors, count, seed):
    """Spherical k-means on the more frequent words, then every word to its nearest."""
    rng = torch.Generator().manual_seed(seed)
    data = vectors[1:40001]
    centers = data[torch.randperm(len(data), generator=rng)[:count]]
    for _ in range(8):
        nearest = (data @ centers.T).argmax(1)
        sums = torch.zeros_like(centers).index_add_(0, nearest, data)
        centers = torch.where(sums.norm(dim=1, keepdim=True) > 0, nn.functional.normalize(sums), centers)
    return torch.cat([torch.tensor([-100]), (vectors[1:] @ centers.T).argmax(1)])


def news_sentences(path, rng, tokens, least=5, most=80):
    """Sentences of a fair length, drawn from all sources; each distinct sentence once."""
    source, kept, seen = "", [], set()
    share = SHARES
    for line in open(path, encoding="utf-8"):
        if line.startswith("# "):
            source = line[2:].strip()
            continue
        words = line.split()
        if least <= len(words) <= most and rng.random() < share.get(source, 0.5) and hash(line) not in seen:
            seen.add(hash(line))
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


def pretrain(model, words, args, rng):
    classes = clusters_of(words.vectors, args.classes, args.seed)
    items = [([words.id(w) for w in ws],) for ws in news_sentences(args.news, rng, args.pretrain)]
    optimizer = torch.optim.Adam(model.parameters(), 2e-3)
    table = torch.tensor([classes[own[0]] for own in words.table])
    model.train()
    began, seen, total = time.time(), 0, 0.0
    groups = batches(items, 2500, rng)
    for step, group in enumerate(groups):
        for pair in optimizer.param_groups:
            pair["lr"] = 2e-3 * (1 - 0.85 * step / len(groups))
        mask = mask_of(group)
        features, where = words.batch([item[0] for item in group])
        ids = torch.tensor([item[0] + [0] * (mask.shape[1] - len(item[0])) for item in group])
        target = table[ids].masked_fill(~mask, -100)
        ahead, back = model.states(model.inputs(words.vectors, features, where, torch.zeros(len(group), dtype=torch.long)))
        next_, last = target[:, 1:].reshape(-1), target[:, :-1].reshape(-1)
        a, b = next_ != -100, last != -100
        loss = nn.functional.cross_entropy(model.next_class(model.drop_out(ahead[:, :-1].reshape(-1, ahead.shape[2])[a])), next_[a])
        loss = loss + nn.functional.cross_entropy(model.previous_class(model.drop_out(back[:, 1:].reshape(-1, back.shape[2])[b])), last[b])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimizer.step()
        seen += int(mask.sum())
        total += loss.item()
        if step % 200 == 199:
            print(f"pretrain {seen} words, loss {total / 200:.3f}, {time.time() - began:.0f} s", flush=True)
            total = 0.0


def train(args):
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    words = Words(args.vectors)
    items, extra = [], []
    for corpus in args.corpus:
        domain, weight, path = corpus.split(":")
        own = [([words.id(w) for w in ws], tags, int(domain)) for ws, tags in pieces(read_conll(path))]
        items += own * int(weight)
    model = Teacher(words.vectors.shape[1], args.hidden, args.layers, args.domain_count, args.classes)
    if args.pretrained:
        model.load_state_dict(torch.load(args.pretrained))
    if args.pretrain:
        pretrain(model, words, args, rng)
        torch.save(model.state_dict(), args.out + ".pre")
    tuned = [p for name, p in model.named_parameters() if not name.endswith("_class.weight") and not name.endswith("_class.bias")]
    optimizer = torch.optim.Adam(tuned, args.rate)
    began = time.time()
    for epoch in range(args.epochs):
        model.train()
        total = 0.0
        for group in batches(items, 1200, rng):
            mask = mask_of(group)
            features, where = words.batch([item[0] for item in group])
            emissions = model.emissions(words.vectors, features, where, torch.tensor([item[2] for item in group]))
            loss = model.loss(emissions, mask, allowed_tags(group, mask))
            optimizer.zero_grad()
            (loss / len(group)).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            total += loss.item()
        for pair in optimizer.param_groups:
            pair["lr"] *= 0.8
        print(f"epoch {epoch + 1} loss {total / len(items):.3f} {time.time() - began:.0f} s", flush=True)
        for dev in args.dev:
            domain, path = dev.split(":")
            print("  ", dev, evaluate([model], [words], path, int(domain)), flush=True)
        torch.save({"state": model.state_dict(), "args": vars(args)}, args.out)


def load(path):
    saved = torch.load(path)
    args = argparse.Namespace(**saved["args"])
    words = Words(args.vectors)
    model = Teacher(words.vectors.shape[1], args.hidden, args.layers, args.domain_count, args.classes)
    model.load_state_dict(saved["state"])
    return model.eval(), words


@torch.no_grad()
def label(args):
    """Writes each sentence once for each domain, after a comment line that names the domain."""
    rng = random.Random(args.seed)
    models, words = zip(*map(load, args.teachers))
    words = [words[0] if own.vectors.shape == words[0].vectors.shape else own for own in words]
    began, done = time.time(), 0
    sentences = news_sentences(args.news, rng, args.tokens)[args.part :: args.parts]
    with open(args.out, "w", encoding="utf-8") as out:
        for start in range(0, len(sentences), 4000):
            some = sentences[start : start + 4000]
            items = [([words[0].id(w) for w in ws], [words[-1].id(w) for w in ws], ws) for ws in some]
            for group in batches(items, 3000, rng):
                mask = mask_of(group)
                closed = averaged(models, words, group, 0, mask)
                for domain in args.domains:
                    chances = closed if domain == 0 else borrow_misc(averaged(models, words, group, domain, mask), closed)
                    got = decode(torch.log(chances + 1e-9), mask)
                    for row, item in enumerate(group):
                        out.write(f"# {domain}\n" + "".join(f"{w}\t{TAGS[got[row, t]]}\n" for t, w in enumerate(item[2])) + "\n")
                done += int(mask.sum())
            print(f"{done} words, {time.time() - began:.0f} s", flush=True)


parser = argparse.ArgumentParser()
commands = parser.add_subparsers(dest="command", required=True)
training = commands.add_parser("train")
training.add_argument("out")
training.add_argument("--vectors", required=True)
training.add_argument("--corpus", action="append", required=True)
training.add_argument("--dev", action="append", default=[])
training.add_argument("--news")
training.add_argument("--pretrain", type=int, default=0)
training.add_argument("--pretrained")
training.add_argument("--classes", type=int, default=1200)
training.add_argument("--hidden", type=int, default=160)
training.add_argument("--layers", type=int, default=1)
training.add_argument("--domain-count", type=int, default=4)
training.add_argument("--epochs", type=int, default=6)
training.add_argument("--rate", type=float, default=2e-3)
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
        loaded = [load(path) for path in options.teachers]
        for dev in options.dev:
            print(dev, evaluate([m for m, _ in loaded], [w for _, w in loaded], dev.split(":")[1], int(dev.split(":")[0])))
