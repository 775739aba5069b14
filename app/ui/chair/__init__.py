# SPDX-License-Identifier: EUPL-1.2
"""The chair's own window: what to say, what comes next, what the law demands, who speaks."""
