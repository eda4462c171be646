#!/usr/bin/env python3
"""Draws the articles whose sources are annotated: python3 draw.py STORIES.jsonl.gz

Texts of 180 to 1,000 words with at least five words of reporting, in the order of a seeded hash; at most three a story and eight an
outlet, none that shares a fifth of its 8-word shingles with one drawn before; the first 44. Stories go to the tuning
and the figure half in turn, by their first article's place in the draw, so that no story is in both.
"""
import collections
import gzip
import hashlib
import json
import re
import sys

SEED = "stemma sources 2026-11-22 "
REPORTING = re.compile(r"\b(said|says|told|tweeted|wrote|according to|added|reported|adding|saying)\b")
WANTED = 44


def shingles(text):
    words = text.split()
    return {tuple(words[index : index + 8]) for index in range(len(words) - 7)}


def main():
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    rows = [row for row in rows if 180 <= len(row["text"].split()) <= 1000 and len(REPORTING.findall(row["text"])) >= 5]
    rows.sort(key=lambda row: hashlib.sha256((SEED + row["id"]).encode()).hexdigest())
    stories, outlets, drawn, seen = collections.Counter(), collections.Counter(), [], []
    for row in rows:
        own = shingles(row["text"])
        if len(drawn) == WANTED or stories[row["story"]] >= 3 or outlets[row["outlet"]] >= 8:
            continue
        if any(len(own & other) > 0.2 * min(len(own), len(other)) for other in seen):
            continue
        stories[row["story"]] += 1
        outlets[row["outlet"]] += 1
        drawn.append(row)
        seen.append(own)
    order = list(dict.fromkeys(row["story"] for row in drawn))
    for row in drawn:
        print(row["id"], "figure" if order.index(row["story"]) % 2 else "tuning")


if __name__ == "__main__":
    main()
