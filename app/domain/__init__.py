# SPDX-License-Identifier: EUPL-1.2
"""The law of the meeting: frozen values and pure functions over the standard library alone."""
