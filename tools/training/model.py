"""The encoder with its heads. Parameter names are those of Hugging Face's BertForSequenceClassification."""
import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, ATTENTION_HEADS, INNER, POSITIONS, ALIGNED, POOLING = 768, 12, 3072, 256, 256, 64


def slots(**parts):
    return nn.ModuleDict(parts)


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.attention = slots(
            self=slots(query=nn.Linear(WIDTH, WIDTH), key=nn.Linear(WIDTH, WIDTH), value=nn.Linear(WIDTH, WIDTH)),
            output=slots(dense=nn.Linear(WIDTH, WIDTH), LayerNorm=nn.LayerNorm(WIDTH, eps=1e-12)))
        self.intermediate = slots(dense=nn.Linear(WIDTH, INNER))
        self.output = slots(dense=nn.Linear(INNER, WIDTH), LayerNorm=nn.LayerNorm(WIDTH, eps=1e-12))
        self.drop = nn.Dropout(drop)

    def forward(self, x, bias):
        rows, length, _ = x.shape
        part = lambda f: f(x).view(rows, length, ATTENTION_HEADS, -1).transpose(1, 2)
        inside = self.attention["self"]
        seen = F.scaled_dot_product_attention(
            part(inside["query"]), part(inside["key"]), part(inside["value"]), attn_mask=bias)
        seen = seen.transpose(1, 2).reshape(rows, length, WIDTH)
        out = self.attention["output"]
        x = out["LayerNorm"](x + self.drop(out["dense"](seen)))
        return self.output["LayerNorm"](x + self.drop(self.output["dense"](F.gelu(self.intermediate["dense"](x)))))


class Reader(nn.Module):
    """One encoder; `classifier` stacks all heads' labels, `pooling` and `alignment` make the embedding."""

    def __init__(self, pieces, layers, labels, drop=0.0):
        super().__init__()
        embeddings = slots(word_embeddings=nn.Embedding(pieces, WIDTH),
                           position_embeddings=nn.Embedding(POSITIONS, WIDTH),
                           token_type_embeddings=nn.Embedding(2, WIDTH), LayerNorm=nn.LayerNorm(WIDTH, eps=1e-12))
        self.bert = slots(embeddings=embeddings,
                          encoder=slots(layer=nn.ModuleList(Layer(drop) for _ in range(layers))),
                          pooler=slots(dense=nn.Linear(WIDTH, WIDTH)))
        self.classifier = nn.Linear(WIDTH, labels)
        self.pooling = slots(attention=nn.Linear(WIDTH, POOLING), score=nn.Linear(POOLING, 1, bias=False))
        self.alignment = nn.Linear(WIDTH, ALIGNED, bias=False)
        self.drop = nn.Dropout(0.1)
        nn.init.normal_(self.classifier.weight, std=0.02)
        nn.init.zeros_(self.classifier.bias)
        nn.init.zeros_(self.pooling["score"].weight)  # all tokens count alike until `alike.py` teaches otherwise
        nn.init.orthogonal_(self.alignment.weight)

    def keep_pieces(self, count):
        """Drops the rows of word pieces that served the training only."""
        kept = self.bert["embeddings"]["word_embeddings"].weight[:count].detach().clone()
        self.bert["embeddings"]["word_embeddings"] = nn.Embedding.from_pretrained(kept)

    def layers(self):
        return self.bert["encoder"]["layer"]

    def embed(self, ids):
        e = self.bert["embeddings"]
        x = e["word_embeddings"](ids) + e["position_embeddings"].weight[:ids.shape[1]]
        return e["LayerNorm"](x + e["token_type_embeddings"].weight[0])

    def through(self, x, mask, first, last):
        """mask: 1 where a token is; None where no row is padded, which saves the attention a mask."""
        bias = None if mask is None else mask[:, None, None, :].bool()
        for layer in self.layers()[first:last]:
            x = layer(x, bias)
        return x

    def heads(self, x):
        return self.classifier(self.drop(torch.tanh(self.bert["pooler"]["dense"](x[:, 0]))))

    def aligned(self, x, mask):
        scores = self.pooling["score"](torch.tanh(self.pooling["attention"](x)))
        shares = torch.softmax(scores.masked_fill(mask[:, :, None] == 0, -1e9), 1)
        return F.normalize(self.alignment((x * shares).sum(1)), dim=-1)

    def forward(self, ids, mask):
        x = self.through(self.embed(ids), None if mask.all() else mask, 0, len(self.layers()))
        return self.heads(x), self.aligned(x, mask)


def half(device):
    """Half precision on a graphics card; processors are slow at it but for a few."""
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=device.type != "cpu")


def row_scale(value):
    return (value.abs().amax(1) / 127).clamp_min(1e-12)


@torch.no_grad()
def round_to_int8(parameters):
    """Sets each matrix to the values that it will have once stored as one byte a weight and one scale a row."""
    for value in parameters:
        if value.ndim == 2:
            scale = row_scale(value)[:, None]
            value.copy_((value / scale).round().clamp(-127, 127) * scale)
