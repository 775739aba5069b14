# SPDX-License-Identifier: EUPL-1.2
"""Sentences about the central database: why it was not reached, what it refused, and the remedy."""

from __future__ import annotations

from app.wording import Language, Sentence

ADDRESS = {
    "password_in_url": Sentence(
        de="In der Adresse der zentralen Datenbank steht ein Passwort; dort würde es jeder sehen. "
        "Lassen Sie es weg: Das Programm fragt danach, oder lesen Sie es mit --password-stdin ein. "
        "Ändern Sie das Passwort, wenn die Adresse schon irgendwo gespeichert ist.",
        en="The address of the central database bears a password, which anyone would see there. "
        "Leave it out: the program asks for it, or read it with --password-stdin. "
        "Change the password if the address is stored somewhere already.",
    ),
    "central_url_unreadable": Sentence(
        de="Das ist keine Adresse einer zentralen Datenbank. "
        "Schreiben Sie sie so: postgresql://benutzer@server:5432/datenbank.",
        en="This is no address of a central database. Write it so: postgresql://user@server:5432/database.",
    ),
    "central_url_incomplete": Sentence(
        de="In der Adresse der zentralen Datenbank fehlt der Benutzer, der Server oder die Datenbank. "
        "Schreiben Sie sie so: postgresql://benutzer@server:5432/datenbank.",
        en="The address of the central database lacks the user, the server or the database. "
        "Write it so: postgresql://user@server:5432/database.",
    ),
    "central_url_option": Sentence(
        de="Die Adresse der zentralen Datenbank enthält nach dem Fragezeichen etwas anderes als sslrootcert. "
        "Lassen Sie es weg: Verbunden wird immer verschlüsselt und mit geprüftem Zertifikat.",
        en="The address of the central database has something other than sslrootcert after the question "
        "mark. Leave it out: connections are always encrypted, with a verified certificate.",
    ),
    "central_password_missing": Sentence(
        de="Das Passwort für die zentrale Datenbank fehlt. "
        "Geben Sie es ein, oder melden Sie das Buch noch einmal an (sitzungspult central enrol).",
        en="The password for the central database is missing. "
        "Enter it, or enrol the book once more (sitzungspult central enrol).",
    ),
    "ca_file_not_read": Sentence(
        de="In der Datei {path} lässt sich kein Zertifikat einer Stelle lesen. "
        "Geben Sie mit --ca-file die Datei an, die Sie vom Betreiber der Datenbank bekommen haben "
        "(sie beginnt mit „-----BEGIN CERTIFICATE-----“).",
        en="No certificate of an authority can be read in the file {path}. "
        "Name with --ca-file the file that you got from the operator of the database "
        "(it begins with “-----BEGIN CERTIFICATE-----”).",
    ),
    "no_authorities": Sentence(
        de="Dieser Rechner kennt keine Stelle, die für den Server bürgen könnte. "
        "Geben Sie mit --ca-file das Zertifikat an, das Sie vom Betreiber der Datenbank bekommen haben.",
        en="This computer knows no authority that could vouch for the server. "
        "Name with --ca-file the certificate that you got from the operator of the database.",
    ),
}

REACHING = {
    "central_unreachable": Sentence(
        de="Auf {host} antwortet am Anschluss {port} keine Datenbank. "
        "Prüfen Sie das Netz, das VPN und die Adresse; alles Geschriebene bleibt im Buch, bis es geht.",
        en="On {host} no database answers at port {port}. "
        "Check the network, the VPN and the address; everything written stays in the book until it works.",
    ),
    "central_unknown_host": Sentence(
        de="Den Server {host} kennt das Netz nicht. "
        "Prüfen Sie, ob Sie mit dem Netz verbunden sind und ob der Name stimmt.",
        en="The network does not know the server {host}. "
        "Check whether you are connected to the network and whether the name is right.",
    ),
    "central_silent": Sentence(
        de="{host} (Anschluss {port}) antwortet nicht mehr. Prüfen Sie das Netz und das VPN, und gleichen "
        "Sie noch einmal ab; es geht dort weiter, wo es abbrach.",
        en="{host} (port {port}) does not answer any more. Check the network and the VPN, and synchronise "
        "again; it goes on where it broke off.",
    ),
    "central_connection_lost": Sentence(
        de="Die Verbindung zu {host} ist abgerissen. Gleichen Sie noch einmal ab; es geht dort weiter, "
        "wo es abbrach, und nichts kommt doppelt an.",
        en="The connection to {host} broke off. Synchronise again; it goes on where it broke off, "
        "and nothing arrives twice.",
    ),
    "central_restarting": Sentence(
        de="Die Datenbank auf {host} wird gerade angehalten oder gestartet. "
        "Gleichen Sie in einigen Minuten noch einmal ab.",
        en="The database on {host} is being stopped or started. Synchronise again in a few minutes.",
    ),
    "central_busy": Sentence(
        de="Die Datenbank auf {host} ist ausgelastet: {detail}. "
        "Gleichen Sie in einigen Minuten noch einmal ab; es geht dort weiter, wo es abbrach.",
        en="The database on {host} is overloaded: {detail}. "
        "Synchronise again in a few minutes; it goes on where it broke off.",
    ),
    "central_without_tls": Sentence(
        de="Der Server {host} bietet keine verschlüsselte Verbindung; es wurde nichts gesendet. "
        "Bitten Sie den Betreiber, TLS einzuschalten (ssl = on, hostssl in pg_hba.conf).",
        en="The server {host} offers no encrypted connection; nothing was sent. "
        "Ask the operator to switch TLS on (ssl = on, hostssl in pg_hba.conf).",
    ),
    "central_tls_too_old": Sentence(
        de="Der Server {host} beherrscht TLS 1.3 nicht; es wurde nichts gesendet. "
        "Bitten Sie den Betreiber, es einzuschalten.",
        en="The server {host} does not know TLS 1.3; nothing was sent. Ask the operator to switch it on.",
    ),
    "central_wrong_authority": Sentence(
        de="Für das Zertifikat von {host} bürgt keine Stelle, der hier vertraut wird, oder es ist "
        "abgelaufen; es wurde nichts gesendet. Prüfen Sie Datum und Uhrzeit dieses Rechners, und geben "
        "Sie das Zertifikat der richtigen Stelle an (--ca-file); vergleichen Sie es vorher mit dem, das der "
        "Betreiber nennt.",
        en="No authority that is trusted here vouches for the certificate of {host}, or it has expired; "
        "nothing was sent. Check date and time of this computer, and name the certificate of the right "
        "authority (--ca-file); compare it first with the one that the operator names.",
    ),
    "central_wrong_host_name": Sentence(
        de="Das Zertifikat des Servers gilt nicht für den Namen {host}; es wurde nichts gesendet. "
        "Schreiben Sie den Servernamen so, wie der Betreiber ihn nennt, oder fragen Sie ihn.",
        en="The server's certificate is not valid for the name {host}; nothing was sent. "
        "Write the server's name as the operator names it, or ask the operator.",
    ),
    "central_insecure_login": Sentence(
        de="Der Server {host} verlangt das Passwort auf einem unsicheren Weg; es wurde nicht gesendet. "
        "Bitten Sie den Betreiber, scram-sha-256 einzustellen.",
        en="The server {host} demands the password in an insecure way; it was not sent. "
        "Ask the operator to set scram-sha-256.",
    ),
    "central_login_refused": Sentence(
        de="{host} lässt den Benutzer {user} mit diesem Passwort nicht ein. "
        "Prüfen Sie das Passwort; ein Buch bekommt ein neues, wenn es noch einmal angemeldet wird "
        "(sitzungspult central enrol).",
        en="{host} does not let the user {user} in with this password. "
        "Check the password; a book gets a new one when it is enrolled once more "
        "(sitzungspult central enrol).",
    ),
}

SET_UP = {
    "central_database_missing": Sentence(
        de="Auf {host} gibt es keine Datenbank {database}. "
        "Prüfen Sie die Adresse, oder bitten Sie den Betreiber, sie anzulegen.",
        en="There is no database {database} on {host}. Check the address, or ask the operator to make it.",
    ),
    "central_not_set_up": Sentence(
        de="Die Datenbank {database} auf {host} ist noch nicht eingerichtet. "
        "Bitten Sie den Betreiber, es einmal zu tun (sitzungspult central init).",
        en="The database {database} on {host} was not set up yet. "
        "Ask the operator to do it once (sitzungspult central init).",
    ),
    "central_not_enrolled": Sentence(
        de="Der Benutzer {user} gehört nicht zu diesem Buch oder nicht zu seinem Verband. "
        "Melden Sie das Buch an der zentralen Datenbank an (sitzungspult central enrol).",
        en="The user {user} does not belong to this book or not to its association. "
        "Enrol the book at the central database (sitzungspult central enrol).",
    ),
    "central_not_permitted": Sentence(
        de="Die zentrale Datenbank erlaubt das dem Benutzer {user} nicht: {detail}. "
        "Bitten Sie den Betreiber um das Recht; zum Einrichten und Anmelden braucht es einen Verwalter.",
        en="The central database does not permit this to the user {user}: {detail}. "
        "Ask the operator for the right; setting up and enrolling need an administrator.",
    ),
    "central_database_in_use": Sentence(
        de="In der Datenbank {database} liegen schon Daten eines anderen Programms ({table}); "
        "es wurde nichts verändert. Legen Sie für die Verbände eine eigene, leere Datenbank an.",
        en="The database {database} holds data of another program already ({table}); nothing was changed. "
        "Make a database of its own for the associations, an empty one.",
    ),
    "central_schema_older": Sentence(
        de="Die zentrale Datenbank hat den Stand {found}, dieses Programm braucht {needed}. "
        "Bitten Sie den Betreiber, sie auf den neuen Stand zu bringen (sitzungspult central init).",
        en="The central database is of version {found}, this program needs {needed}. "
        "Ask the operator to bring it up to date (sitzungspult central init).",
    ),
    "central_schema_newer": Sentence(
        de="Die zentrale Datenbank hat den Stand {found}; dieses Programm kennt nur {needed}. "
        "Aktualisieren Sie das Programm; alles Geschriebene bleibt im Buch.",
        en="The central database is of version {found}; this program knows {needed} only. "
        "Update the program; everything written stays in the book.",
    ),
    "central_postgres_too_old": Sentence(
        de="Der Server ist PostgreSQL {found}; nötig ist mindestens {needed}. "
        "Bitten Sie den Betreiber, ihn zu aktualisieren.",
        en="The server is PostgreSQL {found}; at least {needed} is needed. Ask the operator to update it.",
    ),
    "central_read_only": Sentence(
        de="Die Datenbank auf {host} nimmt zurzeit nichts an, sie lässt nur lesen. "
        "Fragen Sie den Betreiber, ob das die Adresse des Hauptservers ist.",
        en="The database on {host} takes nothing at present, it can only be read. "
        "Ask the operator whether this is the address of the main server.",
    ),
    "central_disk_full": Sentence(
        de="Auf dem Server {host} ist der Datenträger voll. Benachrichtigen Sie den Betreiber; "
        "alles Geschriebene bleibt im Buch, und der nächste Abgleich geht dort weiter, wo dieser abbrach.",
        en="The disk of the server {host} is full. Notify the operator; everything written stays in the "
        "book, and the next synchronisation goes on where this one broke off.",
    ),
}

CONTENT = {
    "central_refused_row": Sentence(
        de="Die zentrale Datenbank hat Daten dieses Buchs nicht angenommen ({detail}); im Buch ist alles "
        "unverändert. Lassen Sie das Buch prüfen (sitzungspult verify), und melden Sie das Ergebnis "
        "dem Betreiber.",
        en="The central database did not accept data of this book ({detail}); the book is unchanged. "
        "Have the book verified (sitzungspult verify), and tell the operator what it found.",
    ),
    "central_lost_entries": Sentence(
        de="Die zentrale Datenbank hatte die Folge {log} bis Eintrag {confirmed} bestätigt und hat jetzt nur "
        "noch {found:number}. Es wurde nichts gesendet und nichts übernommen. Fragen Sie den Betreiber, ob "
        "er eine alte Sicherung eingespielt hat; erst wenn das geklärt ist, wird noch einmal gesendet.",
        en="The central database had confirmed the log {log} up to entry {confirmed} and has only "
        "{found:number} now. Nothing was sent and nothing taken over. Ask the operator whether an old backup "
        "was restored; only when that is settled may everything be sent again.",
    ),
    "log_forked": Sentence(
        de="In der Folge {log} steht in der zentralen Datenbank bei Nummer {number} ein anderer Eintrag als "
        "im Buch; nichts davon ging verloren. Das Buch wurde kopiert und an zwei Stellen weitergeschrieben: "
        "Bewahren Sie beide Dateien auf, lassen Sie sie prüfen (sitzungspult verify), und legen Sie ein "
        "neues Buch an, das den Stand aus der zentralen Datenbank holt.",
        en="In the log {log} the central database has another entry at number {number} than the book; "
        "nothing of either was lost. The book was copied and written on in two places: keep both files, have "
        "them verified (sitzungspult verify), and make a new book that fetches what central has.",
    ),
    "central_file_differs": Sentence(
        de="In der zentralen Datenbank ist ein Teil der Datei {sha256} nicht der, der dort stehen müsste; "
        "die Datei im Buch ist unverändert. Melden Sie dem Betreiber diese Prüfsumme.",
        en="In the central database a part of the file {sha256} is not the one that should be there; "
        "the file in the book is unchanged. Tell the operator this digest.",
    ),
    "central_file_broken": Sentence(
        de="Die Datei {sha256} kam aus der zentralen Datenbank nicht so an, wie ihre Prüfsumme sagt, und "
        "wurde verworfen. Gleichen Sie noch einmal ab; geschieht es wieder, so melden Sie dem Betreiber "
        "diese Prüfsumme.",
        en="The file {sha256} did not arrive from the central database as its digest says, and was thrown "
        "away. Synchronise again; if it happens again, tell the operator this digest.",
    ),
}

CENTRAL: dict[str, Sentence] = {**ADDRESS, **REACHING, **SET_UP, **CONTENT}

STEPS = {
    "connect": Sentence(de="Verbinden", en="Connecting"),
    "push_entries": Sentence(de="Einträge senden", en="Sending entries"),
    "push_files": Sentence(de="Dateien senden", en="Sending files"),
    "pull_entries": Sentence(de="Einträge holen", en="Fetching entries"),
    "register": Sentence(de="Register schreiben", en="Writing the register"),
    "pull_files": Sentence(de="Dateien holen", en="Fetching files"),
}

REGISTER_OUTCOMES = {
    "unchanged": Sentence(de="Das zentrale Register ist aktuell.", en="The central register is up to date."),
    "written": Sentence(
        de="Das zentrale Register wurde aktualisiert.", en="The central register was brought up to date."
    ),
    "behind": Sentence(
        de="Die Einträge sind gesichert; das zentrale Register wird beim nächsten Abgleich geschrieben, "
        "weil während dieses Abgleichs weitergeschrieben wurde.",
        en="The entries are safe; the central register will be written by the next synchronisation, "
        "because writing went on during this one.",
    ),
    "central_older": Sentence(
        de="Die Einträge sind gesichert; das zentrale Register ist das eines älteren Programms. "
        "Bitten Sie den Betreiber, es auf den neuen Stand zu bringen (sitzungspult central init).",
        en="The entries are safe; the central register is that of an older program. "
        "Ask the operator to bring it up to date (sitzungspult central init).",
    ),
    "central_newer": Sentence(
        de="Die Einträge sind gesichert; das zentrale Register schreiben neuere Programme. "
        "Aktualisieren Sie dieses Programm bei Gelegenheit.",
        en="The entries are safe; the central register is written by newer programs. "
        "Update this program when convenient.",
    ),
}


def step_name(step: str, language: Language = "de") -> str:
    """What a step of synchronising is called."""
    return STEPS[step].text(language)


def register_sentence(outcome: str, language: Language = "de") -> str:
    """What became of the central register."""
    return REGISTER_OUTCOMES[outcome].text(language)
