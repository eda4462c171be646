"""From scores to attributions, and which thresholds to decode with."""
import math

import torch

from documents import batch_of
from model import cues_of

CANDIDATE = 0.1         # least probability of a cue at inference
OUT_OF_REACH = -30.0    # the content score of a token that the cue does not reach
LIMIT = 8.0             # content scores beyond it count as this in the mean


def score(model, items, threshold=CANDIDATE, size=16):
    """For each cue found: window, cue counted in its window, first token in reach, pair scores, no-source scores."""
    out = []
    with torch.no_grad():
        order = sorted(items, key=lambda w: w[2] - w[1])
        for k in range(0, len(order), size):
            b = batch_of(order[k:k + size])
            u = model.encode(b)
            cues = cues_of(model.cue(u), b["window"], threshold)
            if not cues:
                continue
            n, t, pair, none = model.pairs(u, b, [c[:2] for c in cues])
            for i, c in enumerate(cues):
                w = int(b["window"][c[0]])
                offset, mine = int(b["offset"][w]), n == i
                out.append((order[k + w], (c[0] - offset, c[1] - offset, c[2]), int(t[mine][0]) - offset, pair[mine].float(), none[i].float()))
    return out


def predictions(found, documents):
    return [{"id": d.id, "attributions": found.get(d.id, [])} for d in documents]


def measure(scorer, documents, found):
    """Counts of the scorer's relations: {kind: F1} for content and pair over all, direct and indirect attributions.
    `scorer` is the module score_attribution."""
    counts = {}
    for d in documents:
        if not hasattr(d, "sides"):
            text = d.row["text"]
            d.sides = scorer.token_starts(text), scorer.quoted_mask(text)
            d.known = [(scorer.tokens_of(a["content"], d.sides[0]), scorer.tokens_of(a["source"], d.sides[0]),
                        scorer.is_direct(a["content"], text, d.sides[1])) for a in d.row["attributions"] if a["content"]]
        new = [(scorer.tokens_of(a["content"], d.sides[0]), scorer.tokens_of(a["source"], d.sides[0]),
                scorer.is_direct(a["content"], d.row["text"], d.sides[1])) for a in found.get(d.id, [])]
        for name, side in (("gold", d.known), ("pred", new)):
            for a in side:
                for kind in ("all", "direct" if a[2] else "indirect"):
                    counts[kind, name] = counts.get((kind, name), 0) + 1
        matched = scorer.match([{"content": a[0], "source": a[1]} for a in d.known], [{"content": a[0], "source": a[1]} for a in new])
        for i, j in matched:
            g, p = d.known[i], new[j]
            right = scorer.jaccard(g[1], p[1]) >= 0.5 if g[1] or p[1] else True
            for name, a in (("gold", g), ("pred", p)):
                for kind in ("all", "direct" if a[2] else "indirect"):
                    for what, value in (("content", 1), ("pair", right)):
                        counts[kind, name, what] = counts.get((kind, name, what), 0) + value
    out = {}
    for kind in ("all", "direct", "indirect"):
        for what in ("content", "pair"):
            r = counts.get((kind, "gold", what), 0) / max(1, counts.get((kind, "gold"), 0))
            p = counts.get((kind, "pred", what), 0) / max(1, counts.get((kind, "pred"), 0))
            out[f"{what} {kind}"] = 2 * p * r / (p + r) if p + r else 0.0
    return out


GRID = {"none_bias": (-1.0, -0.75, -0.5, -0.25), "stay": (0.5, 1.0, 2.0), "weight": (0.15, 0.3, 0.5, 0.8),
        "keep": (-1.6, -1.3, -1.0, -0.85, -0.7, -0.4, 0.0), "source_bias": (-1.0, -0.5, 0.0, 0.5, 1.0)}
START = {"none_bias": -0.75, "stay": 1.0, "weight": 0.5, "keep": -0.85, "source_bias": 0.0}


def choose(scorer, documents, scored):
    """The decoding numbers with the best sum of content and pair F1, one after another."""
    best = dict(START)
    for name, values in GRID.items():
        def figure(value):
            figures = measure(scorer, documents, decode(scored, **{**best, name: value}))
            return figures["content all"] + figures["pair all"]
        best[name] = max(values, key=figure)
    return best


def decode(scored, none_bias, stay, weight, keep, source_bias):
    """Attributions per document id, spans in code points. The tokens of a paragraph take a cue or none by Viterbi, where
    going from one to another costs `stay`. An attribution needs content, and `keep` of its cue's log odds plus `weight`
    times the mean score of its content; cues that have not are taken out, as those whose source would hold another cue,
    and the others' content is found anew."""
    groups = {}
    for found in scored:
        (d, s, _), cue = found[:2]
        groups.setdefault((d.id, s, d.paragraph[s + cue[0]]), []).append(found)
    out = {}
    for (key, s, _), members in sorted(groups.items(), key=lambda g: g[0]):
        for m, content in kept_of(members, none_bias, stay, weight, keep, source_bias):
            d, source = m[0][0], source_of(m[3], m[4], source_bias)
            spans = {"source": [(m[2] + source[0], m[2] + source[1])] if source else [], "cue": [m[1][:2]], "content": content}
            out.setdefault(key, []).append({r: [[d.spans[s + a][0], d.spans[s + e - 1][1]] for a, e in v] for r, v in spans.items()})
    return out


def kept_of(members, none_bias, stay, weight, keep, source_bias):
    """The cues of one paragraph that make an attribution, each with the token ranges of its content."""
    while members:
        lo = min(m[2] for m in members)
        hi = max(m[2] + len(m[3]) for m in members)
        grid = torch.full((hi - lo, len(members) + 1), OUT_OF_REACH)
        grid[:, 0] = none_bias
        for k, m in enumerate(members):
            grid[m[2] - lo:m[2] - lo + len(m[3]), k + 1] = m[3][:, 0]
        path = torch.tensor(path_of(grid.tolist(), stay))
        good = [worth(m[1][2], grid[path == k + 1, k + 1], weight) >= keep for k, m in enumerate(members)]
        if not all(good):
            members = [m for m, g in zip(members, good) if g]
            continue
        holder = next((m for m in members if holds_cue(m, members, source_bias)), None)
        if holder is None:
            return [(m, runs(path.tolist(), k + 1, lo)) for k, m in enumerate(members)]
        members = [m for m in members if m is not holder]
    return []


def holds_cue(member, members, source_bias):
    """Whether the source of a cue would reach over another cue."""
    source = source_of(member[3], member[4], source_bias)
    return source is not None and any(
        m is not member and member[2] + source[0] <= m[1][0] and m[1][1] <= member[2] + source[1] for m in members)


def worth(p, scores, weight):
    """How much speaks for an attribution; least of all where no token is its content."""
    if not len(scores):
        return -math.inf
    return math.log(p / (1 - p + 1e-6)) + weight * float(scores.clamp(-LIMIT, LIMIT).mean())


def path_of(grid, stay):
    best, back = list(grid[0]), []
    best = [v - (stay if k else 0) for k, v in enumerate(best)]
    for row in grid[1:]:
        top = max(range(len(best)), key=best.__getitem__)
        step = [k if best[k] >= best[top] - stay else top for k in range(len(best))]
        best = [row[k] + (best[k] if step[k] == k else best[top] - stay) for k in range(len(row))]
        back.append(step)
    k = max(range(len(best)), key=best.__getitem__)
    path = [k]
    for step in reversed(back):
        k = step[k]
        path.append(k)
    return path[::-1]


def runs(path, k, offset):
    out, start = [], None
    for i, v in enumerate(path + [None]):
        if v == k and start is None:
            start = i
        elif v != k and start is not None:
            out.append((start + offset, i + offset))
            start = None
    return out


def source_of(pair, none, bias, longest=60):
    """The best first and last token of the source, or None where having none scores better."""
    start, end = pair[:, 1], pair[:, 2]
    n = len(start)
    total = start[:, None] + end[None]
    ok = torch.ones(n, n, dtype=torch.bool).triu() & ~torch.ones(n, n, dtype=torch.bool).triu(longest)
    total = total.masked_fill(~ok, -1e9)
    best = int(total.argmax())
    s, e = divmod(best, n)
    return (s, e + 1) if float(total[s, e]) > float(none.sum()) + bias else None
