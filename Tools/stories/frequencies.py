#!/usr/bin/env python3
"""Makes Sources/Stories/Profile/Frequencies.tsv: how often common words stand in texts of many languages.

usage: frequencies.py OUT.tsv

A row has a language, a Zipf frequency times 100, and all words that are so frequent: the logarithm to base 10 of how often a
word stands in 10^9 words, as wordfreq has it (Speer 2022, "rspeer/wordfreq", doi:10.5281/zenodo.7199437; its data is under CC
BY-SA 4.0). English comes first, each language's most frequent words first. Needs PyPI's wordfreq 3.1.
"""
import collections
import re
import sys

import wordfreq

# The languages that both wordfreq and libstemmer know.
LANGUAGES = ["en", "ar", "da", "de", "es", "fi", "fr", "hu", "it", "nb", "nl", "pt", "ro", "ru", "sv", "tr"]
WORD = re.compile(r"[^\W\d_][\w'-]*")
# English words are told apart down to those that one in two thousand texts has; of other languages common ones are enough.
LEAST = {"en": 320}
LEAST_ELSEWHERE = 500
NUMBERS = [str(number) for number in [*range(100), *range(100, 1000, 50), *range(1900, 2051)]]


def rows(language):
    words = [word for word in wordfreq.iter_wordlist(language, "best") if WORD.fullmatch(word)]
    if language == "en":
        words += NUMBERS
    by_frequency = collections.defaultdict(list)
    for word in words:
        by_frequency[round(100 * wordfreq.zipf_frequency(word, language, "best"))].append(word)
    least = LEAST.get(language, LEAST_ELSEWHERE)
    for frequency in sorted(by_frequency, reverse=True):
        if frequency >= least:
            yield f"{language}\t{frequency}\t{' '.join(sorted(by_frequency[frequency]))}\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        for code in LANGUAGES:
            file.writelines(rows(code))
