# SPDX-License-Identifier: EUPL-1.2
"""Everything that a person sees: window, pages, projector; the only place that knows Qt."""
