# SPDX-License-Identifier: EUPL-1.2
"""The local book: one SQLite file for an association, and everything that reads or writes it."""
