# SPDX-License-Identifier: EUPL-1.2
"""Computers and books on which commands are run."""

from tests.samples.books import closed, computer, sample, small

__all__ = ["closed", "computer", "sample", "small"]
