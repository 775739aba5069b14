# SPDX-License-Identifier: EUPL-1.2
"""PDF documents from records: no clock, no database, no Qt."""
