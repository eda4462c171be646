#!/usr/bin/env python3
"""Trains the attribution model of mode "fast" and writes the weights that the program carries in itself.

    python3 train-fast.py DATA ANALYZED BASE OUT [--epochs N] [--rate X] [--seed N] [--start FILE] [--teachers FILE...]

DATA      folder with polnear-train.jsonl.gz and polnear-dev.jsonl; score_attribution.py lies in the folder above it
ANALYZED  folder with train.jsonl, dev.jsonl: what `stemma analyze --offsets unicode` prints for their texts
BASE      folder with the base encoder (all-MiniLM-L6-v2), which gives each known word a first vector
OUT       fast.weights, beside which OUT.pt is kept for use as a teacher

The published weights: --seed 1 to A, --seed 2 to B, then --seed 5 --epochs 3 --rate 0.0008 --start B.pt --teachers A.pt B.pt.
An epoch takes some two minutes on one core. The features are those of Sources/Attributions/Learned, which reads the weights.
"""
import argparse
import bisect
import gzip
import json
import math
import pathlib
import random
import re
import struct
import sys
from collections import Counter

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from recurrence import scan

WINDOW, REACH, STEPS = 256, 100, 60
ROLES = ("source", "cue", "content")
WORD_WIDTH, LEMMA_WIDTH, ENDING_WIDTH, ENDINGS = 64, 64, 32, 2048
WIDTH, STATES, PAIR_WIDTH, LAYERS = 128, 64, 64, 3
CONTENT_COST = 1.5
NAMES = {"PERSON": 1, "ORG": 2, "GPE": 3, "LOC": 3, "FAC": 3, "NORP": 4, "WORK_OF_ART": 5, "LAW": 5, "PRODUCT": 5, "EVENT": 5}
MARKS = {'"': "either", "“": "open", "„": "open", "«": "open", "”": "close", "»": "close"}
DISTANCES = (10, 12, 14, 16, 20, 23, 27, 32, 39, 46, 54, 64)


# Features ---------------------------------------------------------------------------------------------------------

def lowered(word):
    return bytes(c + 32 if 65 <= c <= 90 else c for c in word.replace("\u2019", "'").encode())


def fnv(data):
    value = 2166136261
    for byte in data:
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def shape(word):
    data, kept, i = word.encode(), bytearray(), 0
    while i < len(data):
        if data[i:i + 2] == b"\xe2\x80":
            i += 3
            continue
        kept.append(data[i])
        i += 1
    upper = sum(65 <= c <= 90 for c in kept)
    digits = sum(48 <= c <= 57 for c in kept)
    lower = sum(97 <= c <= 122 or c >= 128 for c in kept)
    if upper + digits + lower == 0:
        return 0
    if digits:
        return 1 if upper + lower == 0 else 2
    if upper == 0:
        return 3
    if lower == 0:
        return 4 if upper > 1 else 5
    return 6 if 65 <= kept[0] <= 90 else 7


def quotations(text):
    found, start = [], 0
    for line in text.split("\n"):
        end, opened, i = start + len(line), None, start
        while i < end:
            mark, size = MARKS.get(text[i]), 1
            if text[i:i + 2] in ("''", "\u2019\u2019"):
                mark, size = "either", 2
            if mark and opened is not None and mark != "open":
                found.append((opened, i + size))
                opened = None
            elif mark and opened is None and mark != "close":
                opened = i
            i += size if mark else 1
        if opened is not None:
            found.append((opened, end))
        start = end + 1
    return found


def head_step(d):
    a = abs(d)
    steps = a if a <= 4 else min(10, 3 + int(math.log2(a - 1)))
    return 10 + steps if d >= 0 else 10 - steps


def pair_step(d):
    a = abs(d)
    steps = a if a <= 8 else 8 + sum(s <= a for s in DISTANCES)
    return 20 + (steps if d >= 0 else -steps)


class Vocabulary:
    def __init__(self, rows, words):
        lemmas = Counter(lowered(t["lemma"]).decode() for _, a in rows for t in a["tokens"])
        self.words = words
        self.lemmas = sorted(w for w, n in lemmas.items() if n >= 3)
        self.tags = sorted({t["tag"] for _, a in rows for t in a["tokens"]})
        self.labels = sorted({t["label"] for _, a in rows for t in a["tokens"]})
        self.index = {n: {w: i + 1 for i, w in enumerate(getattr(self, n))} for n in ("words", "lemmas", "tags", "labels")}


class Text:
    """A text's tokens without white space: features, trees, quotations, windows, and gold attributions as token lists."""

    def __init__(self, row, analyzed, vocabulary):
        text, tokens = row["text"], analyzed["tokens"]
        kept = [i for i, t in enumerate(tokens) if not text[t["start"]:t["end"]].isspace()]
        place, self.row = {old: new for new, old in enumerate(kept)}, row
        self.tokens = [tokens[i] for i in kept]
        self.starts, self.ends = [t["start"] for t in self.tokens], [t["end"] for t in self.tokens]
        n, starting, previous, self.paragraph, starts = len(kept), False, 0, [], []
        for i, t in enumerate(tokens):
            starting |= t["sentence_start"]
            if i in place:
                broken = not self.paragraph or "\n" in text[previous:t["start"]]
                self.paragraph.append(self.paragraph[-1] + broken if self.paragraph else 0)
                starts.append(starting or broken)
                starting, previous = False, t["end"]
        self.sentence = (np.cumsum(starts) - 1).tolist()
        self.head = []
        for new, old in enumerate(kept):
            head = tokens[old]["head"]
            while head not in place and tokens[head]["head"] != head:
                head = tokens[head]["head"]
            head = place.get(head, new)
            self.head.append(head if self.sentence[head] == self.sentence[new] else new)
        self.label = [vocabulary.index["labels"].get(t["label"], 0) for t in self.tokens]
        self.quoting(text, n)
        self.features = self.features_of(text, vocabulary, n)
        self.windows = self.windows_of(n)
        self.gold = self.gold_of(row.get("attributions", []))

    def quoting(self, text, n):
        self.run, self.quote = [0] * n, [0] * n
        for number, (s, e) in enumerate(quotations(text)):
            first, last = bisect.bisect_left(self.starts, s), bisect.bisect_right(self.ends, e)
            inner = last - first - 2
            length = 0 if inner <= 2 else 1 if inner <= 6 else 2 if inner <= 14 else 3
            for t in range(first, last):
                self.run[t] = number + 1
                self.quote[t] = 1 + 4 * (0 if t == first else 2 if t == last - 1 else 1) + length

    def features_of(self, text, vocabulary, n):
        out, index = np.zeros((n, 12), np.int64), vocabulary.index
        size, first, opening = Counter(self.sentence), {}, {}
        for i in range(n):
            first.setdefault(self.sentence[i], i)
            opening.setdefault(self.paragraph[i], i)
        for i, t in enumerate(self.tokens):
            word = text[t["start"]:t["end"]]
            low, lemma = lowered(word), lowered(t["lemma"]).decode()
            begin = i - first[self.sentence[i]]
            kind = NAMES.get(t["entity"][2:], 0)
            paragraph = opening[self.paragraph[i]]
            out[i] = (
                index["words"].get(low.decode()) or index["words"].get(lemma) or 0, index["lemmas"].get(lemma, 0),
                fnv(low[-3:]) % ENDINGS, shape(word), index["tags"].get(t["tag"], 0), self.label[i],
                kind if not kind or t["entity"][0] == "B" else kind + 5, self.quote[i], min(begin, 9),
                min(size[self.sentence[i]] - 1 - begin, 9),
                min(i - paragraph, 9) if self.sentence[i] == self.sentence[paragraph] else 10, head_step(self.head[i] - i))
        return out

    def windows_of(self, n):
        out, i = [], 0
        upto = lambda values, k: next((j for j in range(k, n) if values[j] != values[k]), n)
        while i < n:
            j = i
            while j < n and upto(self.paragraph, j) - i <= WINDOW:
                j = upto(self.paragraph, j)
            while j == i or (self.paragraph[j - 1] == self.paragraph[i] and j < n and self.paragraph[j] == self.paragraph[i]):
                k = upto(self.sentence, j)
                if k - i > WINDOW:
                    break
                j = k
            j = j if j > i else min(n, i + WINDOW)
            out.append((i, j))
            i = j
        return out

    def gold_of(self, attributions):
        out = []
        for a in attributions:
            roles = [sorted({i for s, e in a[r] for i in range(bisect.bisect_right(self.ends, s), bisect.bisect_left(self.starts, e))})
                     for r in ROLES]
            if roles[1]:
                anchor = next(i for i in roles[1] if self.head[i] not in roles[1] or self.head[i] == i)
                out.append((anchor, roles))
        return out

    def relations(self, k, low, high):
        """The tokens an anchor's attribution may have, and for each how it stands to the anchor."""
        first, last = k, k + 1
        while first > low and self.paragraph[first - 1] == self.paragraph[k] and k - first < REACH:
            first -= 1
        while last < high and self.paragraph[last] == self.paragraph[k] and last - k < REACH:
            last += 1
        paths, c, steps, label = {}, k, 0, 0
        while c not in paths:
            paths[c] = (min(3, steps), label, 0, 0)
            if self.head[c] == c or steps > STEPS:
                break
            label, c, steps = self.label[c], self.head[c], steps + 1
        rows = []
        for t in range(first, last):
            sentence = self.sentence[t] - self.sentence[k]
            path = self.path(t, paths) if sentence == 0 else (5, 0, 0, 0)
            quoted = (self.quote[k] > 0) + 2 * (self.quote[t] > 0) + 4 * (self.run[k] == self.run[t])
            rows.append((pair_step(t - k), *path, quoted, 3 + max(-3, min(3, sentence))))
        return first, last, np.array(rows, np.int64)

    def path(self, t, paths):
        chain, c = [], t
        while c not in paths and len(chain) < STEPS:
            chain.append(c)
            if self.head[c] == c:
                break
            c = self.head[c]
        up, up_label, down, label = paths.get(c, (4, 0, 0, 0))
        for c in reversed(chain):
            if up < 4:
                label, down = (label if down else self.label[c]), min(3, down + 1)
            paths[c] = (up, up_label, down, label)
        return paths[t]


def items_of(texts):
    """A window a row, with what training needs."""
    out = []
    for number, text in enumerate(texts):
        for low, high in text.windows:
            n, me = high - low, np.arange(high - low)
            head = np.array(text.head[low:high]) - low
            head = np.where((head < 0) | (head >= n), me, head)
            depends = (head != me).astype(np.float32)
            anchor, tag, pairs = np.zeros(n, np.float32), np.zeros(n, np.int64), []
            for k, roles in text.gold:
                if not low <= k < high:
                    continue
                anchor[k - low] = 1
                first, last, rows = text.relations(k, low, high)
                target = np.zeros(last - first, np.int64)
                for role, tokens in enumerate(roles):
                    for t in tokens:
                        if low <= t < high and tag[t - low] == 0:
                            tag[t - low] = 1 + 2 * role + (t - 1 in tokens)
                        if first <= t < last:
                            target[t - first] = role + 1
                pairs.append((k - low, first - low, rows, target))
            out.append(dict(text=number, low=low, n=n, features=text.features[low:high], head=head, depends=depends,
                            count=np.bincount(head, weights=depends, minlength=n).astype(np.float32),
                            anchor=anchor, tag=tag, pairs=pairs))
    return out


# Model ------------------------------------------------------------------------------------------------------------

def linear(layer, x):
    """In bfloat16, as inference has it."""
    return F.linear(x.bfloat16(), layer.weight.bfloat16(), layer.bias.bfloat16()).float()


class Locked(nn.Module):
    """Dropout of the same numbers in all rows of a window."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate) / (1 - self.rate) if self.training else x


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.norm, self.gates = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, 4 * STATES)
        self.mix, self.drop = nn.Linear(5 * WIDTH + 2 * STATES, WIDTH), Locked(drop)

    def forward(self, h, b):
        x = self.norm(h) * b["mask"]
        none, at = torch.zeros_like(x[:, :1]), b["head"][..., None].expand(-1, -1, WIDTH)
        parts = [torch.cat([none, x[:, :-1]], 1), x, torch.cat([x[:, 1:], none], 1), torch.gather(x, 1, at),
                 torch.zeros_like(x).scatter_add(1, at, x * b["depends"]) * b["share"]]
        zf, zb, cf, cb = linear(self.gates, x).split(STATES, -1)
        for z, c, turn in ((zf, cf, False), (zb, cb, True)):
            kept = torch.sigmoid(z) * b["mask"] + (1 - b["mask"])
            new = (1 - kept) * torch.tanh(c)
            parts.append(scan(kept.flip(1), new.flip(1)).flip(1) if turn else scan(kept, new))
        return h + self.drop(torch.relu(linear(self.mix, torch.cat(parts, -1)))) * b["mask"]


class Model(nn.Module):
    def __init__(self, vocabulary, vectors, drop=0.3, word_drop=0.2, name_drop=0.3):
        super().__init__()
        labels, tags = len(vocabulary.labels) + 2, len(vocabulary.tags) + 1
        self.word_drop, self.name_drop = word_drop, name_drop
        self.words = torch.cat([torch.zeros(1, WORD_WIDTH), vectors])
        self.lemmas, self.endings = nn.Embedding(len(vocabulary.lemmas) + 1, LEMMA_WIDTH, padding_idx=0), nn.Embedding(ENDINGS, ENDING_WIDTH)
        self.projection = nn.Linear(WORD_WIDTH + LEMMA_WIDTH + ENDING_WIDTH, WIDTH)
        self.plain = nn.ModuleList([nn.Embedding(n, WIDTH) for n in (8, tags, labels, 11, 13, 10, 10, 11, 21)])
        self.layers = nn.ModuleList([Layer(drop) for _ in range(LAYERS)])
        self.norm, self.drop, self.locked = nn.LayerNorm(WIDTH), nn.Dropout(drop), Locked(drop)
        self.anchors, self.tags = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 7)
        self.u, self.v = nn.Linear(WIDTH, PAIR_WIDTH), nn.Linear(WIDTH, PAIR_WIDTH)
        self.relations = nn.ModuleList([nn.Embedding(n, PAIR_WIDTH) for n in (41, 6, labels, 4, labels, 8, 7)])
        self.roles, self.pair_drop = nn.Linear(PAIR_WIDTH, 4), nn.Dropout(0.1)
        for table in (self.lemmas, self.endings):
            nn.init.normal_(table.weight, 0, 0.3)
        for table in (*self.plain, *self.relations):
            nn.init.normal_(table.weight, 0, 0.2)

    def forward(self, b):
        f = b["features"]
        word, lemma = f[..., 0], f[..., 1]
        if self.training:
            rate = self.word_drop + self.name_drop * (f[..., 6] > 0)
            lemma = lemma.masked_fill(torch.rand(lemma.shape) < rate, 0)
            word = word.masked_fill(torch.rand(word.shape) < rate / 2, 0)
        h = linear(self.projection, self.locked(torch.cat([self.words[word], self.lemmas(lemma), self.endings(f[..., 2])], -1)))
        for i, table in enumerate(self.plain):
            h = h + table(f[..., 3 + i])
        for layer in self.layers:
            h = layer(h, b)
        return self.drop(self.norm(h))

    def role_scores(self, h, b):
        h = h.reshape(-1, WIDTH)
        z = self.u(h)[b["token"]] + self.v(h)[b["center"]]
        for i, table in enumerate(self.relations):
            z = z + table(b["relation"][:, i])
        return self.roles(self.pair_drop(torch.relu(z)))


def batch_of(items):
    size, count = max(i["n"] for i in items), len(items)
    size = (size + 31) // 32 * 32
    a = dict(features=np.zeros((count, size, 12), np.int64), head=np.tile(np.arange(size), (count, 1)),
             depends=np.zeros((count, size, 1), np.float32), share=np.ones((count, size, 1), np.float32),
             mask=np.zeros((count, size, 1), np.float32), anchor=np.zeros((count, size), np.float32), tag=np.full((count, size), -100))
    center, token, relation, target = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)], [np.zeros((0, 7), np.int64)], [np.zeros(0, np.int64)]
    for r, i in enumerate(items):
        n = i["n"]
        for name in ("features", "head", "anchor", "tag"):
            a[name][r, :n] = i[name]
        a["depends"][r, :n, 0], a["share"][r, :n, 0], a["mask"][r, :n] = i["depends"], 1 / np.maximum(1, i["count"]), 1
        for k, first, rows, roles in i["pairs"]:
            center.append(np.full(len(roles), r * size + k))
            token.append(r * size + first + np.arange(len(roles)))
            relation.append(rows)
            target.append(roles)
    a.update(center=np.concatenate(center), token=np.concatenate(token), relation=np.concatenate(relation), target=np.concatenate(target))
    return {k: torch.from_numpy(v) for k, v in a.items()}


# Decoding and scoring ---------------------------------------------------------------------------------------------

def viterbi(scores):
    cost = np.zeros((4, 4))
    cost[0, 3] = cost[3, 0] = -CONTENT_COST
    total, back = scores[0].copy(), []
    for row in scores[1:]:
        m = total[:, None] + cost
        back.append(m.argmax(0))
        total = m.max(0) + row
    roles = [int(total.argmax())]
    for b in reversed(back):
        roles.append(int(b[roles[-1]]))
    return roles[::-1]


def runs(roles, first, role):
    out = []
    for i, r in enumerate(roles):
        if r == role and i and roles[i - 1] == role:
            out[-1] = (out[-1][0], first + i + 1)
        elif r == role:
            out.append((first + i, first + i + 1))
    return out


def predict(model, texts, low=0.15):
    """For each text its scored attributions, as lists of token ranges."""
    model.eval()
    found, items = [[] for _ in texts], items_of(texts)
    with torch.no_grad():
        for start in range(0, len(items), 16):
            chunk = items[start:start + 16]
            h = model(batch_of(chunk))
            p = torch.sigmoid(model.anchors(h))[..., 0].numpy()
            for r, item in enumerate(chunk):
                text = texts[item["text"]]
                for k in np.flatnonzero(p[r, :item["n"]] > low):
                    first, last, rows = text.relations(item["low"] + k, item["low"], item["low"] + item["n"])
                    b = dict(center=torch.full((last - first,), k), token=torch.arange(first, last) - item["low"], relation=torch.from_numpy(rows))
                    s = torch.log_softmax(model.role_scores(h[r], b), -1).numpy()
                    roles = viterbi(s)
                    content, sources = runs(roles, first, 3), runs(roles, first, 1)
                    if content:
                        mean = np.exp(np.concatenate([s[a - first:e - first, 3] for a, e in content])).mean()
                        source = max(sources, key=lambda x: (s[x[0] - first:x[1] - first, 1] - s[x[0] - first:x[1] - first, 0]).sum(), default=None)
                        anchor = item["low"] + int(k)
                        cue = [c for c in runs(roles, first, 2) if c[0] <= anchor < c[1]] or [(anchor, anchor + 1)]
                        found[item["text"]].append((float(p[r, k]) * mean ** 2, anchor, [source] if source else [], cue, content))
    return found


def attributions(text, found, threshold):
    used, out = set(), []
    for score, _, *roles in sorted(found, key=lambda x: (-x[0], x[1])):
        tokens = {t for s, e in roles[2] for t in range(s, e)}
        if score < threshold or len(tokens & used) > len(tokens) / 2:
            continue
        used |= tokens
        out.append({r: [[text.starts[s], text.ends[e - 1]] for s, e in spans] for r, spans in zip(ROLES, roles)})
    return out


def score(scorer, texts, found, threshold):
    """Content and pair F1, as score_attribution.py has them."""
    gold_count = predicted_count = matched = paired = 0
    for text, some in zip(texts, found):
        at = scorer.token_starts(text.row["text"])
        sets = [[{r: scorer.tokens_of(a[r], at) for r in ROLES} for a in side if a["content"]]
                for side in (text.row["attributions"], attributions(text, some, threshold))]
        gold_count, predicted_count = gold_count + len(sets[0]), predicted_count + len(sets[1])
        for i, j in scorer.match(*sets):
            g, p = sets[0][i]["source"], sets[1][j]["source"]
            matched += 1
            paired += scorer.jaccard(g, p) >= 0.5 if g or p else 1
    total = max(1, gold_count + predicted_count)
    return 2 * matched / total, 2 * paired / total


# Word vectors and weights -----------------------------------------------------------------------------------------

def word_vectors(base, rows):
    """The base encoder's vector of each word alone, in its 64 greatest dimensions weighted by how often words occur."""
    from transformers import AutoModel, AutoTokenizer
    tokenizer, encoder = AutoTokenizer.from_pretrained(base), AutoModel.from_pretrained(base).eval()
    counts = Counter(r["text"][t["start"]:t["end"]].lower() for r, a in rows for t in a["tokens"])
    words = {w for w in tokenizer.get_vocab() if re.fullmatch("[a-z]{2,}", w)}
    words |= {w for w, n in counts.items() if n >= 4 and re.fullmatch(r"[a-z0-9'’.\-]+", w) and re.search("[a-z]", w)}
    words, out = sorted(words, key=lambda w: (len(w), w)), []
    with torch.no_grad():
        for i in range(0, len(words), 256):
            pieces = tokenizer(words[i:i + 256], return_tensors="pt", padding=True)
            mask = pieces["attention_mask"][..., None].float()
            out.append(((encoder(**pieces).last_hidden_state * mask).sum(1) / mask.sum(1)).numpy())
    x = np.concatenate(out)
    weight = np.sqrt(np.array([counts[w] for w in words], float) + 1)
    weight /= weight.sum()
    x -= (x * weight[:, None]).sum(0)
    _, axes = np.linalg.eigh((x * weight[:, None]).T @ x)
    x = x @ axes[:, ::-1][:, :WORD_WIDTH]
    return words, torch.tensor(x / x.std(), dtype=torch.float32)


def write(model, vocabulary, threshold, path):
    """The layout that Sources/Attributions/Learned/WeightsReader.swift states."""
    arrays = []

    def add(name, kind, values):
        x = np.atleast_2d(np.asarray(values.detach() if isinstance(values, torch.Tensor) else values))
        data = struct.pack("<B", len(name)) + name.encode() + struct.pack("<BII", kind, *x.shape)
        if kind == 0:
            data += x.astype("<f4").tobytes()
        elif kind == 1:
            bits = x.astype("<f4").view("<u4")
            data += ((bits + ((bits >> 16) & 1) + 0x7FFF) >> 16).astype("<u2").tobytes()
        elif kind == 2:
            scale = np.maximum(np.abs(x).max(1), 1e-8) / 127
            data += scale.astype("<f4").tobytes() + np.rint(x / scale[:, None]).astype(np.int8).tobytes()
        else:
            data += x.astype("<u4").tobytes()
        arrays.append(data)

    def layer(name, weight, bias, kind=1):
        add(name, kind, weight)
        add(name + ".bias", 0, bias)

    for name in ("words", "lemmas"):
        add("vocabulary." + name, 3, [fnv(w.encode()) for w in getattr(vocabulary, name)])
    for name in ("tags", "labels"):
        add("vocabulary." + name, 3, [fnv(lowered(w)) for w in getattr(vocabulary, name)])
    add("words", 2, model.words)
    add("lemmas", 2, model.lemmas.weight)
    add("endings", 2, model.endings.weight)
    layer("projection", model.projection.weight, model.projection.bias)
    for i, table in enumerate(model.plain):
        add(f"plain.{i}", 0, table.weight)
    for i, l in enumerate(model.layers):
        layer(f"layer.{i}.norm", l.norm.weight, l.norm.bias, 0)
        layer(f"layer.{i}.gates", l.gates.weight, l.gates.bias)
        layer(f"layer.{i}.mix", l.mix.weight, l.mix.bias)
    layer("norm", model.norm.weight, model.norm.bias, 0)
    layer("head.anchors", model.anchors.weight, model.anchors.bias)
    layer("head.pairs", torch.cat([model.u.weight, model.v.weight]), torch.cat([model.u.bias, model.v.bias]))
    for i, table in enumerate(model.relations):
        add(f"head.relation.{i}", 0, table.weight)
    layer("head.roles", model.roles.weight, model.roles.bias, 0)
    add("head.threshold", 0, [threshold])
    pathlib.Path(path).write_bytes(b"SAW1" + struct.pack("<I", len(arrays)) + b"".join(arrays))


# Training ---------------------------------------------------------------------------------------------------------

def teach(teachers, items):
    """Adds to each window the teachers' mean probabilities."""
    with torch.no_grad():
        for teacher in teachers:
            teacher.eval()
            for item in items:
                b = batch_of([item])
                h = teacher(b)
                item["taught anchor"] = item.get("taught anchor", 0) + torch.sigmoid(teacher.anchors(h))[0, :item["n"], 0].numpy() / len(teachers)
                item["taught roles"] = item.get("taught roles", 0) + torch.softmax(teacher.role_scores(h, b), -1).numpy() / len(teachers)


def loss_of(model, items, share):
    b = batch_of(items)
    anchor, roles = b["anchor"], F.one_hot(b["target"], 4).float()
    if "taught anchor" in items[0]:
        for r, i in enumerate(items):
            anchor[r, :i["n"]] = (1 - share) * anchor[r, :i["n"]] + share * torch.from_numpy(i["taught anchor"])
        roles = (1 - share) * roles + share * torch.from_numpy(np.concatenate([i["taught roles"] for i in items]))
    h, mask = model(b), b["mask"][..., 0] > 0
    loss = 10 * F.binary_cross_entropy_with_logits(model.anchors(h)[..., 0][mask], anchor[mask])
    loss = loss + F.cross_entropy(model.tags(h).transpose(1, 2), b["tag"])
    return loss + 2 * F.cross_entropy(model.role_scores(h, b), roles) if len(roles) else loss


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "analyzed", "base", "out"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--start", help="a run to go on from")
    parser.add_argument("--teachers", nargs="*", default=[])
    parser.add_argument("--share", type=float, default=0.6, help="of the teachers in what is learned")
    args = parser.parse_args()
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(args.seed)
    torch.set_num_threads(1)
    sys.path.insert(0, str(args.data.parent))
    import score_attribution as scorer

    rows = {}
    for part, file in (("train", "polnear-train.jsonl.gz"), ("dev", "polnear-dev.jsonl")):
        opened = gzip.open if file.endswith(".gz") else open
        with opened(args.data / file, "rt") as gold, open(args.analyzed / f"{part}.jsonl") as analyzed:
            rows[part] = [(json.loads(g), json.loads(a)) for g, a in zip(gold, analyzed)]
    words, vectors = word_vectors(args.base, rows["train"])
    vocabulary = Vocabulary(rows["train"], words)
    texts = {part: [Text(*row, vocabulary) for row in some] for part, some in rows.items()}
    items, model = items_of(texts["train"]), Model(vocabulary, vectors)
    if args.start:
        model.load_state_dict(torch.load(args.start))
    teachers = []
    for file in args.teachers:
        teachers.append(Model(vocabulary, vectors))
        teachers[-1].load_state_dict(torch.load(file))
    teach(teachers, items)

    steps, step = args.epochs * math.ceil(len(items) / 8), 0
    optimizer = torch.optim.AdamW(model.parameters(), lr=args.rate, weight_decay=0.05, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 300) * max(0.01, 1 - s / steps))
    mean = {k: v.clone() for k, v in model.state_dict().items()}
    for epoch in range(args.epochs):
        model.train()
        random.shuffle(items)
        chunks = []
        for i in range(0, len(items), 128):
            near = sorted(items[i:i + 128], key=lambda x: x["n"])
            chunks += [near[j:j + 8] for j in range(0, len(near), 8)]
        random.shuffle(chunks)
        for chunk in chunks:
            optimizer.zero_grad()
            loss = loss_of(model, chunk, args.share)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            step += 1
            keep = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                for k, v in model.state_dict().items():
                    mean[k].mul_(keep).add_(v, alpha=1 - keep)
        print(f"epoch {epoch + 1}  loss {float(loss.detach()):.3f}", flush=True)
    model.load_state_dict(mean)
    found = predict(model, texts["dev"])
    figures = {t / 100: score(scorer, texts["dev"], found, t / 100) for t in range(15, 50, 5)}
    threshold = max(figures, key=lambda t: sum(figures[t]))
    print(f"dev: threshold {threshold}  content %.3f  pair %.3f" % figures[threshold])
    write(model, vocabulary, threshold, args.out)
    torch.save(model.state_dict(), f"{args.out}.pt")


if __name__ == "__main__":
    main()
