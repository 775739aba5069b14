# SPDX-License-Identifier: EUPL-1.2
"""The pages of the window; each draws in its view and decides in its presenter."""
