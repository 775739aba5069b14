# SPDX-License-Identifier: EUPL-1.2
"""A template of numbers is refused where two resolutions could bear the same one."""

import pytest

from app.domain.failures import RuleError
from app.domain.numbering import Reset
from app.domain.statutes import parse_statutes
from app.domain.statutes.numbers_reading import TOKENS
from tests.domain.house import profile

TERMS = "terms = [2019-06-01, 2024-06-09]"


def numbers(template: str, reset: str, extra: str = "") -> str:
    text = profile(template=template, reset=reset)
    return text.replace(f'reset = "{reset}"', f'reset = "{reset}"\n{extra}')


def fault(text: str) -> tuple[str, str]:
    with pytest.raises(RuleError) as refused:
        parse_statutes(text)
    return refused.value.values["key"], refused.value.values.get("fault") or refused.value.code


@pytest.mark.parametrize(
    ("template", "reset", "extra"),
    [
        ("VV {seq:02}/{year}", "year", ""),
        ("{yy}/{body}/{seq:04}", "year", ""),
        ("{date}-{seq}", "year", ""),
        ("{yy}/{body}/{seq:04}", "never", ""),
        ("{seq}", "never", ""),
        ("{meeting}-{seq}/{year}", "meeting", ""),
        ("{date}/{seq}", "meeting", ""),
        ("{seq:03}/{year}", "term", TERMS),
        ("{seq:03}/{yy}", "term", TERMS),
        ("{date} {seq:03}", "term", TERMS),
        ("{date}/{item}", "never", ""),
        ("{meeting}.{item}", "meeting", ""),
        ("{day:02}.{month:02}.{year} {part} {kind} {item} {seq}", "year", ""),
        ("{kind}-{seq}/{year}", "year", "by_kind = true"),
    ],
)
def test_a_template_that_tells_numbers_apart_is_read(template: str, reset: str, extra: str) -> None:
    read = parse_statutes(numbers(template, reset, extra)).numbering
    assert (read.template, read.reset) == (template, Reset(reset))


@pytest.mark.parametrize(
    ("template", "reset", "extra", "key", "reason"),
    [
        ("{seq}/{jahr}", "year", "", "template", "token"),
        ("{seq/{year}", "year", "", "template", "token"),
        ("{seq}/{year}}", "year", "", "template", "token"),
        ("{SEQ}/{year}", "year", "", "template", "token"),
        ("{seq:10000}/{year}", "year", "", "template", "width"),
        ("VV/{year}", "year", "", "template", "sequence"),
        ("{item}/{year}", "year", "", "template", "sequence"),
        ("{date}", "never", "", "template", "sequence"),
        ("{seq}", "year", "", "template", "period"),
        ("{meeting}-{seq}", "year", "", "template", "period"),
        ("{seq}/{month}", "year", "", "template", "period"),
        ("{seq}/{year}", "meeting", "", "template", "period"),
        ("{seq}", "term", TERMS, "template", "period_term"),
        ("{seq}/{year}", "term", "", "terms", "terms"),
        ("{seq}/{year}", "term", "terms = []", "terms", "terms"),
        ("{seq}/{year}", "year", "terms = [2024-06-09, 2019-06-01]", "terms", "ascending"),
        ("{seq}/{year}", "year", "terms = [2019-06-01, 2019-06-01]", "terms", "ascending"),
        ("{seq}/{year}", "year", 'terms = ["2019-06-01"]', "terms", "dates"),
        ("{seq}/{year}", "year", "terms = 2019-06-01", "terms", "dates"),
        ("{seq}/{year}", "year", "by_kind = true", "template", "kind"),
        ("{seq}/{year}", "year", 'kinds = { beschluss = "BV" }', "beschluss", "statutes_key_unknown"),
        ("{seq}/{year}", "year", "kinds = { election = 1 }", "election", "text"),
        ("{seq}/{year}", "year", 'parts = { nonpublic = "N" }', "nonpublic", "statutes_key_misspelt"),
        ("{seq}/{year}", "year", "parts = { public = true }", "public", "text"),
    ],
)
def test_a_template_that_could_write_a_number_twice_is_refused(
    template: str, reset: str, extra: str, key: str, reason: str
) -> None:
    assert fault(numbers(template, reset, extra)) == (key, reason)


@pytest.mark.parametrize("token", sorted(TOKENS))
def test_every_token_can_be_used(token: str) -> None:
    template = f"{{seq}}/{{year}} {{{token}}}"
    assert parse_statutes(numbers(template, "year")).numbering.template == template


def test_outcomes_may_be_none() -> None:
    assert parse_statutes(profile(outcomes=())).numbering.outcomes == frozenset()
    assert fault(profile(outcomes=("postponed",))) == ("outcomes", "outcomes")
