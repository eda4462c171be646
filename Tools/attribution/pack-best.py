"""Puts what train-best.py exported into the file that the program carries in itself.

    python3 pack-best.py OUT Sources/CAttributionWeights/best.weights

OUT        folder with adapters.safetensors (numbers of 16 bits) and hyperparameters.json
"""
import json
import pathlib
import struct
import sys

FLOAT32, UNSIGNED32, FLOAT16 = 0, 3, 4      # kinds of numbers, as Sources/Attributions/Learned/WeightsReader.swift has them


def arrays_of(path):
    """The arrays of a safetensors file: {name: (shape, bytes)}."""
    content = path.read_bytes()
    start = 8 + struct.unpack("<Q", content[:8])[0]
    header = json.loads(content[8:start])
    header.pop("__metadata__", None)
    for name, entry in header.items():
        if entry["dtype"] != "F16":
            sys.exit(f"pack-best: {name} has numbers of the kind {entry['dtype']}, not F16")
    place = lambda offsets: slice(start + offsets[0], start + offsets[1])
    return {name: (entry["shape"], content[place(entry["data_offsets"])]) for name, entry in sorted(header.items())}


def fnv(word):
    """FNV-1a of 32 bits, ASCII letters small, as `HashedWord` has it."""
    value = 2166136261
    for byte in word.encode():
        value = (value ^ (byte + 32 if 65 <= byte <= 90 else byte)) * 16777619 & 0xFFFFFFFF
    return value


def packed(name, kind, shape, content):
    rows, columns = ([1] + shape)[-2:]
    return struct.pack("<B", len(name)) + name.encode() + struct.pack("<BII", kind, rows, columns) + content


def main():
    folder, target = map(pathlib.Path, sys.argv[1:3])
    sizes = json.loads((folder / "hyperparameters.json").read_text())
    out = [packed(name.removesuffix(".weight"), FLOAT16, *entry)
           for name, entry in arrays_of(folder / "adapters.safetensors").items()]
    for name, words in sizes["vocabulary"].items():
        ordered = sorted(words, key=words.get)
        if [words[w] for w in ordered] != list(range(1, len(ordered) + 1)):
            sys.exit(f"pack-best: the numbers of the vocabulary {name} do not run from 1")
        out.append(packed("vocabulary." + name, UNSIGNED32, [len(ordered)], struct.pack(f"<{len(ordered)}I", *map(fnv, ordered))))
    for name, value in {"cue": sizes["cue"], "limit": sizes["limit"], **sizes["decoding"]}.items():
        out.append(packed("decoding." + name, FLOAT32, [1], struct.pack("<f", value)))
    target.write_bytes(b"SAW1" + struct.pack("<I", len(out)) + b"".join(out))


if __name__ == "__main__":
    main()
