# SPDX-License-Identifier: EUPL-1.2
"""A private text can be erased, and then reads as nothing."""

from app.domain.facts import Personal


def test_a_private_text_reads_as_itself_until_it_is_erased() -> None:
    assert str(Personal("A. Beispiel")) == "A. Beispiel"
    assert str(Personal(None)) == ""
