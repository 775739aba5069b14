# SPDX-License-Identifier: EUPL-1.2
"""A log's entries are signed by a key that lies among the secrets."""

from base64 import b64decode
from uuid import UUID

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.domain.failures import KnownError
from app.services.ports import Signer
from app.system.memory_secrets import MemorySecrets
from app.system.signing_keys import SERVICE, SigningKey, find_signing_key, keep_signing_key

LOG = UUID("01780000-0000-7000-8000-000000000001")
OTHER = UUID("01780000-0000-7000-8000-000000000002")
# RFC 8032, section 7.1, test 2.
RFC_SECRET = "TM0Imyj/ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U+4pvs="
RFC_PUBLIC = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
RFC_SIGNATURE = (
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
)


def test_it_signs_as_the_standard_says() -> None:
    key = SigningKey.from_secret(RFC_SECRET)
    assert key.public_key.hex() == RFC_PUBLIC
    assert key.sign(b"\x72").hex() == RFC_SIGNATURE


def test_anyone_can_check_a_signature_by_the_public_key() -> None:
    key: Signer = SigningKey.generate()
    public = Ed25519PublicKey.from_public_bytes(key.public_key)
    public.verify(key.sign(b"entry"), b"entry")
    with pytest.raises(InvalidSignature):
        public.verify(key.sign(b"entry"), b"other entry")


def test_no_key_is_made_twice() -> None:
    assert SigningKey.generate().public_key != SigningKey.generate().public_key


def test_a_key_comes_back_from_the_secrets_for_its_log_alone() -> None:
    secrets, key = MemorySecrets(), SigningKey.generate()
    keep_signing_key(secrets, LOG, key)
    found = find_signing_key(secrets, LOG)
    assert found is not None
    assert found.public_key == key.public_key
    assert find_signing_key(secrets, OTHER) is None


def test_what_is_kept_is_32_bytes_in_base64() -> None:
    assert len(b64decode(SigningKey.generate().to_secret(), validate=True)) == 32


@pytest.mark.parametrize("secret", ["", "AAAA", "not base64 ä", RFC_SECRET[:-2]])
def test_a_damaged_key_is_refused_by_the_name_of_its_log(secret: str) -> None:
    secrets = MemorySecrets()
    secrets.put(SERVICE, str(LOG), secret)
    with pytest.raises(KnownError) as refusal:
        find_signing_key(secrets, LOG)
    assert refusal.value.code == "signing_key_unreadable"
    assert refusal.value.values == {"log": str(LOG)}


def test_a_key_does_not_show_itself() -> None:
    key = SigningKey.from_secret(RFC_SECRET)
    assert RFC_SECRET not in f"{key!r} {key!s} {vars(key)}"
