# SPDX-License-Identifier: EUPL-1.2
"""No command of a sitting is hidden: each is an act with a name and named fields, in both languages."""

from __future__ import annotations

from app.domain.commands import COMMANDS, INTERNAL, preparation
from app.ui.pages.cockpit.acts.catalogue import ACTS
from app.ui.pages.cockpit.acts.fields import fields_of
from app.ui.pages.cockpit.acts.specs import Place
from app.wording.acts_fields import field_label
from app.wording.acts_named import NAMES, act_name


def test_every_command_of_a_sitting_is_an_act() -> None:
    of_sittings = {
        word
        for word, command in COMMANDS.items()
        if command.CONCERNS == "meeting" and command.__module__ != preparation.__name__  # it has its own page
    }
    assert of_sittings - INTERNAL <= {spec.command.word() for spec in ACTS.values()}


def test_every_act_has_a_name_of_its_own_in_both_languages() -> None:
    assert set(NAMES) == set(ACTS)
    for language in ("de", "en"):
        names = [act_name(key, language) for key in ACTS]
        assert len(set(names)) == len(names)


def test_every_field_of_an_act_is_one_of_its_command_and_has_a_name() -> None:
    for spec in ACTS.values():
        known = fields_of(spec.command)
        for name in spec.fields:
            assert name in known, spec.key
            assert field_label(spec.key, name, "de")
            assert field_label(spec.key, name, "en")


def test_what_a_command_must_have_is_asked_for_or_given() -> None:
    for spec in ACTS.values():
        needed = {name for name, field in fields_of(spec.command).items() if field.required}
        assert spec.intent or needed <= {*spec.fields, *spec.fixed}, spec.key


def test_every_act_belongs_to_a_place() -> None:
    assert {spec.place for spec in ACTS.values()} == set(Place)
