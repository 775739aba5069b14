# SPDX-License-Identifier: EUPL-1.2
"""The PostgreSQL server of the tests is real and as strict as one in production."""

import psycopg
import pytest
import trustme

from tests.servers.certificates import Certificates
from tests.servers.postgresql import CentralDatabase


def test_a_verified_connection_by_host_name_is_encrypted(central_database: CentralDatabase) -> None:
    with central_database.connect() as connection:
        version = connection.execute(
            "SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        ).fetchone()
    assert version == ("TLSv1.3",)


def test_the_address_names_no_password(central_database: CentralDatabase) -> None:
    assert central_database.admin_password not in central_database.admin_url


def test_a_wrong_password_is_refused(central_database: CentralDatabase) -> None:
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        central_database.connect(password="wrong")


def test_a_certificate_of_an_unknown_authority_is_refused(
    central_database: CentralDatabase, tmp_path_factory: pytest.TempPathFactory, certificates: Certificates
) -> None:
    stranger = tmp_path_factory.mktemp("stranger") / "ca.pem"
    trustme.CA().cert_pem.write_to_path(str(stranger))
    with pytest.raises(psycopg.OperationalError, match="certificate verify failed"):
        central_database.connect(sslrootcert=str(stranger))


def test_a_certificate_for_another_host_is_refused(central_database: CentralDatabase) -> None:
    by_number = central_database.admin_url.replace("localhost", "127.0.0.1")
    with pytest.raises(psycopg.OperationalError, match="does not match host name"):
        psycopg.connect(
            by_number,
            password=central_database.admin_password,
            sslmode="verify-full",
            sslrootcert=str(central_database.ca_file),
        )


def test_a_connection_without_encryption_is_refused(central_database: CentralDatabase) -> None:
    with pytest.raises(psycopg.OperationalError, match="no encryption"):
        central_database.connect(sslmode="disable")


@pytest.mark.parametrize("turn", ["first", "second"])
def test_each_database_begins_empty(central_database: CentralDatabase, turn: str) -> None:
    with central_database.connect() as connection:
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        roles = connection.execute("SELECT count(*) FROM pg_roles WHERE rolname = 'left_behind'").fetchone()
        connection.execute("CREATE TABLE something (n int)")
        connection.execute("CREATE ROLE left_behind LOGIN")
        connection.execute("GRANT SELECT ON something TO left_behind")
    assert (tables, roles) == ((0,), (0,))
