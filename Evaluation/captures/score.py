#!/usr/bin/env python3
"""Holds `stemma attribute --offsets unicode` on two captures against what a careful reader finds.

    python3 score.py EXPECTED PREDICTIONS [--errors]

An expected attribution is found when a predicted one shares at least half of the content's characters (Jaccard) and
overlaps the source, cue or both; it is right when its source resolves to one of the labels and its chain names the
expected outer sources, outermost first. Optional ones count neither way. F1 is over the right ones. Nested ones count like
the others.
"""
import json
import re
import sys


def rows(path):
    with open(path, encoding="utf-8") as file:
        return {row["id"]: row["attributions"] + row.get("nested", []) for row in map(json.loads, file)}


def places(spans):
    return {place for start, end in spans for place in range(start, end)}


def plain(label):
    words = re.sub(r"[^\w\s]", " ", (label or "").casefold()).split()
    return words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words


def is_label(name, labels):
    return plain(name) in [plain(label) for label in labels]


def overlap(one, other):
    content, found = places(one["content"]), places(other["content"])
    share = len(content & found) / len(content | found) if content | found else 0
    source = places(one["source"]) & places(other["source"])
    cue = places(one["cue"]) & places(other["cue"])
    return share + (1 if source else 0) + (1 if cue else 0) if share >= 0.5 and (source or cue) else 0


def name(attribution):
    return (attribution.get("resolved") or {}).get("name")


def problems(one, other, all_found):
    found = []
    if not is_label(name(other), one["labels"]):
        found.append(f"resolved {name(other)!r}, not {one['labels'][0]!r}")
    chain = [name(all_found[index]) for index in other.get("chain", [])]
    if len(chain) != len(one["chain"]) or not all(map(is_label, chain, one["chain"])):
        found.append(f"chain {chain}, not {[labels[0] for labels in one['chain']]}")
    return found


def main():
    expected, predicted = rows(sys.argv[1]), rows(sys.argv[2])
    right = wanted = given = matched = 0
    for key, gold in expected.items():
        found = predicted.get(key, [])
        pairs = sorted(
            ((overlap(one, other), -i, -j) for i, one in enumerate(gold) for j, other in enumerate(found)), reverse=True)
        mates, used = {}, set()
        for score, i, j in pairs:
            if score and -i not in mates and -j not in used:
                mates[-i] = -j
                used.add(-j)
        for i, one in enumerate(gold):
            if one.get("optional"):
                continue
            wanted += 1
            reason = problems(one, found[mates[i]], found) if i in mates else ["not found"]
            matched += i in mates
            right += not reason
            if reason and "--errors" in sys.argv:
                print(f"{key} cue {one['cue'][0]} {one['labels'][0]}: {'; '.join(reason)}")
        optional = {mates[i] for i, one in enumerate(gold) if one.get("optional") and i in mates}
        given += len(found) - len(optional)
        if "--errors" in sys.argv:
            for j, other in enumerate(found):
                if j not in used:
                    print(f"{key} spurious cue {other['cue']} {name(other)} content {other['content']}")
    precision, recall = right / given if given else 0, right / wanted
    f1 = 2 * precision * recall / (precision + recall) if right else 0
    print(f"captures f1={f1:.4f} precision={precision:.4f} recall={recall:.4f} found={matched / wanted:.4f} wanted={wanted}")


main()
