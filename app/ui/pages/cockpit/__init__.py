# SPDX-License-Identifier: EUPL-1.2
"""The secretary's one screen, from the opening of the meeting to its documents."""
