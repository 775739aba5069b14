# SPDX-License-Identifier: EUPL-1.2
"""One module for each revision, in the order of their numbers; a revision never changes."""
