"""The network of the teacher: an encoder (rotary positions, gated feed-forward, normalized queries and keys) with a masked-word head and a tag head for each domain."""
import torch
import torch.nn.functional as F
from torch import nn

from pieces import TAGS

WIDTH, LAYERS, HEADS, INNER = 512, 10, 8, 1408
HEAD_WIDTH = WIDTH // HEADS


def rotary(length, device):
    """The cosines and sines by which queries and keys are turned at each position."""
    angles = torch.outer(torch.arange(length, device=device).float(), 1000.0 ** (-torch.arange(0, HEAD_WIDTH, 2, device=device).float() / HEAD_WIDTH))
    return angles.cos()[None, None], angles.sin()[None, None]


def turn(x, cos, sin):
    """Queries or keys turned by their positions."""
    a, b = x.float().chunk(2, -1)
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1).to(x.dtype)


class Block(nn.Module):
    """A layer: attention, then the gated feed-forward, each added to what it reads; both begin as nothing."""

    def __init__(self):
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH, bias=False)
        self.out = nn.Linear(WIDTH, WIDTH, bias=False)
        self.gate_up = nn.Linear(WIDTH, 2 * INNER, bias=False)
        self.down = nn.Linear(INNER, WIDTH, bias=False)
        self.before_attention, self.before_feed = nn.RMSNorm(WIDTH, 1e-6), nn.RMSNorm(WIDTH, 1e-6)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.down.weight)

    def forward(self, x, cos, sin):
        batch, length, _ = x.shape
        q, k, v = self.query_key_value(self.before_attention(x)).view(batch, length, 3, HEADS, HEAD_WIDTH).permute(2, 0, 3, 1, 4)
        q, k = F.rms_norm(q, (HEAD_WIDTH,), eps=1e-6), F.rms_norm(k, (HEAD_WIDTH,), eps=1e-6)
        mixed = F.scaled_dot_product_attention(turn(q, cos, sin), turn(k, cos, sin), v)
        x = x + self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        gate, up = self.gate_up(self.before_feed(x)).chunk(2, -1)
        return x + self.down(F.gelu(gate) * up)


class Encoder(nn.Module):
    """Pieces to hidden states, and those to guesses of masked pieces or to scores of tags."""

    def __init__(self, vocabulary, domains):
        super().__init__()
        self.embed = nn.Embedding(vocabulary, WIDTH)
        nn.init.normal_(self.embed.weight, std=0.02)
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))
        self.after_embed, self.after = nn.RMSNorm(WIDTH, 1e-6), nn.RMSNorm(WIDTH, 1e-6)
        self.guess = nn.Linear(WIDTH, WIDTH)
        self.before_guess = nn.RMSNorm(WIDTH, 1e-6)
        self.bias = nn.Parameter(torch.zeros(vocabulary))
        self.drop_in, self.drop_out = nn.Dropout(0.0), nn.Dropout(0.0)
        self.emit = nn.Linear(WIDTH, len(TAGS))
        self.emit_domain = nn.Parameter(torch.zeros(domains, WIDTH, len(TAGS)))

    def forward(self, pieces):
        cos, sin = rotary(pieces.shape[1], pieces.device)
        x = self.drop_in(self.after_embed(self.embed(pieces)))
        for block in self.blocks:
            x = block(x, cos, sin)
        return self.after(x)

    def word_loss(self, hidden, where, wanted):
        """Cross entropy of the masked pieces at `where` in the flattened batch."""
        chosen = self.before_guess(F.gelu(self.guess(hidden.flatten(0, 1)[where])))
        return F.cross_entropy((chosen @ self.embed.weight.T.to(chosen.dtype) + self.bias).float(), wanted)

    def tag_scores(self, hidden, domains):
        """Scores of the tags of each piece: those of all domains and those of its own."""
        own = self.drop_out(hidden)
        return (self.emit(own) + torch.bmm(own, self.emit_domain[domains].to(own.dtype))).float()


class Muon(torch.optim.Optimizer):
    """Momentum whose update of a matrix is made orthogonal by five Newton-Schulz steps (Jordan and others 2024)."""

    def __init__(self, parameters, rate, momentum=0.95):
        super().__init__(parameters, {"lr": rate, "momentum": momentum})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for weight in group["params"]:
                state = self.state[weight]
                kept = state.setdefault("kept", torch.zeros_like(weight))
                kept.lerp_(weight.grad, 1 - group["momentum"])
                update = orthogonal(weight.grad.lerp(kept, group["momentum"]))
                weight.add_(update, alpha=-group["lr"] * max(1, weight.shape[0] / weight.shape[1]) ** 0.5)


def orthogonal(update):
    """A matrix of nearly the same directions whose singular values are about one."""
    x = update.bfloat16() if update.is_cuda else update
    tall = x.shape[0] > x.shape[1]
    x = x.T if tall else x
    x = x / (x.norm() + 1e-7)
    for _ in range(5):
        square = x @ x.T
        x = 3.4445 * x + (-4.775 * square + 2.0315 * square @ square) @ x
    return (x.T if tall else x).to(update.dtype)
