"""Texts with their language analysis and gold attributions, cut into windows and packed into tensors."""
import bisect
import gzip
import json
import random

import torch
from transformers import BertTokenizerFast

WINDOW = 158            # word pieces a window holds at most, [CLS] and [SEP] not counted
REACH = 120             # tokens each side of a cue that may belong to it, inside its paragraph
DEPTH = 8               # steps up the parse tree that are looked at
MASKED_NAMES = 0.15     # share of the words of names that are masked in training beyond the share of all tokens
OPEN, CLOSE, EITHER = "“«„", "”»", "\"＂"


class Document:
    """One text: its tokens without white space, their features, and the gold attributions as token ranges."""

    def __init__(self, row, analyzed, pieces, vocabulary):
        text = row["text"]
        kept = [i for i, t in enumerate(analyzed) if not text[t["start"]:t["end"]].isspace()]
        index = {old: new for new, old in enumerate(kept)}
        tokens = [analyzed[i] for i in kept]
        self.id, self.row = row["id"], row
        self.spans = [(t["start"], t["end"]) for t in tokens]
        self.starts, self.ends = [s for s, _ in self.spans], [e for _, e in self.spans]
        self.pieces = pieces([text[s:e] for s, e in self.spans])
        self.tag = [vocabulary["tag"].get(t["tag"], 0) for t in tokens]
        self.label = [vocabulary["label"].get(t["label"], 0) for t in tokens]
        self.entity = [vocabulary["entity"].get(t["entity"].split("-")[-1], 0) for t in tokens]
        self.head = [index.get(t["head"], i) for i, t in enumerate(tokens)]
        self.in_name = [t["tag"] in ("NNP", "NNPS") for t in tokens]
        self.head_tag = [self.tag[h] for h in self.head]
        self.paragraph, self.sentence, previous, p, s = [], [], 0, 0, 0
        for t in tokens:
            p += "\n" in text[previous:t["start"]]
            s += bool(t["sentence_start"])
            self.paragraph.append(p)
            self.sentence.append(s)
            previous = t["end"]
        self.quote, self.marks = quote_states([text[s:e] for s, e in self.spans], self.paragraph)
        self.gold = [self.attribution(a) for a in row["attributions"] if a["cue"] and a["content"]]

    def range(self, span):
        """The tokens that touch a range of code points."""
        first = bisect.bisect_right(self.ends, span[0])
        return (first, bisect.bisect_left(self.starts, span[1]))

    def attribution(self, a):
        return (self.range(a["cue"][0]), self.range(a["source"][0]) if a["source"] else None,
                [self.range(s) for s in a["content"]])


def quote_states(words, paragraphs):
    """For each token 0 outside, 1 inside, 2 an opening, 3 a closing mark; and how many marks its text had before it."""
    states, marks, inside, count, last = [], [], False, 0, None
    for word, paragraph in zip(words, paragraphs):
        if paragraph != last:
            inside, last = False, paragraph
        opens = word in OPEN or (word in EITHER or word == "``" or word == "''") and not inside
        if word in OPEN or word in CLOSE or word in EITHER or word in ("``", "''"):
            inside, count = opens, count + 1
            states.append(2 if opens else 3)
        else:
            states.append(int(inside))
        marks.append(count)
    return states, marks


def splitter(base):
    """A function from words to the word pieces of each, at most 16."""
    tokenizer = BertTokenizerFast(str(base / "vocab.txt"), do_lower_case=True)

    def pieces(words):
        encoded = tokenizer(words, is_split_into_words=True, add_special_tokens=False)
        out = [[] for _ in words]
        for piece, word in zip(encoded["input_ids"], encoded.word_ids()):
            if len(out[word]) < 16:
                out[word].append(piece)
        return [p or [tokenizer.unk_token_id] for p in out]

    return pieces


def vocabulary_of(texts):
    """Tags, labels and kinds of entity that occur, numbered from 1; 0 is for what is not among them."""
    out = {}
    for key, value in (("tag", lambda t: t["tag"]), ("label", lambda t: t["label"]),
                       ("entity", lambda t: t["entity"].split("-")[-1])):
        out[key] = {v: i + 1 for i, v in enumerate(sorted({value(t) for tokens in texts for t in tokens}))}
    return out


def rows_of(path):
    with (gzip.open(path, "rt") if path.suffix == ".gz" else open(path)) as lines:
        return [json.loads(line) for line in lines]


def load(data, analyzed, base):
    """The training and development documents, and the vocabularies of the parse features."""
    pieces, sets, vocabulary = splitter(base), [], None
    for part, name in (("train", "polnear-train.jsonl.gz"), ("dev", "polnear-dev.jsonl")):
        tokens = {r["id"]: r["tokens"] for r in rows_of(analyzed / f"{part}.jsonl")}
        vocabulary = vocabulary or vocabulary_of(tokens.values())
        sets.append([Document(r, tokens[r["id"]], pieces, vocabulary) for r in rows_of(data / name)])
    return sets[0], sets[1], vocabulary


def windows(document, first_limit=WINDOW):
    """Consecutive token ranges of whole paragraphs of at most WINDOW pieces; a longer paragraph is cut at a sentence,
    a longer sentence anywhere. `first_limit` bounds the first window, so that training sees other cuts each epoch."""
    n, start, limit = len(document.pieces), 0, first_limit
    while start < n:
        end, count = start, 0
        while end < n and count + len(document.pieces[end]) <= limit:
            count += len(document.pieces[end])
            end += 1
        if end < n:
            for unit in (document.paragraph, document.sentence):
                cut = end
                while cut > start and unit[cut] == unit[cut - 1]:
                    cut -= 1
                if cut > start:
                    end = cut
                    break
        yield start, end
        start, limit = end, WINDOW


KEYS = ("tag", "label", "entity", "quote", "head_tag", "sentence", "marks")


def batch_of(items, mask_rate=0.0):
    """Tensors of windows [(document, start, end)]: their pieces, padded, and their tokens, one after another. A share of
    the tokens is masked. Indices (heads, ancestors, offsets) count in the row of all the batch's tokens."""
    P = max(sum(map(len, d.pieces[s:e])) for d, s, e in items) + 2
    out = {k: [] for k in KEYS + ("first", "head", "window", "paragraph", "offset")}
    ids, mask, n, paragraphs = torch.zeros(len(items), P, dtype=torch.long), torch.zeros(len(items), P), 0, 0
    for w, (d, s, e) in enumerate(items):
        row = [101]
        for p, in_name in zip(d.pieces[s:e], d.in_name[s:e]):
            out["first"].append(w * P + len(row))
            row += [103] * len(p) if mask_rate and random.random() < mask_rate + MASKED_NAMES * in_name else p
        row.append(102)
        ids[w, :len(row)] = torch.tensor(row)
        mask[w, :len(row)] = 1
        for key in KEYS:
            out[key] += getattr(d, key)[s:e]
        out["head"] += [n + (h - s if s <= h < e else i) for i, h in enumerate(d.head[s:e])]
        out["window"] += [w] * (e - s)
        base = paragraphs - d.paragraph[s]
        out["paragraph"] += [base + p for p in d.paragraph[s:e]]
        paragraphs = base + d.paragraph[e - 1] + 1
        out["offset"].append(n)
        n += e - s
    out = {k: torch.tensor(v) for k, v in out.items()}
    out["ids"], out["mask"] = ids, mask
    chain = [torch.arange(n)]
    for _ in range(DEPTH - 1):
        up = out["head"][chain[-1].clamp(min=0)]
        chain.append(torch.where((chain[-1] < 0) | (up == chain[-1]), -1, up))
    out["ancestors"] = torch.stack(chain, -1)                           # tokens, DEPTH; -1 above the root
    return out


def gold_of(items, batch):
    """The attributions of the windows as (cue, source, contents) in the row of all tokens, clipped to the cue's reach."""
    out = []
    for (d, s, e), offset in zip(items, batch["offset"].tolist()):
        for cue, source, contents in d.gold:
            if s <= cue[0] and cue[1] <= e:
                lo, hi = reach(d.paragraph, cue, s, e)
                move = lambda a, b: (a - s + offset, b - s + offset)
                clip = [move(max(lo, a), min(hi, b)) for a, b in contents if a < hi and b > lo]
                kept = source and lo <= source[0] and source[1] <= hi
                out.append((move(*cue), move(*source) if kept else None, clip))
    return out


def reach(paragraph, cue, start, end):
    """The tokens that may belong to a cue: those of its paragraph, REACH to each side at most."""
    lo, hi = cue
    while lo > start and paragraph[lo - 1] == paragraph[cue[0]] and cue[0] - lo < REACH:
        lo -= 1
    while hi < end and paragraph[hi] == paragraph[cue[0]] and hi - cue[1] < REACH:
        hi += 1
    return lo, hi


def neighbors(groups, size):
    """For each row the indices of the `size` rows around it that share its group, else the index past the last row."""
    n = len(groups)
    at = torch.arange(n)[:, None] + torch.arange(size) - size // 2
    fits = (at >= 0) & (at < n)
    same = fits & (groups[at.clamp(0, n - 1)] == groups[:, None])
    return torch.where(same, at, n)


def batches_of(items, pieces=2048):
    """Windows of like length together, up to so many padded pieces a batch, in random order."""
    random.shuffle(items)
    out = []
    for k in range(0, len(items), 96):
        chunk = sorted(items[k:k + 96], key=lambda w: sum(map(len, w[0].pieces[w[1]:w[2]])))
        batch, longest = [], 0
        for item in reversed(chunk):
            length = sum(map(len, item[0].pieces[item[1]:item[2]])) + 2
            longest = max(longest, length)
            if batch and longest * (len(batch) + 1) > pieces:
                out.append(batch)
                batch, longest = [], length
            batch.append(item)
        out.append(batch)
    random.shuffle(out)
    return out
