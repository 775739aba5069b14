# SPDX-License-Identifier: EUPL-1.2
"""The arithmetic of the chain, as docs/journal-format.md writes it down."""

from hashlib import sha256
from uuid import UUID

import pytest

from app.domain.identity import LogId
from app.domain.journal import NO_HASH, Head, body_hash, canonical, entry_hash, private_hash

LOG = LogId(UUID("018f0000-0000-7000-8000-000000000001"))


def test_canonical_bytes_have_sorted_keys_no_blanks_and_no_escapes() -> None:
    assert canonical({"b": [1, None, True], "a": "Chóśebuz"}) == '{"a":"Chóśebuz","b":[1,null,true]}'.encode()


@pytest.mark.parametrize("value", [0.5, [1, 0.5], {"share": {"of": 0.5}}, (0.5,)])
def test_no_floating_point_number_stands_in_an_entry(value: object) -> None:
    with pytest.raises(TypeError):
        canonical({"value": value})


def test_the_hash_is_taken_over_the_format_tag_the_place_and_the_digest() -> None:
    digest = body_hash(b"{}")
    assert digest == sha256(b"{}").digest()
    written = b"SPJ1" + LOG.bytes + (7).to_bytes(8, "big") + NO_HASH + digest
    assert entry_hash(LOG, 7, NO_HASH, digest) == sha256(written).digest()


def test_each_part_of_the_place_changes_the_hash() -> None:
    digest = body_hash(b"{}")
    hashes = {
        entry_hash(LOG, 7, NO_HASH, digest),
        entry_hash(LOG, 8, NO_HASH, digest),
        entry_hash(LogId(UUID(int=1)), 7, NO_HASH, digest),
        entry_hash(LOG, 7, sha256(b"").digest(), digest),
        entry_hash(LOG, 7, NO_HASH, body_hash(b"[]")),
    }
    assert len(hashes) == 5


def test_a_private_value_is_hashed_with_its_salt() -> None:
    assert private_hash(b"salt", "Müller") == sha256(b"salt" + "Müller".encode()).hexdigest()


def test_a_head_is_printed_as_a_uri() -> None:
    head = Head(LOG, 1482, bytes(31) + b"\x01")
    assert head.as_uri() == f"sitzungspult:head:1:018f000000007000800000000000000{1}:1482:{'0' * 63}1"
