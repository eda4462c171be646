#!/usr/bin/env python3
"""Fits the weights of Stemma's origin model.

    swift run -c release origin-features rows.jsonl > candidates.tsv
    python3 Tools/origins/train.py candidates.tsv gold.jsonl SCORER-FOLDER > Sources/Provenance/Origins/OriginWeights.tsv

Candidates of one article compete: multinomial logistic regression, with a penalty on the squares of the weights, and as many
right candidates as the gold allows. What is found in each story by the weights of all others is printed to standard error, for several
penalties and weights of what other articles rest on (`OriginModel.companyWeight`). Needs numpy and scipy. SCORER-FOLDER holds
score_provenance.py with its table of aliases.
"""
import argparse
import json
import math
import sys
from itertools import combinations

import numpy as np
from scipy.optimize import minimize

PENALTY, COMPANY = 0.01, 3.0


def read(path):
    """{story: {article: [candidate]}}, in the order of the file."""
    stories = {}
    for line in open(path, encoding="utf-8"):
        if line.startswith("#"):
            continue
        story, article, bearer, group, name, features = line.rstrip("\n").split("\t")
        pairs = (pair.split("=") for pair in features.split(",") if pair)
        candidate = {"bearer": bearer, "group": int(group), "name": name, "features": {k: float(v) for k, v in pairs}}
        stories.setdefault(story, {}).setdefault(article, []).append(candidate)
    return stories


def is_right(candidate, origins, scorer, aliases):
    name = scorer.normal(candidate["name"], aliases)
    for origin in origins:
        gold = scorer.normal(origin["name"], aliases)
        if candidate["bearer"] == "event" or origin["kind"] == "event":
            right = candidate["bearer"] == origin["kind"]
        elif candidate["bearer"] == "publicSource":
            right = origin["kind"] != "outlet" and scorer.same_name(name, gold)
        else:
            right = origin["kind"] == "outlet" and name == gold
        if right:
            return True
    return False


def matrix(candidates, names):
    table = np.zeros((len(candidates), len(names)))
    for row, candidate in enumerate(candidates):
        for feature, value in candidate["features"].items():
            table[row, names[feature]] = value
    return table


def fit(articles, size, penalty):
    """Weights for [(matrix, right)]."""
    articles = [(table, right) for table, right in articles if right.any()]

    def loss(weights):
        total, gradient = 0.0, np.zeros(size)
        for table, right in articles:
            powers = table @ weights
            powers = np.exp(powers - powers.max())
            share = powers / powers.sum()
            own = powers * right / (powers * right).sum()
            total -= math.log(share[right].sum())
            gradient += table.T @ (share - own)
        count = len(articles)
        return total / count + penalty * weights @ weights / 2, gradient / count + penalty * weights

    return minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B").x


def choose(story, names, weights, company):
    """{article: candidate}; as OriginModel.choose."""
    shares = {}
    for article, candidates in story.items():
        powers = np.exp(matrix(candidates, names) @ weights)
        shares[article] = powers / powers.sum()
    sums = {}
    for article, candidates in story.items():
        for candidate, share in zip(candidates, shares[article]):
            group = sums.setdefault(candidate["group"], {})
            group[article] = group.get(article, 0) + share
    best = {}
    for article, candidates in story.items():
        def score(pair):
            others = [share for other, share in sums[pair[0]["group"]].items() if other != article]
            return math.log(sums[pair[0]["group"]][article] + 1e-4) + company * max(others, default=0), pair[1]

        best[article] = max(zip(candidates, shares[article]), key=score)[0]
    return best


def figures(chosen, gold, scorer, aliases):
    pairs = {True: [0, 0, 0], False: [0, 0, 0]}
    named = total = exact = 0
    for story, best in chosen.items():
        row, groups = gold[story], {}
        for article, candidate in best.items():
            groups.setdefault(candidate["group"], []).append(article)
        names = {c["group"]: c["name"] for c in best.values()}
        kinds = {"event": "event", "publicSource": "statement"}
        bearers = {c["group"]: kinds.get(c["bearer"], "outlet") for c in best.values()}
        found = {"story": story, "articles": [dict(id=a, cites=[], credit=[], derives_from=[]) for a in best],
                 "origins": [{"name": names[g], "kind": bearers[g], "articles": ids} for g, ids in groups.items()],
                 "independent_origins": len(groups)}
        right, mine = (scorer.load(one, "row", aliases) for one in (row, found))
        for pair in combinations(sorted(right["ids"]), 2):
            a, b = pair in right["shared"], pair in mine["shared"]
            for value in (True, False):
                pairs[value][0 if a == b == value else 1 if b == value else 2 if a == value else 0] += (a == value or b == value)
        exact += right["count"] == mine["count"]
        for article, origins in right["named"].items():
            for name, kind in origins:
                total += 1
                named += any(scorer.same_name(name, n) if kind != "outlet" else name == n
                             for n, _ in mine["named"].get(article, []))
    macro = sum(2 * hit / max(1, 2 * hit + false + missed) for hit, false, missed in pairs.values()) / 2
    return f"shared-origin macro F1 {macro:.4f}  origin named {named / total:.4f}  exact count {exact / len(chosen):.4f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("candidates", "gold", "scorers"):
        parser.add_argument(name)
    arguments = parser.parse_args()
    sys.path.insert(0, arguments.scorers)
    sys.dont_write_bytecode = True
    import score_provenance as scorer
    aliases = scorer.load_aliases()
    gold = {row["story"]: row for row in map(json.loads, open(arguments.gold, encoding="utf-8"))}
    stories = {name: story for name, story in read(arguments.candidates).items() if name in gold}
    order = [name for name in gold if name in stories]
    names = {f: i for i, f in enumerate(sorted({f for s in stories.values() for a in s.values() for c in a for f in c["features"]}))}
    examples = {}
    for name in order:
        examples[name] = [
            (matrix(candidates, names), np.array([
                is_right(c, [o for o in gold[name]["origins"] if article in o["articles"]], scorer, aliases) for c in candidates]))
            for article, candidates in stories[name].items()]
    for penalty in (PENALTY / 2, PENALTY, PENALTY * 2):
        without = {n: fit([e for other in order if other != n for e in examples[other]], len(names), penalty) for n in order}
        for company in (0.0, 1.0, 1.5, 2.0, COMPANY):
            chosen = {n: choose(stories[n], names, without[n], company) for n in order}
            print(f"penalty {penalty}  company {company}: {figures(chosen, gold, scorer, aliases)}", file=sys.stderr)
    weights = fit([e for n in order for e in examples[n]], len(names), PENALTY)
    for name, place in names.items():
        print(f"{name}\t{weights[place]:.3f}")


if __name__ == "__main__":
    main()
