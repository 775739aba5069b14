# SPDX-License-Identifier: EUPL-1.2
"""Where the program opens: books, the next meeting, and the meetings that were held."""
