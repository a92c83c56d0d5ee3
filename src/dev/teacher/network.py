"""The network of the teacher: dilated convolutions and a CRF over word vectors, told whose guidelines to follow (after Strubell and others 2017)."""
import torch
from torch import nn

from words import BUCKETS, LEVELS, STATISTICS

NEVER = -1e4
MAY_FOLLOW = torch.zeros(9, 9)
for after in range(9):
    for before in range(9):
        if after > 0 and after % 2 == 0 and before not in (after, after - 1):
            MAY_FOLLOW[before, after] = NEVER
MAY_START = torch.tensor([NEVER if tag > 0 and tag % 2 == 0 else 0.0 for tag in range(9)])
# Seven words on either side are seen.
DILATIONS = (1, 2, 4)


class Teacher(nn.Module):
    def __init__(self, size, hidden, domains):
        super().__init__()
        self.stem_vector = nn.Linear(size, 80)
        self.affixes = nn.ModuleList(nn.Embedding(BUCKETS, 20) for _ in range(9))
        self.shapes = nn.Embedding(5, 8)
        self.levels = nn.Embedding(LEVELS * STATISTICS, 4)
        self.domain = nn.Embedding(domains, 8)
        width = size + 80 + 180 + 8 + 4 * STATISTICS + 8
        self.narrow = nn.Linear(width, hidden)
        self.windows = nn.ModuleList(nn.Linear(3 * hidden, hidden) for _ in DILATIONS)
        self.drop_in, self.drop_between, self.drop_out = nn.Dropout(0.3), nn.Dropout(0.2), nn.Dropout(0.3)
        self.mix = nn.Linear(2 * hidden, hidden)
        self.emit = nn.Linear(hidden, 9)
        self.emit_domain = nn.Parameter(torch.zeros(domains, hidden, 9))
        self.transitions = nn.Parameter(torch.zeros(9, 9))
        self.start = nn.Parameter(torch.zeros(9))

    def inputs(self, vectors, features, where, domains):
        parts = [vectors[features[:, 0]], torch.relu(self.stem_vector(vectors[features[:, 1]]))]
        parts += [table(features[:, 2 + kind]) for kind, table in enumerate(self.affixes)]
        parts += [self.shapes(features[:, 11]), self.levels(features[:, 12:]).flatten(1)]
        words = torch.cat(parts, 1)[where]
        return self.drop_in(torch.cat([words, self.domain(domains)[:, None].expand(-1, words.shape[1], -1)], 2))

    def emissions(self, vectors, features, where, domains, mask):
        near = torch.relu(self.narrow(self.inputs(vectors, features, where, domains))) * mask[:, :, None]
        wide = near
        for distance, window in zip(DILATIONS, self.windows):
            around = nn.functional.pad(wide, (0, 0, distance, distance))
            three = torch.cat([around[:, : -2 * distance], wide, around[:, 2 * distance :]], 2)
            wide = (wide + self.drop_between(torch.relu(window(three)))) * mask[:, :, None]
        mixed = torch.tanh(self.mix(self.drop_out(torch.cat([near, wide], 2))))
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
