# SPDX-License-Identifier: EUPL-1.2
"""Revisions of a book's permanent tables, run by ``app.storage.migration``."""
