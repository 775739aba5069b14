# SPDX-License-Identifier: EUPL-1.2
"""What ``/`` and ``@`` offer, narrowed by each letter."""

from __future__ import annotations

from app.domain.commands.association import NameDelegate
from app.domain.commands.sitting import OpenMeeting
from app.ui.pages.cockpit.minutes_offers import module_offers, name_offers, spelling_offers
from app.wording.text_modules import TextModule, text_modules
from tests.domain.house import convened, seated


def test_ones_own_modules_come_before_those_of_the_program() -> None:
    own = [TextModule("Berichtspflicht", "Berichtspflicht", "Es wird jährlich berichtet.")]
    labels = [offer.label for offer in module_offers(own, text_modules("de"), "ber", "de")]
    assert labels[:2] == ["Berichtspflicht", "Bericht"]


def test_kinds_and_forms_are_offered_beside_the_modules() -> None:
    offers = module_offers((), text_modules("de"), "w", "de")
    assert {"kind:verbatim", "form:verbatim"} <= {offer.key for offer in offers}
    assert all(not offer.text for offer in offers if offer.key.startswith(("kind:", "form:")))


def test_a_later_word_of_the_name_is_enough() -> None:
    offers = module_offers((), text_modules("de"), "antw", "de")
    assert "Frage und Antwort" in [offer.label for offer in offers]


def test_what_nobody_offers_leaves_nothing() -> None:
    assert module_offers((), text_modules("de"), "xyz", "de") == ()


def test_those_who_are_there_come_first() -> None:
    house = seated(absent=["kyritz"])
    labels = [offer.label for offer in name_offers(house.meeting, "", "de")]
    assert labels[-2:] == ["Kyritz", "Kyritz (Bürgermeisterin)"]


def test_a_person_is_found_by_name_and_written_by_office() -> None:
    house = convened()
    house.do(
        NameDelegate("lebus", "stv", "Kämmerer", name="E. Muster"), OpenMeeting("Vorsitz", "Schriftführung")
    )
    (offer,) = name_offers(house.meeting, "muster", "de")
    assert (offer.text, offer.detail) == ("Lebus (Kämmerer)", "E. Muster")


def test_a_word_can_be_remembered_where_no_way_is_known() -> None:
    (learn,) = spelling_offers("Krzlein", (), "de")
    assert (learn.key, learn.text) == ("learn:Krzlein", "")
