# SPDX-License-Identifier: EUPL-1.2
"""Text modules: the same in both languages, with as many places to fill."""

from __future__ import annotations

from app.wording.text_modules import text_modules


def test_each_module_has_as_many_places_to_fill_in_both_languages() -> None:
    german, english = text_modules("de"), text_modules("en")
    assert [module.key for module in german] == [module.key for module in english]
    for one, other in zip(german, english, strict=True):
        assert one.text.count("‹") == one.text.count("›") == other.text.count("‹"), one.key


def test_no_two_modules_have_one_name() -> None:
    names = [module.name for module in text_modules("de")]
    assert len(set(names)) == len(names)
