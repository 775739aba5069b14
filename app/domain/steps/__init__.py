# SPDX-License-Identifier: EUPL-1.2
"""How each entry changes the state of a meeting: one function an entry type, total and silent."""
