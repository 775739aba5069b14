# SPDX-License-Identifier: EUPL-1.2
"""Where a statutes profile is tried with a few figures, outside any meeting."""
