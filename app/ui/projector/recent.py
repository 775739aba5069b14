# SPDX-License-Identifier: EUPL-1.2
"""Keeps the few things that were used last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """Makes a thing when it is first asked for, and forgets what was not used for the longest time."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """Return what is kept under the key, made now if need be."""
        if key not in self._kept:
            self._kept[key] = make()
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return self._kept[key]

    def find(self, key: K) -> V | None:
        """Return what is kept under the key, if anything is."""
        return self._kept.get(key)

    def __contains__(self, key: object) -> bool:
        return key in self._kept
