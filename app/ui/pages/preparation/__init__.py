# SPDX-License-Identifier: EUPL-1.2
"""Where a sitting is prepared: members and their lists, the agenda, and what is not ready yet."""
