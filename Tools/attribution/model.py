"""The attribution model of mode "best": a BERT encoder with low-rank additions, and a small head over its tokens.

Over the encoder lie layers that read with each token its neighbors, its syntactic head and dependents and a recurrence
over the window, as those of mode "fast" do. The model finds cues first: a cue stands for one attribution. Then, for
every cue, each token of the cue's paragraph gets a score for being content of that cue, and for being the first or the
last of its source. Contents of two cues never overlap, so a token's content scores compete in one softmax with "none".
"""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

from documents import DEPTH, REACH, neighbors
from recurrence import scan

LAYERS, WIDTH, HEADS = 6, 384, 12
RANK, UNIT, PAIR, STATES, TREES = 48, 192, 128, 48, 3
CUE = 0.25              # least probability of a cue whose pairs are scored
HEAD_FEATURES = (("tag", 32), ("label", 32), ("entity", 16), ("quote", 8), ("head_tag", 16))


class Adapted(nn.Module):
    """A frozen matrix of the base with a low-rank addition: y = (W + B A) x + b; b is trained."""

    def __init__(self, weight, bias, rank, dtype):
        super().__init__()
        self.register_buffer("weight", weight.to(dtype), persistent=False)
        self.bias = nn.Parameter(bias.clone())
        self.A = nn.Parameter(torch.randn(rank, weight.shape[1]) / math.sqrt(weight.shape[1]))
        self.B = nn.Parameter(torch.zeros(weight.shape[0], rank))

    def forward(self, x):
        y = F.linear(x, self.weight, self.bias.to(x.dtype))
        return y + F.linear(F.linear(x, self.A.to(x.dtype)), self.B.to(x.dtype))

    def merge(self, dtype):
        """Adds the low-rank part to the matrix, as inference does."""
        self.weight = (self.weight.float() + self.B.detach() @ self.A.detach()).to(dtype)
        self.B.data.zero_()


class Layer(nn.Module):
    def __init__(self, base, n, dtype):
        super().__init__()
        at = lambda part: (base[f"encoder.layer.{n}.{part}.weight"], base[f"encoder.layer.{n}.{part}.bias"])
        qkv = [at(f"attention.self.{p}") for p in ("query", "key", "value")]
        self.qkv = Adapted(torch.cat([w for w, _ in qkv]), torch.cat([b for _, b in qkv]), RANK, dtype)
        self.o = Adapted(*at("attention.output.dense"), RANK, dtype)
        self.up = Adapted(*at("intermediate.dense"), RANK, dtype)
        self.down = Adapted(*at("output.dense"), RANK, dtype)
        self.norm1, self.norm2 = Norm(*at("attention.output.LayerNorm")), Norm(*at("output.LayerNorm"))

    def forward(self, x, bias):
        B, P, _ = x.shape
        q, k, v = self.qkv(x).view(B, P, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = torch.matmul(q * (WIDTH // HEADS) ** -0.5, k.transpose(-1, -2))
        a = torch.matmul((scores + bias).softmax(-1), v).transpose(1, 2).reshape(B, P, WIDTH)
        x = self.norm1(x + self.o(a))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Norm(nn.Module):
    def __init__(self, weight, bias, eps=1e-12):
        super().__init__()
        self.weight, self.bias, self.eps = nn.Parameter(weight.clone()), nn.Parameter(bias.clone()), eps

    def forward(self, x):
        return F.layer_norm(x, x.shape[-1:], self.weight.to(x.dtype), self.bias.to(x.dtype), self.eps)


class Mixer(nn.Module):
    """norm(x + gelu(W [x of the rows around] + b)); rows of another group count as zeros."""

    def __init__(self, width, size):
        super().__init__()
        self.size, self.dense = size, nn.Linear(size * width, width)
        self.norm = Norm(torch.ones(width), torch.zeros(width), 1e-5)

    def forward(self, x, around):
        y = torch.cat([x, x.new_zeros(1, x.shape[1])])[around].flatten(1)
        return self.norm(x + F.gelu(self.dense(y)))


class Locked(nn.Module):
    """Dropout of the same numbers in all rows of a window."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x, window):
        if not self.training:
            return x
        kept = (torch.rand(int(window[-1]) + 1, x.shape[1]) >= self.rate) / (1 - self.rate)
        return x * kept[window]


class TreeLayer(nn.Module):
    """Adds to each token what it, its neighbors, its head, its dependents and a recurrence over the window say."""

    def __init__(self, rate):
        super().__init__()
        self.norm, self.gates = Norm(torch.ones(UNIT), torch.zeros(UNIT), 1e-5), nn.Linear(UNIT, 4 * STATES)
        self.mix, self.drop = nn.Linear(5 * UNIT + 2 * STATES, UNIT), Locked(rate)

    def forward(self, h, b, t):
        x = self.norm(h)
        y = torch.cat([x, x.new_zeros(1, UNIT)])[t["around"]].flatten(1)
        under = torch.zeros_like(x).index_add(0, b["head"], x * t["depends"]) * t["share"]
        gates = torch.cat([self.gates(x), x.new_zeros(1, 4 * STATES)])[t["rows"]]
        zf, zb, cf, cb = gates.split(STATES, -1)
        states = []
        for z, c, turn in ((zf, cf, False), (zb, cb, True)):
            kept = torch.where(t["inside"], torch.sigmoid(z), torch.ones_like(z))
            new = (1 - kept) * torch.tanh(c)
            s = scan(kept.flip(1), new.flip(1)).flip(1) if turn else scan(kept, new)
            states.append(s[t["inside"][..., 0]])
        return h + self.drop(torch.relu(self.mix(torch.cat([y, x[b["head"]], under] + states, -1))), b["window"])


def trees_of(b):
    """What all tree layers need of a batch: which tokens depend on another and what share of its dependents each is; the
    tokens beside each; and each window as a row of token numbers, filled up to the longest."""
    n = len(b["head"])
    me = torch.arange(n)
    depends = (b["head"] != me).float()[:, None]
    count = torch.zeros(n, 1).index_add(0, b["head"], depends)
    sizes = torch.bincount(b["window"])
    place = torch.arange(int(sizes.max()))[None]
    inside = place < sizes[:, None]
    rows = torch.where(inside, place + (sizes.cumsum(0) - sizes)[:, None], n)
    return {"depends": depends, "share": 1 / count.clamp(min=1), "inside": inside[..., None], "rows": rows,
            "around": neighbors(b["window"], 3)}


class Model(nn.Module):
    def __init__(self, base, vocabulary, dropout=0.15, dtype=torch.bfloat16):
        super().__init__()
        self.dtype = dtype
        e = "embeddings."
        for key in ("word_embeddings", "position_embeddings", "token_type_embeddings"):
            self.register_buffer(key, base[f"{e}{key}.weight"].float(), persistent=False)
        self.embedding_norm = Norm(base[e + "LayerNorm.weight"], base[e + "LayerNorm.bias"])
        self.layers = nn.ModuleList(Layer(base, n, dtype) for n in range(LAYERS))
        sizes = {"tag": len(vocabulary["tag"]) + 1, "label": len(vocabulary["label"]) + 1,
                 "entity": len(vocabulary["entity"]) + 1, "quote": 4, "head_tag": len(vocabulary["tag"]) + 1}
        self.features = nn.ModuleDict({k: nn.Embedding(sizes[k], d) for k, d in HEAD_FEATURES})
        wide = WIDTH + sum(d for _, d in HEAD_FEATURES)
        self.unit = nn.Linear(wide, UNIT)
        self.unit_norm = Norm(torch.ones(UNIT), torch.zeros(UNIT), 1e-5)
        self.trees = nn.ModuleList([TreeLayer(dropout) for _ in range(TREES)])
        self.tree_norm = Norm(torch.ones(UNIT), torch.zeros(UNIT), 1e-5)
        self.locked = Locked(dropout)
        self.cue = nn.Linear(UNIT, 3)                 # O, B, I
        self.cue.bias.data = torch.tensor([3.0, 0.0, 0.0])
        self.roles = nn.Linear(UNIT, 6)               # training only: O, B, I of source and of content
        self.token = nn.Linear(UNIT, PAIR)
        self.anchor = nn.Linear(2 * UNIT, PAIR)
        labels = sizes["label"] + 1                   # the last row: no such step
        self.relations = nn.ModuleDict({k: nn.Embedding(n, PAIR) for k, n in (
            ("distance", 2 * 16 + 1), ("sentence", 9), ("quotes", 16), ("up", DEPTH + 1), ("down", DEPTH + 1),
            ("label", labels), ("cue_label", labels), ("cues", 4))})
        for m in list(self.features.values()) + list(self.relations.values()):
            nn.init.normal_(m.weight, std=0.3)
        self.pair_norm = Norm(torch.ones(PAIR), torch.zeros(PAIR), 1e-5)
        self.pair_mixers = nn.ModuleList([Mixer(PAIR, 5), Mixer(PAIR, 5)])
        self.out = nn.Linear(PAIR, 3)                 # content, first token of the source, last token of the source
        self.no_source = nn.Linear(2 * UNIT, 2)
        self.drop = nn.Dropout(dropout)

    def merge(self, dtype):
        """Turns a model built with float32 matrices into the one that inference runs."""
        for module in self.modules():
            if isinstance(module, Adapted):
                module.merge(dtype)
        self.dtype = dtype

    def encode(self, b):
        """A vector of UNIT numbers for each token."""
        ids = b["ids"]
        x = self.word_embeddings[ids] + self.position_embeddings[:ids.shape[1]] + self.token_type_embeddings[0]
        x = self.embedding_norm(x).to(self.dtype)
        bias = ((b["mask"] - 1) * 1e4)[:, None, None].to(self.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        h = self.locked(x.float().flatten(0, 1)[b["first"]], b["window"])
        f = self.drop(torch.cat([self.features[k](b[k]) for k, _ in HEAD_FEATURES], -1))
        u = self.unit_norm(F.gelu(self.unit(torch.cat([h, f], -1))))
        t = trees_of(b)
        for layer in self.trees:
            u = layer(u, b, t)
        return self.locked(self.tree_norm(u), b["window"])

    def pairs(self, u, b, cues):
        """For cues (first, end) the pairs (cue number, token) in reach, their scores (content, first and last token of
        the source), and for each cue the scores of having no source."""
        first, last = torch.tensor([c[0] for c in cues]), torch.tensor([c[1] - 1 for c in cues])
        t = torch.arange(len(u))
        n, t = ((b["paragraph"] == b["paragraph"][first][:, None]) & (t >= first[:, None] - REACH)
                & (t <= last[:, None] + REACH)).nonzero(as_tuple=True)
        anchor = torch.cat([u[first], u[last]], -1)
        z = self.token(u)[t] + self.anchor(anchor)[n]
        for key, value in self.relation(b, first, last, n, t).items():
            z = z + self.relations[key](value)
        z = self.pair_norm(F.gelu(z))
        around = neighbors(n, 5)
        for mixer in self.pair_mixers:
            z = mixer(self.drop(z), around)
        return n, t, self.out(z), self.no_source(anchor)

    def head_of(self, b, first, last):
        """The cue's first token whose head lies outside the cue (or is itself), else its first token."""
        out = []
        heads = b["head"].tolist()
        for f, l in zip(first.tolist(), last.tolist()):
            out.append(next((i for i in range(f, l + 1) if heads[i] == i or not f <= heads[i] <= l), f))
        return torch.tensor(out)

    def relation(self, b, first, last, n, t):
        head = self.head_of(b, first, last)
        gap = torch.where(t < first[n], t - first[n], (t - last[n]).clamp(min=0))
        size = (2 * torch.log2(1 + gap.abs().float())).ceil().long().clamp(max=16)
        marks = (b["marks"][t] - b["marks"][head][n]).abs().clamp(max=3)
        inside = (b["quote"] == 1).long()
        starts = torch.zeros(len(b["head"]), dtype=torch.long)
        starts[first] = 1
        count = starts.cumsum(0)
        mine, other = b["ancestors"][t], b["ancestors"][head][n]           # pairs, DEPTH
        same = (mine[:, :, None] == other[:, None, :]) & (mine[:, :, None] >= 0)
        meets = same.any(-1)
        rows = torch.arange(len(t))
        up = meets.int().argmax(-1)                                         # steps from the token to where they meet
        down = same[rows, up].int().argmax(-1)                              # steps from the cue
        apart = ~meets.any(-1)
        none = self.relations["label"].num_embeddings - 1
        label = lambda chain, k: torch.where(apart | (k == 0), none, b["label"][chain[rows, (k - 1).clamp(min=0)].clamp(min=0)])
        return {"distance": 16 + torch.sign(gap) * size,
                "sentence": (b["sentence"][t] - b["sentence"][head][n]).clamp(-4, 4) + 4,
                "quotes": inside[t] * 8 + inside[head][n] * 4 + marks,
                "up": torch.where(apart, DEPTH, up), "down": torch.where(apart, DEPTH, down),
                "label": label(mine, up), "cue_label": label(other, down),
                "cues": (count[t] - count[head][n]).abs().clamp(max=3)}


def cues_of(scores, window, threshold=CUE):
    """Cues (first, end, probability): a token with P(B) above the threshold and those after it in its window for which
    I scores higher than O."""
    p = scores.softmax(-1)
    begins = p[:, 1] > threshold
    on = ((p[:, 2] > p[:, 0]) & ~begins).tolist()
    out = []
    for i in begins.nonzero()[:, 0].tolist():
        end = i + 1
        while end < len(on) and on[end] and window[end] == window[i]:
            end += 1
        out.append((i, end, float(p[i, 1])))
    return out
