#!/usr/bin/env python3
"""Makes Sources/Stories/Profile/Frequencies.tsv: of a thousand news articles, how many have a word with a given stem.

usage: frequencies.py TEXTS.jsonl OUT.tsv

TEXTS.jsonl has rows with "language" (en, de, es or fr) and "text". A stem's share is the geometric mean of that among these
texts and of the share of texts of 300 words that would have it by its frequency in wordfreq (Speer 2022, "rspeer/wordfreq",
doi:10.5281/zenodo.7199437; its data is under CC BY-SA 4.0). Needs PyPI's wordfreq and PyStemmer.
"""
import collections
import json
import math
import re
import sys

import Stemmer
import wordfreq

LANGUAGES = {"en": "english", "de": "german", "es": "spanish", "fr": "french"}
WORD = re.compile(r"[^\W_][\w'-]*")
# Words looked up in wordfreq's lists, and the least share per thousand that is written: more for what fewer texts are known of.
LISTED = {"en": 60_000, "de": 30_000, "es": 30_000, "fr": 30_000}
LEAST = {"en": 5, "de": 10, "es": 10, "fr": 10}
# Stands for what neither source has seen.
UNSEEN = 2
TEXT_LENGTH = 300


def general(language, stemmer):
    """Per thousand texts of TEXT_LENGTH words, by stem."""
    frequency = collections.Counter()
    for number, word in enumerate(wordfreq.iter_wordlist(language, "large")):
        if number >= LISTED[language]:
            break
        if WORD.fullmatch(word):
            frequency[stemmer.stemWord(word)] += wordfreq.word_frequency(word, language, "large")
    return {stem: round(1000 * (1 - math.exp(-TEXT_LENGTH * share))) for stem, share in frequency.items()}


def counted(texts, stemmer):
    """Per thousand of some texts, by stem."""
    counts = collections.Counter()
    for text in texts:
        words = WORD.findall(text.lower().replace("\u2019", "'"))
        counts.update({stemmer.stemWord(word) for word in words})
    return {stem: 1000 * count / len(texts) for stem, count in counts.items()}


def main(source, target):
    texts = collections.defaultdict(list)
    with open(source, encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            texts[row["language"]].append(row["text"])
    shares, english = {}, set()
    for language, name in LANGUAGES.items():
        stemmer = Stemmer.Stemmer(name)
        known, own = general(language, stemmer), counted(texts[language], stemmer)
        for stem in known.keys() | own.keys():
            # "die" is an article in German and a verb in English: English goes first.
            if language != "en" and stem in english:
                continue
            share = round(math.sqrt((known.get(stem, 0) + UNSEEN) * (own.get(stem, 0) + UNSEEN)))
            if share >= LEAST[language]:
                shares[stem] = max(shares.get(stem, 0), share)
        if language == "en":
            english = set(known)
    with open(target, "w", encoding="utf-8") as file:
        file.writelines(f"{stem}\t{shares[stem]}\n" for stem in sorted(shares))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
