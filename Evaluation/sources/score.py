#!/usr/bin/env python3
"""Scores whom sources mean: python3 score.py ANNOTATIONS PREDICTIONS [--half tuning|figure] [--errors]

PREDICTIONS are rows of `stemma attribute --offsets unicode`; nested attributions count like the others. An annotated
attribution is found when a predicted one overlaps its cue and its source; every figure but `found` is over those found.
`resolved`: the name equals one of the labels, or the mention overlaps one that introduces the entity. `kind`: it is one
of the entity's kinds. `venue`: F1 of venues of the right kind that overlap; any one of several counts. `chain`: F1 of
pairs of an attribution and one of its outer ones. `role`, `number`, `terms`: of unnamed sources found as such, the share
whose role noun and number are right, and F1 of the words that state the terms of anonymity or the reason for it.
"""
import argparse
import json
import re
import sys

WITHOUT = {"the", "a", "an", "mr", "mrs", "ms", "dr"}


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def overlaps(one, other):
    return any(a[0] < b[1] and b[0] < a[1] for a in one for b in other)


def shared(one, other):
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def words(label):
    plain = re.sub(r"[“”\"‘.,()]", " ", label.replace("’", "'").casefold())
    plain = re.sub(r"'(?=\s|$)|(?<=\s)'", " ", re.sub(r"'s$", "", plain.strip()))
    found = plain.split()
    while found and found[0] in WITHOUT:
        found = found[1:]
    return found


def matched(gold, predicted):
    """For each annotated attribution the index of the predicted one with which it shares most, each used once."""
    pairs = []
    for index, one in enumerate(gold):
        for other_index, other in enumerate(predicted):
            cue, source = shared(one["cue"], other["cue"]), shared(one["source"], other["source"])
            if (cue or not other["cue"]) and (source or not one["source"]):
                pairs.append((cue > 0, cue + source, -index, -other_index))
    found, used = {}, set()
    for _, _, index, other_index in sorted(pairs, reverse=True):
        if -index not in found and -other_index not in used:
            found[-index] = -other_index
            used.add(-other_index)
    return found


class Tally:
    """Counts of one half or both."""

    def __init__(self):
        self.annotated = self.found = 0
        self.right = dict.fromkeys(("resolved", "kind"), 0)
        self.roles = self.role_right = self.number_right = 0
        self.f1 = {name: [0, 0, 0] for name in ("venue", "chain", "terms")}

    def count(self, name, right, predicted, gold):
        for index, value in enumerate((right, predicted, gold)):
            self.f1[name][index] += value

    def figures(self):
        share = lambda part, whole: part / whole if whole else 0.0
        result = {"found": share(self.found, self.annotated)}
        result |= {name: share(value, self.found) for name, value in self.right.items()}
        for name, (right, predicted, gold) in self.f1.items():
            result[name] = share(2 * right, predicted + gold)
        result["role"] = share(self.role_right, self.roles)
        result["number"] = share(self.number_right, self.roles)
        return result | {"annotated": self.annotated}


def is_resolved(entity, source):
    if not source:
        return False
    labels = [words(label) for label in entity["labels"]]
    return words(source["name"]) in labels or overlaps([source["mention"]], entity["introduced"])


def score_unnamed(tally, entity, given):
    wanted = entity["unnamed"]
    if "roles" in wanted:
        tally.roles += 1
        last = (words(given.get("role") or "") or [""])[-1]
        tally.role_right += last in wanted["roles"]
        tally.number_right += given.get("number", "several") == wanted["number"]
    stated = [wanted[key] for key in ("terms", "reason") if key in wanted]
    said = [given[key] for key in ("terms", "reason") if given.get(key)]
    tally.count("terms", bool(stated and said and overlaps(stated, said)), bool(said), bool(stated))


def score_row(tally, row, predicted, errors):
    gold = row["attributions"]
    found = matched(gold, predicted)
    tally.annotated += len(gold)
    tally.found += len(found)
    for index, other_index in sorted(found.items()):
        one, other = gold[index], predicted[other_index]
        entity, source = row["entities"][one["entity"]], other.get("resolved")
        resolved, kind = is_resolved(entity, source), bool(source) and source["kind"] in entity["kinds"]
        tally.right["resolved"] += resolved
        tally.right["kind"] += kind
        venue = other.get("venue")
        right = venue and any(
            overlaps([venue["mention"]], [wanted["range"]]) and venue.get("kind") in wanted["kinds"]
            for wanted in one["venues"]
        )
        tally.count("venue", bool(right), bool(venue), bool(one["venues"]))
        if "unnamed" in entity and source and source["kind"] == "unnamed":
            score_unnamed(tally, entity, other.get("unnamed") or {})
        outer = {key for key, value in found.items() if value in other.get("chain", [])}
        wanted = set(one["chain"]) & set(found)
        tally.count("chain", len(outer & wanted), len(other.get("chain", [])), len(wanted))
        if not (resolved and kind):
            errors.append((row["id"], one, entity, other, resolved, kind, "source"))
        elif bool(venue) != bool(one["venues"]) or venue and not right:
            errors.append((row["id"], one, entity, other, resolved, kind, "venue"))
        elif outer != wanted:
            errors.append((row["id"], one, entity, other, resolved, kind, "chain"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annotations")
    parser.add_argument("predictions")
    parser.add_argument("--half", choices=("tuning", "figure"), help="both by default")
    parser.add_argument("--errors", action="store_true", help="list what is wrong, by ranges and labels")
    arguments = parser.parse_args()
    predictions = {row["id"]: row["attributions"] + row.get("nested", []) for row in rows(arguments.predictions)}
    tally, errors = Tally(), []
    for row in rows(arguments.annotations):
        if arguments.half in (None, row["half"]):
            score_row(tally, row, predictions.get(row["id"], []), errors)
    if arguments.errors:
        for name, one, entity, other, resolved, kind, what in errors:
            source, venue = other.get("resolved") or {}, other.get("venue") or {}
            print(
                f"{name} {what} cue {one['cue'][0]} source {other['source']}: {entity['labels'][0]} ({entity['kinds'][0]})"
                f" / {source.get('name')} ({source.get('kind')}) venue {venue.get('name')} chain {one['chain']}"
            )
    print("sources " + " ".join(f"{key}={value:g}" for key, value in round_all(tally.figures()).items()))
    return 0


def round_all(figures):
    return {key: round(value, 4) for key, value in figures.items()}


if __name__ == "__main__":
    sys.exit(main())
