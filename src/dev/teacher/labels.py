"""The tags of every word of a stream, and how well they agree with a corpus."""
import numpy as np
import torch
import torch.nn.functional as F

from learning import MISC, OPEN
from pieces import FIRST, NO_TAG, SEPARATOR, TAGS
from windows import LENGTH, filled, padded, precision

# Pieces on either side of a window that are read but not labelled.
MARGIN = 32
NEVER = -1e4


@torch.no_grad()
def chances_of(models, stream, domain, args):
    """Chances of the tags of each word of a stream: the mean over the models. Each window is read with a margin on either side."""
    step = LENGTH - 1 - 2 * MARGIN
    corpus = {"stream": stream, "domain": domain}
    first = (stream & FIRST) != 0
    out = torch.zeros(len(stream), len(TAGS), dtype=torch.float16, device=args.device)
    starts = list(range(-MARGIN, len(stream), step))
    for i in range(0, len(starts), args.label_batch):
        own = starts[i : i + args.label_batch]
        items = [(corpus, max(0, start), min(len(stream), start + LENGTH - 1)) for start in own]
        pieces, _, domains = padded(filled(items, args.label_batch), args.device)
        chances = 0
        for model in models:
            with precision(args.device):
                scores = model.tag_scores(model(pieces), domains)
            chances = chances + F.softmax(scores, -1) / len(models)
        for row, (start, (_, begin, end)) in enumerate(zip(own, items)):
            low, high = start + MARGIN, min(start + MARGIN + step, len(stream))
            out[low:high] = chances[row, 1 + low - begin : 1 + high - begin].half()
    return out[first.to(args.device)]


def sentence_lengths(stream):
    """Words of each sentence of a stream."""
    words = np.cumsum((stream.numpy() & FIRST) != 0)
    ends = words[stream.numpy() == SEPARATOR]
    return np.diff(np.concatenate([[0], ends]))


def best_tags(chances, lengths):
    """The best valid tags of each sentence; some thousands of like length are searched at once."""
    out = np.zeros(len(chances), dtype=np.uint8)
    begins = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    order = np.argsort(lengths, kind="stable")
    for group in np.array_split(order, max(1, len(order) // 4096)):
        along = np.arange(int(lengths[group].max()))
        inside = along < lengths[group][:, None]
        # Beyond its end a sentence repeats its last word.
        words = begins[group][:, None] + np.minimum(along, np.maximum(lengths[group], 1)[:, None] - 1)
        known = torch.from_numpy(np.minimum(words, len(chances) - 1)).to(chances.device)
        found = viterbi(torch.log(chances[known].float() + 1e-6), torch.from_numpy(inside).to(chances.device))
        out[words[inside]] = found.cpu().numpy()[inside]
    return out


def viterbi(scores, inside):
    """The best valid tags of sentences that lie side by side, by the scores of their words; what is not inside its sentence changes nothing."""
    may_start, may_follow = moves(scores.device)
    still = torch.arange(len(TAGS), device=scores.device).expand(len(scores), len(TAGS))
    best, back = scores[:, 0] + may_start, []
    for t in range(1, scores.shape[1]):
        value, which = (best[:, :, None] + may_follow).max(1)
        best = torch.where(inside[:, t, None], value + scores[:, t], best)
        back.append(torch.where(inside[:, t, None], which, still))
    tags = [best.argmax(1)]
    for which in reversed(back):
        tags.append(which.gather(1, tags[-1][:, None])[:, 0])
    return torch.stack(tags[::-1], 1)


def moves(device):
    """What it costs a tag to begin a sentence, and to follow another: nothing, or more than any score makes up for."""
    count = len(TAGS)
    may_start = torch.tensor([NEVER if tag > 0 and tag % 2 == 0 else 0.0 for tag in range(count)], device=device)
    may_follow = torch.zeros(count, count, device=device)
    for after in range(2, count, 2):
        may_follow[[before for before in range(count) if before not in (after, after - 1)], after] = NEVER
    return may_start, may_follow


def label(models, stream, domain, args):
    """The tags of each word of a stream after the guidelines of a domain."""
    chances = chances_of(models, stream, domain, args)
    if domain == OPEN:
        # Domains with open MISC cannot tell O from MISC: their joint mass is shared out as domain 0 does.
        closed = chances_of(models, stream, 0, args).float()[:, MISC]
        chances[:, MISC] = (chances.float()[:, MISC].sum(1, keepdim=True) * closed / (closed.sum(1, keepdim=True) + 1e-6)).half()
    return best_tags(chances, sentence_lengths(stream))


def chunks(tags):
    """The names in a row of tags: first word, end, and type from 1 to 4."""
    found, start = set(), None
    for i, tag in enumerate([*tags, 0]):
        kind = (tag + 1) // 2
        if start is not None and (tag == 0 or tag % 2 == 1 or kind != start[1]):
            found.add((start[0], i, start[1]))
            start = None
        if tag > 0 and start is None:
            start = (i, kind)
    return found


def report(models, corpus, args):
    """A line with the F1 of names in an annotated corpus: in all four types, in the three of people, places and organizations, and in each."""
    gold = chunks(corpus["tags"][corpus["tags"] != NO_TAG].tolist())
    got = chunks(label(models, corpus["stream"], corpus["domain"], args).tolist())

    def f1(kinds):
        right, said, wanted = (sum(kind in kinds for _, _, kind in names) for names in (gold & got, got, gold))
        return 200 * right / max(1, said + wanted)

    named = zip(("four", "three", "PER", "LOC", "ORG", "MISC"), ((1, 2, 3, 4), (1, 2, 3), (1,), (2,), (3,), (4,)))
    return f"{corpus['path']}: " + " ".join(f"{name} {f1(kinds):.1f}" for name, kinds in named)
