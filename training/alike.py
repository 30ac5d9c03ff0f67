"""Makes `reader/analysis/models/alike.table`: the words of MiniLM's vocabulary in groups of those that are used alike.

Run it as `python -m training.alike`; it takes seconds. The groups come from MiniLM's (Apache-2.0) word embeddings, so that the
name tagger knows more words than it has seen in labelled texts.
"""

from __future__ import annotations

import re

from sklearn.cluster import MiniBatchKMeans
from torch.nn.functional import normalize

from reader.analysis.table import Table
from training import MODELS
from training.minilm import pretrained_pieces, pretrained_weights

_GROUPS = 256
_WORD = re.compile(r"[a-zà-ÿ]{2,}")


def main() -> None:
    """Write the groups."""
    groups = grouped(_GROUPS)
    model = MODELS / "alike.table"
    model.write_bytes(Table.of({word: str(number) for number, group in enumerate(groups) for word in group}).content)
    print(f"{sum(map(len, groups))} words, {model.stat().st_size / 1e6:.1f} MB")


def grouped(count: int) -> list[list[str]]:
    """The whole words of MiniLM's vocabulary in a number of groups, by the direction of their vectors from the middle."""
    places = pretrained_pieces().get_vocab()
    words = sorted(filter(_WORD.fullmatch, places))
    vectors = pretrained_weights()("embeddings.word_embeddings.weight")[[places[word] for word in words]]
    directions = normalize(vectors - vectors.mean(0)).numpy()
    means = MiniBatchKMeans(count, random_state=0, batch_size=4096, n_init=1, max_iter=30)
    groups: list[list[str]] = [[] for _ in range(count)]
    for word, number in zip(words, means.fit_predict(directions), strict=True):
        groups[number].append(word)
    return groups


if __name__ == "__main__":
    main()
