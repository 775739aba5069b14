# SPDX-License-Identifier: EUPL-1.2
"""What a URL may say about the central database."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.failures import KnownError
from app.sync.central import CentralAddress, parse_address

CA = Path("ca.pem")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (
            "postgresql://b_1@db.land.example:5433/verbund",
            CentralAddress("db.land.example", 5433, "verbund", "b_1", CA),
        ),
        (
            "postgres://b_1@db.land.example/verbund",
            CentralAddress("db.land.example", 5432, "verbund", "b_1", CA),
        ),
        ("postgresql://b_1@[::1]/verbund", CentralAddress("::1", 5432, "verbund", "b_1", CA)),
        ("postgresql://ein%20Name@h/ein%20Verbund", CentralAddress("h", 5432, "ein Verbund", "ein Name", CA)),
        ("postgresql://u@h/d?sslmode=verify-full", CentralAddress("h", 5432, "d", "u", CA)),
        ("postgresql://u@h/d?sslrootcert=land.pem", CentralAddress("h", 5432, "d", "u", Path("land.pem"))),
    ],
)
def test_an_address_is_read_from_its_url(url: str, address: CentralAddress) -> None:
    assert parse_address(url, CA) == address


@pytest.mark.parametrize(
    "address",
    [CentralAddress("h", 5433, "ein Verbund", "u@x", None), CentralAddress("::1", 5432, "d", "u", None)],
)
def test_an_address_comes_back_from_its_own_url(address: CentralAddress) -> None:
    assert parse_address(address.url()) == address


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u:geheim@h/d",
        "postgresql://u:@h/d",
        "postgresql://u@h/d?password=geheim",
        "postgresql://u@h/d?sslpassword=geheim",
        "postgresql://u@h/d?passfile=geheim",
    ],
)
def test_a_password_in_the_url_is_refused(url: str) -> None:
    with pytest.raises(KnownError) as refused:
        parse_address(url)
    assert refused.value.code == "password_in_url"
    assert "geheim" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("mysql://u@h/d", "central_url_unreadable"),
        ("h/d", "central_url_unreadable"),
        ("postgresql://u@h:viele/d", "central_url_unreadable"),
        ("postgresql://u@h,h2/d", "central_url_unreadable"),
        ("postgresql://u@h/d/geheim", "central_url_unreadable"),
        ("postgresql://u:ge#heim@h/d", "central_url_unreadable"),
        ("postgresql://u:12/geheim@h/d", "central_url_incomplete"),
        ("postgresql://u:12?geheim@h/d", "central_url_incomplete"),
        ("postgresql://h/d", "central_url_incomplete"),
        ("postgresql://u@/d", "central_url_incomplete"),
        ("postgresql://u@h", "central_url_incomplete"),
        ("postgresql://u@h/d?sslmode=require", "central_url_option"),
        ("postgresql://u@h/d?options=-csearch_path=x", "central_url_option"),
    ],
)
def test_a_url_that_says_too_little_or_too_much_is_refused(url: str, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        parse_address(url)
    assert refused.value.code == code
    assert refused.value.values == {}
