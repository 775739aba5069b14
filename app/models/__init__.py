# SPDX-License-Identifier: EUPL-1.2
"""Tables without behaviour: the journal (in the book and centrally), the book's own, the register."""
