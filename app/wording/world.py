# SPDX-License-Identifier: EUPL-1.2
"""Sentences for what the world refuses: files, keyring, mail server. Each names the remedy."""

from __future__ import annotations

from app.wording import Sentence

FILES = {
    "book_in_use": Sentence(
        de="Das Buch {path} ist schon in einem anderen Fenster oder Programm geöffnet. "
        "Arbeiten Sie dort weiter, oder schließen Sie es dort und öffnen Sie es hier noch einmal.",
        en="The book {path} is already open in another window or program. "
        "Go on there, or close it there and open it here again.",
    ),
    "book_not_lockable": Sentence(
        de="Das Buch {path} lässt sich nicht sperren und darum nicht sicher beschreiben: {reason}. "
        "Legen Sie es in einen Ordner auf diesem Rechner, in den Sie schreiben dürfen, "
        "und öffnen Sie es dort.",
        en="The book {path} cannot be locked, so writing to it would not be safe: {reason}. "
        "Put it into a folder on this computer that you may write to, and open it there.",
    ),
    "folder_not_made": Sentence(
        de="Der Ordner {path} lässt sich nicht anlegen oder öffnen: {reason}. "
        "Wählen Sie einen anderen Ordner, oder lassen Sie sich das Recht geben, dort zu schreiben.",
        en="The folder {path} cannot be made or opened: {reason}. "
        "Choose another folder, or have yourself given the right to write there.",
    ),
    "file_not_written": Sentence(
        de="Die Datei {path} wurde nicht geschrieben und ist unverändert: {reason}. "
        "Schaffen Sie Platz auf dem Datenträger oder das Recht, dort zu schreiben, "
        "und wiederholen Sie den Schritt.",
        en="The file {path} was not written and is unchanged: {reason}. "
        "Make room on the disk or obtain the right to write there, and repeat the step.",
    ),
    "file_not_read": Sentence(
        de="Die Datei {path} lässt sich nicht lesen: {reason}. "
        "Schließen Sie Programme, die sie geöffnet haben, oder lassen Sie sich das Leserecht geben, "
        "und versuchen Sie es noch einmal.",
        en="The file {path} cannot be read: {reason}. "
        "Close programs that have it open, or have yourself given the right to read it, and try again.",
    ),
    "settings_damaged": Sentence(
        de="Die Einstellungen in {path} waren beschädigt; das Programm beginnt mit den Vorgaben. "
        "Die alte Datei liegt als {kept} bereit: Prüfen Sie sie, "
        "und tragen Sie Postausgang und Datenbank neu ein.",
        en="The settings in {path} were damaged; the program starts with the defaults. "
        "The old file is kept as {kept}: look through it, and enter mail server and database anew.",
    ),
}

SECRETS = {
    "no_keyring": Sentence(
        de="Auf diesem Rechner ist kein sicherer Schlüsselbund erreichbar. "
        "Installieren Sie unter Linux „gnome-keyring“ oder „KWallet“ und melden Sie sich neu an; "
        "bis dahin wird jedes Passwort bei jedem Start erfragt.",
        en="No safe keyring can be reached on this computer. "
        "On Linux, install “gnome-keyring” or “KWallet” and log in again; "
        "until then every password is asked for at each start.",
    ),
    "keyring_locked": Sentence(
        de="Der Schlüsselbund ist gesperrt. Entsperren Sie ihn mit Ihrem Anmeldepasswort, "
        "und wiederholen Sie den Schritt.",
        en="The keyring is locked. Unlock it with your login password, and repeat the step.",
    ),
    "keyring_failed": Sentence(
        de="Der Schlüsselbund hat das Geheimnis nicht zuverlässig aufbewahrt: {reason}. "
        "Melden Sie sich am Rechner ab und wieder an, und versuchen Sie es noch einmal; "
        "bleibt der Fehler, so richten Sie den Schlüsselbund neu ein.",
        en="The keyring did not keep the secret reliably: {reason}. "
        "Log out of the computer and in again, and try once more; "
        "if it fails again, set the keyring up anew.",
    ),
    "signing_key_unreadable": Sentence(
        de="Der Signaturschlüssel des Journals {log} im Schlüsselbund ist beschädigt. "
        "Löschen Sie den Eintrag im Schlüsselbund; das Buch beginnt dann ein neues Journal, "
        "und alles bisher Erfasste bleibt gültig.",
        en="The signing key of the log {log} in the keyring is damaged. "
        "Delete the item in the keyring; the book then begins a new log, "
        "and all that was recorded stays valid.",
    ),
}

MAIL_SERVER = {
    "smtp_unreachable": Sentence(
        de="Der Postausgangsserver {host}:{port} ist nicht erreichbar: {reason}. "
        "Prüfen Sie Netz, Servernamen und Port (meist 587), und senden Sie noch einmal: "
        "Bereits Zugestelltes wird nicht wiederholt.",
        en="The mail server {host}:{port} cannot be reached: {reason}. "
        "Check the network, the server's name and the port (mostly 587), and send again: "
        "what was delivered is not repeated.",
    ),
    "smtp_no_starttls": Sentence(
        de="Der Postausgangsserver {host}:{port} bietet keine Verschlüsselung (STARTTLS) an; "
        "es wurde nichts gesendet. Tragen Sie den Port für verschlüsselten Versand ein (meist 587), "
        "oder fragen Sie den Betreiber.",
        en="The mail server {host}:{port} offers no encryption (STARTTLS); nothing was sent. "
        "Enter the port for encrypted sending (mostly 587), or ask its operator.",
    ),
    "smtp_encryption": Sentence(
        de="Mit dem Postausgangsserver {host} kam keine Verschlüsselung zustande: {reason}. "
        "Der Server muss TLS 1.2 oder neuer beherrschen: Fragen Sie den Betreiber.",
        en="No encryption could be agreed with the mail server {host}: {reason}. "
        "The server must speak TLS 1.2 or later: ask its operator.",
    ),
    "smtp_certificate": Sentence(
        de="Das Zertifikat des Postausgangsservers {host} ist nicht vertrauenswürdig ({reason}); "
        "es wurde nichts gesendet. Prüfen Sie den Servernamen sowie Datum und Uhrzeit des Rechners; "
        "hat der Betreiber eine eigene Zertifizierungsstelle, so tragen Sie deren Datei ein.",
        en="The certificate of the mail server {host} is not to be trusted ({reason}); nothing was sent. "
        "Check the server's name and the computer's date and time; if the operator has an authority of its "
        "own, enter that authority's file.",
    ),
    "smtp_ca_file": Sentence(
        de="Die Datei der Zertifizierungsstelle {path} lässt sich nicht verwenden: {reason}. "
        "Wählen Sie die Datei neu aus (PEM-Format), oder leeren Sie das Feld.",
        en="The file of the certificate authority {path} cannot be used: {reason}. "
        "Choose the file anew (PEM format), or clear the field.",
    ),
    "smtp_no_login": Sentence(
        de="Der Postausgangsserver {host} bietet keine Anmeldung mit Name und Passwort an; "
        "es wurde nichts gesendet. "
        "Fragen Sie den Betreiber nach dem Server und Port für angemeldeten Versand.",
        en="The mail server {host} offers no login with name and password; nothing was sent. "
        "Ask its operator for the server and port for authenticated sending.",
    ),
    "smtp_login_refused": Sentence(
        de="Der Postausgangsserver {host} hat die Anmeldung von {user} abgelehnt ({reply}). "
        "Prüfen Sie Benutzernamen und Passwort; "
        "manche Betreiber verlangen ein eigenes Passwort für Programme.",
        en="The mail server {host} refused the login of {user} ({reply}). "
        "Check user name and password; some operators demand a separate password for programs.",
    ),
    "smtp_sender_refused": Sentence(
        de="Der Postausgangsserver lässt die Absenderadresse {address} nicht zu ({reply}). "
        "Tragen Sie als Absender eine Adresse ein, die zu Ihrem Benutzernamen gehört.",
        en="The mail server does not allow the sender's address {address} ({reply}). "
        "Enter as sender an address that belongs to your user name.",
    ),
    "smtp_sender_unusable": Sentence(
        de="Die Absenderadresse „{address}“ ist keine gültige E-Mail-Adresse. "
        "Berichtigen Sie sie in den Einstellungen des Postausgangs.",
        en="The sender's address “{address}” is not a valid mail address. "
        "Correct it in the settings of the mail server.",
    ),
}

LETTERS = {
    "letter_refused": Sentence(
        de="{to}: endgültig abgelehnt ({reply}). "
        "Berichtigen Sie die Adresse des Mitglieds, und senden Sie ihm noch einmal.",
        en="{to}: refused for good ({reply}). Correct the member's address, and send to it again.",
    ),
    "letter_postponed": Sentence(
        de="{to}: vorübergehend nicht angenommen ({reply}). "
        "Senden Sie in einigen Minuten noch einmal; die anderen Mitglieder erhalten nichts doppelt.",
        en="{to}: not accepted for the moment ({reply}). "
        "Send again in a few minutes; the other members get nothing twice.",
    ),
    "letter_interrupted": Sentence(
        de="{to}: Zustellung nicht bestätigt ({reply}). "
        "Senden Sie noch einmal; käme die Nachricht doppelt an, so trügen beide dieselbe Kennung.",
        en="{to}: delivery not confirmed ({reply}). "
        "Send again; should the message arrive twice, both bear the same identification.",
    ),
    "letter_address_unusable": Sentence(
        de="„{to}“ ist keine E-Mail-Adresse, an die gesendet werden kann. "
        "Berichtigen Sie die Adresse des Mitglieds; Umlaute vor dem @ und ß danach sind nicht möglich "
        "(statt ß die Form mit „xn--“ eintragen).",
        en="“{to}” is not a mail address that can be sent to. "
        "Correct the member's address; umlauts before the @ and ß after it are not possible "
        "(instead of ß enter the form with “xn--”).",
    ),
}

WORLD: dict[str, Sentence] = {**FILES, **SECRETS, **MAIL_SERVER, **LETTERS}
