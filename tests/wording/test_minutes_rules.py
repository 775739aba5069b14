# SPDX-License-Identifier: EUPL-1.2
"""Minutes tell by which rules they are kept, and whether the notice period was kept."""

from datetime import date

from app.domain.agenda import Part
from app.domain.procedure import Confirmation, MinutesForm, MinutesRule
from app.domain.remarks import NoticePeriod
from app.wording.minutes_rules import healing_notice, minutes_rules, notice_remark


def test_the_form_stands_in_every_minutes() -> None:
    assert minutes_rules(MinutesRule(), None, Part.PUBLIC) == (
        "Die Niederschrift hält den wesentlichen Verlauf fest."
    )
    results = minutes_rules(MinutesRule(form=MinutesForm.RESULTS), None, Part.PUBLIC, "en")
    assert results == "The minutes record the results."


def test_deadline_vote_and_electronic_form_are_told_where_the_statutes_have_them() -> None:
    rule = MinutesRule(deadline_days=30, confirmation=Confirmation.VOTE, electronic_signature=True)
    assert minutes_rules(rule, date(2021, 4, 10), Part.PUBLIC) == (
        "Die Niederschrift hält den wesentlichen Verlauf fest. Sie ist bis zum 10.04.2021 fertigzustellen. "
        "Über ihre Genehmigung wird abgestimmt. Sie darf elektronisch unterzeichnet werden."
    )


def test_non_public_minutes_are_not_passed_on_unless_the_statutes_allow_it() -> None:
    assert "Nicht zur Weitergabe" in minutes_rules(MinutesRule(), None, Part.NON_PUBLIC)
    allowed = MinutesRule(copies_of_non_public=True)
    assert "Nicht zur Weitergabe" not in minutes_rules(allowed, None, Part.NON_PUBLIC)


def test_the_notice_period_is_told_with_what_heals_it() -> None:
    assert notice_remark(NoticePeriod(7, kept=True, heals=False)) == "Ladungsfrist von 7 Tagen eingehalten"
    assert notice_remark(NoticePeriod(1, kept=False, heals=True), "en") == "notice of 1 day not kept"
    assert healing_notice().endswith("Eintritt in die Tagesordnung rügt.")
