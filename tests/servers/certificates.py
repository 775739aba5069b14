# SPDX-License-Identifier: EUPL-1.2
"""A certificate authority of the tests and what it issues for `localhost`."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme


@dataclass(frozen=True)
class Certificates:
    """Files that a server for `localhost` presents and that its clients trust."""

    ca_file: Path
    chain_file: Path
    key_file: Path

    def server_context(self) -> ssl.SSLContext:
        """The TLS context of a server that presents this certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.chain_file, self.key_file)
        return context

    def client_context(self) -> ssl.SSLContext:
        """The TLS context of a client that trusts this authority and no other."""
        return ssl.create_default_context(cafile=self.ca_file)


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """A certificate for `localhost`, issued by an authority that nobody else knows."""
    folder = tmp_path_factory.mktemp("certificates")
    files = Certificates(folder / "ca.pem", folder / "server.pem", folder / "server.key")
    authority = trustme.CA(organization_name="Sitzungspult tests")
    issued = authority.issue_cert("localhost")
    authority.cert_pem.write_to_path(str(files.ca_file))
    files.chain_file.write_bytes(b"".join(part.bytes() for part in issued.cert_chain_pems))
    issued.private_key_pem.write_to_path(str(files.key_file))
    return files
