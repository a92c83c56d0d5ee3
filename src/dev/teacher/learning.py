"""What the encoder learns: first masked words of the news, then the tags of the corpora."""
import random
import time

import torch
import torch.nn.functional as F

from network import Muon
from pieces import DOMAINS, FIRST, MASK, NO_TAG, PIECE, SEPARATOR
from windows import LENGTH, clock, filled, padded, precision, windows

# The domain whose MISC is of another kind, so that a word it tags O or MISC may be either.
OPEN = 1
# The tags O, B-MISC and I-MISC.
MISC = (0, 7, 8)
# The share of words that are masked, and of their pieces the share that stay as they are.
MASKED, KEPT = 0.3, 0.1


def learn_words(model, stream, args):
    """Masked words until the time is over; the rate rises for a fiftieth of it, and falls over its second half."""
    generator = torch.Generator(device=args.device).manual_seed(args.seed)
    pieces = (stream & PIECE).to(args.device)
    # A number for each word, so that its pieces are masked together.
    word = ((stream & FIRST) != 0).int().cumsum(0).int().to(args.device)
    separators = pieces == SEPARATOR
    matrices = [weight for block in model.blocks for weight in block.parameters() if weight.dim() == 2]
    others = [weight for weight in model.parameters() if not any(weight is matrix for matrix in matrices)]
    optimizers = [Muon(matrices, args.matrix_rate), torch.optim.AdamW(others, args.rate, betas=(0.9, 0.98), weight_decay=0.0)]
    rates = [args.matrix_rate, args.rate]
    began, steps, total, lasted = time.time(), 0, 0.0, 0.0
    model.train()
    along = torch.arange(LENGTH, device=args.device)
    while lasted < args.seconds:
        lasted = time.time() - began
        share = lasted / args.seconds
        for optimizer, rate in zip(optimizers, rates):
            for group in optimizer.param_groups:
                group["lr"] = rate * max(0.0, min(1.0, 50 * share + 0.02, 2 * (1 - share)))
        starts = torch.randint(0, len(pieces) - LENGTH, (args.batch, 1), device=args.device, generator=generator)
        where = starts + along
        own, words = pieces[where], word[where]
        drawn = torch.rand((args.batch, LENGTH), device=args.device, generator=generator)
        masked = (drawn.gather(1, (words - words[:, :1]).long()) < MASKED) & ~separators[where]
        kept = torch.rand((args.batch, LENGTH), device=args.device, generator=generator) < KEPT
        places = masked.flatten().nonzero()[:, 0]
        with precision(args.device):
            hidden = model(own.masked_fill(masked & ~kept, MASK).long())
            loss = model.word_loss(hidden, places, own.flatten()[places].long())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(others, 1.0)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        steps += 1
        total += loss.item() if steps % 50 == 0 else 0
        if steps % 250 == 0:
            clock(began, f"{steps} steps, {steps * args.batch * LENGTH / 1e6:.0f} M pieces, loss {total / 5:.3f}")
            total = 0.0
    clock(began, f"{steps} steps, {steps * args.batch * LENGTH / 1e6:.0f} M pieces")


def tag_loss(scores, tags, domains):
    """The mean loss of the tagged pieces; in the open domain a word that is O or MISC costs what both together lack."""
    chances = F.log_softmax(scores, -1)
    either = chances[..., MISC].logsumexp(-1)
    own = chances.gather(-1, tags.clamp(max=8)[..., None])[..., 0]
    is_open = (domains == OPEN)[:, None] & ((tags == 0) | (tags >= 7))
    return -torch.where(is_open, either, own)[tags != NO_TAG].mean()


def learn_tags(model, corpora, args, seed, rate):
    """All weights learn the tags; the rate rises for six in a hundred of the steps and falls from there on, and a twentieth of the pieces is masked."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    model.drop_in.p, model.drop_out.p = 0.1, 0.2
    steps = args.epochs * len(windows(corpora, random.Random(0))) // args.tag_batch
    optimizer = torch.optim.AdamW(model.parameters(), rate, betas=(0.9, 0.98), weight_decay=0.01)
    began, done, total = time.time(), 0, torch.zeros((), device=args.device)
    model.train()
    for epoch in range(args.epochs):
        items = windows(corpora, rng)
        for first in range(0, len(items), args.tag_batch):
            for group in optimizer.param_groups:
                group["lr"] = rate * max(0.0, min(1.0, (done + 1) / (0.06 * steps + 1), 1 - done / (steps + 1)))
            pieces, tags, domains = padded(filled(items[first : first + args.tag_batch], args.tag_batch), args.device)
            hidden_words = (torch.rand(pieces.shape, device=args.device) < 0.05) & (pieces > SEPARATOR + DOMAINS)
            with precision(args.device):
                scores = model.tag_scores(model(pieces.masked_fill(hidden_words, MASK)), domains)
            loss = tag_loss(scores, tags, domains)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            total += loss.detach()
            done += 1
        clock(began, f"seed {seed}, rate {rate}, epoch {epoch + 1}, loss {total.item() / done:.4f}")
    model.eval()
