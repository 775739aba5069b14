# SPDX-License-Identifier: EUPL-1.2
"""The real Secret Service that tests/servers/secretservice.sh starts around the tests."""

from __future__ import annotations

import os

import pytest
from keyring.backend import KeyringBackend
from keyring.backends import SecretService

PRIVATE = os.environ.get("SITZUNGSPULT_PRIVATE_KEYRING") == "unlocked"
REMEDY = "no private Secret Service: start the tests by `make test` or tests/servers/secretservice.sh"

if not PRIVATE:
    # The keyring of whoever runs the tests is theirs: with no bus nothing can reach it.
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)


@pytest.fixture
def secret_service() -> KeyringBackend:
    """A keyring that really encrypts, is unlocked, and belongs to this run alone."""
    if PRIVATE and SecretService.Keyring.viable:
        return SecretService.Keyring()
    if "CI" in os.environ:
        pytest.fail(REMEDY)
    pytest.skip(REMEDY)
