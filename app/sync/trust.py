# SPDX-License-Identifier: EUPL-1.2
"""Which authorities may vouch for the central database, as the file that libpq wants.

``sslrootcert=system`` is not used: the OpenSSL inside the driver's wheel knows neither where
a Linux distribution keeps its authorities nor the store of Windows.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.failures import KnownError


@contextmanager
def authorities_file(ca_file: Path | None) -> Iterator[Path]:
    """The given file, or one with this computer's authorities that lasts as long as the block."""
    if ca_file is not None:
        _require_readable(ca_file)
        yield ca_file
        return
    with TemporaryDirectory(prefix="sitzungspult-") as folder:
        file = Path(folder) / "authorities.pem"
        file.write_text(_system_authorities(), encoding="ascii")
        yield file


def _require_readable(ca_file: Path) -> None:
    try:
        content = ca_file.read_bytes()
    except OSError as error:
        raise KnownError("ca_file_not_read", path=str(ca_file)) from error
    if b"-----BEGIN CERTIFICATE-----" not in content:
        raise KnownError("ca_file_not_read", path=str(ca_file))


def _system_authorities() -> str:
    context = ssl.create_default_context()
    places = ssl.get_default_verify_paths()
    # OpenSSL opens the files of a folder only when it looks for one of them.
    for file in sorted(Path(places.capath).glob("*.0")) if places.capath else ():
        context.load_verify_locations(cafile=file)
    found = context.get_ca_certs(binary_form=True)
    if not found:
        raise KnownError("no_authorities")
    return "".join(ssl.DER_cert_to_PEM_cert(certificate) for certificate in found)
