# SPDX-License-Identifier: EUPL-1.2
"""Sitzungspult: runs the whole sitting of a municipal association from one laptop."""
