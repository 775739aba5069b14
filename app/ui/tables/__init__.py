# SPDX-License-Identifier: EUPL-1.2
"""Item models over frozen rows, and the delegates that draw them."""
