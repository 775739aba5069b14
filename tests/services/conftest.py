# SPDX-License-Identifier: EUPL-1.2
"""Computers and books that use cases work on."""

from tests.samples.books import closed, computer, sample, small

__all__ = ["closed", "computer", "sample", "small"]
