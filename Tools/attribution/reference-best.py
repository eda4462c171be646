"""Writes what the exported model says of a few texts, step by step, in full precision: the test of a port.

    python3 reference-best.py TEXTS ANALYZED BASE OUT > reference.jsonl

TEXTS     rows {"id", "text"}; ANALYZED what `stemma analyze --offsets unicode` prints for them; BASE and OUT as in train-best.py
"""
import importlib
import json
import pathlib
import sys

import torch
from safetensors.torch import load_file

from decoding import decode, score
from documents import Document, batch_of, rows_of, splitter, windows
from model import cues_of

trainer = importlib.import_module("train-best")


def rounded(values):
    return [[round(x, 4) for x in row] for row in values.tolist()]


def window_of(model, item):
    b = batch_of([item])
    u = model.encode(b)
    scores = model.cue(u)
    cues = cues_of(scores, b["window"])
    out = {"start": item[1], "end": item[2], "ids": b["ids"][0].tolist(), "first": b["first"].tolist(), "quote": b["quote"].tolist(),
           "unit": rounded(u[:, :4]), "cue_scores": rounded(scores), "cues": []}
    if cues:
        n, t, pair, none = model.pairs(u, b, [c[:2] for c in cues])
        relation = model.relation(b, torch.tensor([c[0] for c in cues]), torch.tensor([c[1] - 1 for c in cues]), n, t)
        for i, (first, end, p) in enumerate(cues):
            mine = n == i
            out["cues"].append({"first": first, "end": end, "p": round(p, 4), "reach": int(t[mine][0]), "pairs": rounded(pair[mine]),
                                "none": rounded(none[i:i + 1])[0], "relation": {k: v[mine].tolist() for k, v in relation.items()}})
    return out


def main():
    texts, analyzed, base, out = map(pathlib.Path, sys.argv[1:5])
    torch.set_num_threads(1)
    sizes = json.loads((out / "hyperparameters.json").read_text())
    model, pieces = trainer.exported(load_file(base / "model.safetensors"), out, torch.float32), splitter(base)
    tokens = {r["id"]: r["tokens"] for r in rows_of(analyzed)}
    for row in rows_of(texts):
        d = Document({**row, "attributions": []}, tokens[row["id"]], pieces, sizes["vocabulary"])
        items = [(d, s, e) for s, e in windows(d)]
        with torch.no_grad():
            found = [window_of(model, item) for item in items]
        attributions = decode(score(model, items), **sizes["decoding"]).get(d.id, [])
        kept = [[text_range, word] for text_range, word in zip(d.spans, (row["text"][s:e] for s, e in d.spans))]
        print(json.dumps({"id": d.id, "text": row["text"], "tokens": kept, "tag": d.tag, "label": d.label, "entity": d.entity,
                          "head": d.head, "windows": found, "attributions": attributions}, ensure_ascii=False))


if __name__ == "__main__":
    main()
