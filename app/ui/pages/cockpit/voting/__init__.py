# SPDX-License-Identifier: EUPL-1.2
"""Everything about a vote that is typed: its way, its counted figures, its elections and motions."""
