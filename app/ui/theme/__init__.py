# SPDX-License-Identifier: EUPL-1.2
"""The look: colours, type, icons and style sheet, light and dark, from one set of tokens."""
