# SPDX-License-Identifier: EUPL-1.2
"""Controls that pages are put together from; they draw and emit, and know no service."""
