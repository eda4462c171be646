"""Trains the attribution model of mode "best" and writes what it adds to its base encoder.

    python3 train-best.py DATA ANALYZED BASE OUT [--epochs N] [--rate X] [--seed N] [--minutes N] [--start FILE] [--check]

DATA       folder with polnear-train.jsonl.gz, polnear-dev.jsonl; the scorer score_attribution.py lies in the folder above it
ANALYZED   folder with train.jsonl, dev.jsonl: what `stemma analyze --offsets unicode` prints for their texts
BASE       folder with the base encoder (all-MiniLM-L6-v2: model.safetensors, vocab.txt)
OUT        folder for adapters.safetensors, hyperparameters.json and the predictions for dev
"""
import argparse
import importlib.util
import json
import pathlib
import pickle
import random
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

from decoding import CANDIDATE, LIMIT, choose, decode, measure, predictions, score
from documents import DEPTH, REACH, WINDOW, batch_of, batches_of, gold_of, load, windows
from model import HEAD_FEATURES, PAIR, RANK, UNIT, Model, cues_of


def candidates(gold, found):
    """The cues to train pairs on: the gold ones (half of them with the extent predicted) and wrong predictions."""
    cues, targets = [], []
    for cue, source, contents in gold:
        like = [c for c in found if c[0] < cue[1] and c[1] > cue[0]]
        cues.append(like[0][:2] if len(like) == 1 and random.random() < 0.5 else cue)
        targets.append((source, contents))
    for first, end, _ in found:
        if not any(first < g[0][1] and end > g[0][0] for g in gold):
            cues.append((first, end))
            targets.append(None)
    return cues, targets


def bio(spans, n):
    y = torch.zeros(n, dtype=torch.long)
    for s, e in spans:
        y[s:e] = 2
        y[s] = 1
    return y


def loss_of(model, items, mask_rate):
    b = batch_of(items, mask_rate)
    gold, u = gold_of(items, b), model.encode(b)
    scores, roles, size = model.cue(u), model.roles(u), len(u)
    share = 1 / max(1, len(gold))
    loss = F.cross_entropy(scores, bio([g[0] for g in gold], size), reduction="sum")
    loss = loss + 0.02 * F.cross_entropy(roles[:, :3], bio([g[1] for g in gold if g[1]], size), reduction="sum")
    loss = loss + 0.02 * F.cross_entropy(roles[:, 3:], bio([c for g in gold for c in g[2]], size), reduction="sum")
    cues, targets = candidates(gold, cues_of(scores.detach(), b["window"]))
    if not cues:
        return loss * share
    n, t, pair, none = model.pairs(u, b, cues)
    pair, none = pair.clamp(-15, 15), none.clamp(-15, 15)
    lo = [int(v) for v in torch.full((len(cues),), 1 << 30).scatter_reduce(0, n, t, "amin")]
    row = torch.cat([torch.zeros(1, dtype=torch.long), torch.bincount(n, minlength=len(cues)).cumsum(0)]).tolist()
    total = torch.ones(size).index_add(0, t, pair[:, 0].exp())
    loss = loss + 0.1 * total.log().sum()
    right, starts, ends, known, without = [], [], [], [], []
    for i, target in enumerate(targets):
        if target:
            known.append(i)
            place = lambda token: row[i] + min(max(token - lo[i], 0), row[i + 1] - row[i] - 1)
            for s, e in target[1]:
                right += range(place(s), place(e - 1) + 1)
            if target[0]:
                starts.append(place(target[0][0]))
                ends.append(place(target[0][1] - 1))
            else:
                without.append(i)
    loss = loss - 0.1 * pair[right, 0].sum()
    for k, at in ((1, starts), (2, ends)):
        total = none[:, k - 1].exp().index_add(0, n, pair[:, k].exp())
        loss = loss + 0.5 * (total[known].log().sum() - pair[at, k].sum() - none[without, k - 1].sum())
    return loss * share


def groups_of(model, rate_base, rate_head):
    names = lambda base: [p for n, p in model.named_parameters() if n.startswith(("layers", "embedding")) == base]
    return [{"params": names(True), "lr": rate_base, "weight_decay": 0.0}, {"params": names(False), "lr": rate_head, "weight_decay": 0.01}]


def train(model, documents, options, log, after_epoch):
    optimizer = torch.optim.AdamW(groups_of(model, options.rate, options.rate / 0.6))
    average = {k: v.detach().clone() for k, v in model.named_parameters()}
    step, began = 0, time.time()
    steps = options.epochs * len(batches_of(windows_of(documents)))
    for epoch in range(options.epochs):
        if time.time() - began > 60 * options.minutes:
            break
        items = [(d, s, e) for d in documents for s, e in windows(d, random.randint(WINDOW // 3, WINDOW))]
        model.train()
        shown = []
        for batch in batches_of(items):
            if time.time() - began > 60 * options.minutes:
                break
            share = min(1, max(step / steps, (time.time() - began) / (60 * options.minutes)))
            for group, rate in zip(optimizer.param_groups, (options.rate, options.rate / 0.6)):
                group["lr"] = rate * min(1, (step + 1) / 100) * (1 - 0.98 * share)
            loss = loss_of(model, batch, options.mask)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            step += 1
            decay = min(0.998, step / (step + 20))
            with torch.no_grad():
                for name, p in model.named_parameters():
                    average[name].lerp_(p, 1 - decay)
            shown.append(float(loss.detach()))
            if step % 25 == 0:
                log(f"epoch {epoch} step {step}/{steps} loss {sum(shown) / len(shown):.3f} {time.time() - began:.0f} s")
                shown = []
        after_epoch(epoch, average)


def windows_of(documents):
    return [(d, s, e) for d in documents for s, e in windows(d)]


def export(average, vocabulary, out):
    """Writes the trained numbers in half precision, without what only training uses."""
    save_file({k: v.half().contiguous() for k, v in average.items() if not k.startswith("roles")}, out / "adapters.safetensors")
    sizes = {"window": WINDOW, "reach": REACH, "depth": DEPTH, "rank": RANK, "unit": UNIT, "pair": PAIR, "cue": CANDIDATE, "limit": LIMIT,
             "features": [k for k, _ in HEAD_FEATURES], "vocabulary": vocabulary}
    (out / "hyperparameters.json").write_text(json.dumps(sizes, indent=1, ensure_ascii=False) + "\n")


def exported(base, out, dtype=torch.bfloat16):
    """The model as inference has it: read from the files, additions merged, matrices in `dtype`."""
    sizes = json.loads((out / "hyperparameters.json").read_text())
    model = Model(base, sizes["vocabulary"], dtype=torch.float32)
    model.load_state_dict({k: v.float() for k, v in load_file(out / "adapters.safetensors").items()}, strict=False)
    model.merge(dtype)
    return model.eval()


def finish(base, dev, scorer, out):
    """Chooses the decoding numbers on dev with the exported weights, and reports."""
    scored = score(exported(base, out), windows_of(dev))
    decoding = choose(scorer, dev, scored)
    sizes = json.loads((out / "hyperparameters.json").read_text())
    sizes["decoding"] = decoding
    (out / "hyperparameters.json").write_text(json.dumps(sizes, indent=1, ensure_ascii=False) + "\n")
    found = decode(scored, **decoding)
    with open(out / "dev.jsonl", "w") as f:
        for row in predictions(found, dev):
            f.write(json.dumps(row) + "\n")
    print(decoding, {k: round(v, 4) for k, v in measure(scorer, dev, found).items()}, flush=True)


def module_at(path):
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cached(options):
    """What `load` gives, kept in OUT: reading takes a minute."""
    path = options.out / "documents.pickle"
    if not path.exists():
        path.write_bytes(pickle.dumps(load(options.data, options.analyzed, options.base)))
    return pickle.loads(path.read_bytes())


def arguments():
    parser = argparse.ArgumentParser()
    for name in ("data", "analyzed", "base", "out"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=pathlib.Path, help="average.pt of a run to go on from")
    parser.add_argument("--minutes", type=float, default=1e6, help="stop training after so long; the rate falls in step")
    parser.add_argument("--rate", type=float, default=6e-4, help="for the encoder; the head's is 5/3 of it")
    parser.add_argument("--mask", type=float, default=0.08, help="share of the tokens masked")
    parser.add_argument("--dropout", type=float, default=0.25)
    parser.add_argument("--check", action="store_true", help="a minute's run over a few texts")
    return parser.parse_args()


def main():
    options = arguments()
    torch.set_num_threads(1)
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    training, dev, vocabulary = cached(options)
    if options.check:
        training, dev = training[:20], dev[:8]
    scorer, base = module_at(options.data.resolve().parent / "score_attribution.py"), load_file(options.base / "model.safetensors")
    model = Model(base, vocabulary, options.dropout)
    if options.start:
        model.load_state_dict(torch.load(options.start)["parameters"], strict=False)

    def after_epoch(epoch, average):
        torch.save({"parameters": average, "vocabulary": vocabulary}, options.out / "average.pt")
        export(average, vocabulary, options.out)

    train(model, training, options, lambda line: print(line, flush=True), after_epoch)
    finish(base, dev, scorer, options.out)


if __name__ == "__main__":
    main()
