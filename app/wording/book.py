# SPDX-License-Identifier: EUPL-1.2
"""Sentences about the book: why it was refused, and what verification found in it."""

from __future__ import annotations

from app.wording import Sentence

OPENING = {
    "book_missing": Sentence(
        de="Das Buch {file} gibt es nicht. Prüfen Sie Namen und Ordner, oder legen Sie ein neues Buch an.",
        en="There is no book {file}. Check its name and folder, or make a new book.",
    ),
    "book_exists": Sentence(
        de="Es gibt schon eine Datei {file}. Wählen Sie einen anderen Namen, oder öffnen Sie das "
        "vorhandene Buch.",
        en="There is a file {file} already. Choose another name, or open the book that exists.",
    ),
    "not_a_book": Sentence(
        de="{file} ist kein Buch dieses Programms. Wählen Sie die Datei, in der das Buch steht.",
        en="{file} is no book of this program. Choose the file that holds the book.",
    ),
    "book_newer": Sentence(
        de="Das Buch {file} wurde mit einem neueren Programm geschrieben (Stand {found}, bekannt ist "
        "{known}). "
        "Öffnen Sie es mit dem neueren Programm; es wurde nichts verändert.",
        en="The book {file} was written by a newer program (revision {found}, known is {known}). "
        "Open it with the newer program; nothing was changed.",
    ),
    "book_older": Sentence(
        de="Das Buch {file} stammt von einem älteren Programm und kann so nicht nur gelesen werden. "
        "Öffnen Sie es einmal im Fenster; vorher wird eine Kopie daneben gelegt.",
        en="The book {file} comes from an older program and cannot merely be read as it is. "
        "Open it in the window once; a copy is put beside it before.",
    ),
    "book_not_opened": Sentence(
        de="Das Buch {file} lässt sich nicht öffnen. "
        "Prüfen Sie, ob der Ordner da ist und ob Sie darin lesen und schreiben dürfen.",
        en="The book {file} cannot be opened. Check that its folder exists and that you may read and "
        "write there.",
    ),
    "book_read_only": Sentence(
        de="Das Buch {file} ist nur zum Lesen geöffnet oder schreibgeschützt. "
        "Heben Sie den Schreibschutz auf, oder kopieren Sie das Buch in einen Ordner, in den Sie "
        "schreiben dürfen.",
        en="The book {file} is open for reading only or is write-protected. "
        "Remove the protection, or copy the book to a folder that you may write to.",
    ),
    "book_busy": Sentence(
        de="Ein anderes Programm schreibt gerade in das Buch {file}. "
        "Schließen Sie es dort, und wiederholen Sie den Schritt.",
        en="Another program is writing to the book {file}. Close it there, and repeat the step.",
    ),
    "sqlite_too_old": Sentence(
        de="Die mitgelieferte Datenbank SQLite {found} ist zu alt, nötig ist {needed}. "
        "Installieren Sie das Programm neu; es wurde nichts geschrieben.",
        en="The database SQLite {found} is too old, {needed} is needed. "
        "Install the program again; nothing was written.",
    ),
}

DISK = {
    "disk_full": Sentence(
        de="Der Datenträger mit dem Buch {file} ist voll; der letzte Schritt wurde nicht festgehalten, "
        "alles davor ist sicher. Löschen oder verschieben Sie andere Dateien, und wiederholen Sie den "
        "Schritt.",
        en="The disk that holds the book {file} is full; the last step was not recorded, everything "
        "before is safe. "
        "Delete or move other files, and repeat the step.",
    ),
    "book_io": Sentence(
        de="Der Datenträger mit dem Buch {file} meldet einen Fehler; der letzte Schritt wurde nicht "
        "festgehalten, "
        "alles davor steht im Buch. Prüfen Sie Platz und Anschluss, und wiederholen Sie den Schritt; "
        "geht es wieder nicht, kopieren Sie das Buch auf einen anderen Datenträger.",
        en="The disk that holds the book {file} reports an error; the last step was not recorded, "
        "everything before is in the book. Check its space and its connection, and repeat the step; "
        "if that fails, copy the book to another disk.",
    ),
    "book_damaged": Sentence(
        de="Das Buch {file} ist beschädigt. Arbeiten Sie nicht darin weiter, bewahren Sie es auf, "
        "und öffnen Sie die letzte Sicherung, oder holen Sie den Stand aus der zentralen Datenbank.",
        en="The book {file} is damaged. Do not go on in it, keep it, "
        "and open the last backup, or fetch what the central database has.",
    ),
}

CONTENT = {
    "text_unusable": Sentence(
        de="Der Text im Feld „{field}“ enthält ein Zeichen, das sich nicht speichern lässt. "
        "Tippen Sie ihn neu, statt ihn einzufügen.",
        en="The text in the field “{field}” has a character that cannot be stored. Type it instead of "
        "pasting it.",
    ),
    "file_too_large": Sentence(
        de="Die Datei hat {size} Byte, erlaubt sind {largest}. Verkleinern Sie sie, oder teilen Sie sie auf.",
        en="The file has {size} bytes, {largest} are allowed. Make it smaller, or split it.",
    ),
    "file_missing": Sentence(
        de="Die Datei mit der Prüfsumme {sha256} ist nicht vollständig in diesem Buch. "
        "Gleichen Sie das Buch mit der zentralen Datenbank ab.",
        en="The file with the digest {sha256} is not completely in this book. "
        "Synchronise the book with the central database.",
    ),
    "other_association": Sentence(
        de="Diese Einträge gehören zu einem anderen Verband und wurden nicht übernommen. "
        "Prüfen Sie, welche zentrale Datenbank eingestellt ist.",
        en="These entries belong to another association and were not taken over. "
        "Check which central database is set.",
    ),
    "log_broken": Sentence(
        de="Eintrag {number} der Folge {log} ist nicht der, der dort stehen müsste, und wurde nicht "
        "übernommen; "
        "dieses Buch ist unverändert. Lassen Sie beide Bücher und die zentrale Datenbank prüfen (verify), "
        "bevor Sie wieder abgleichen.",
        en="Entry {number} of the log {log} is not the one that should be there, and was not taken over; "
        "this book is unchanged. Have both books and the central database verified before you "
        "synchronise again.",
    ),
    "log_parent_missing": Sentence(
        de="Die Folge {log} setzt eine andere fort, die hier noch fehlt ({parent}). Gleichen Sie noch "
        "einmal ab.",
        en="The log {log} continues another that is still missing here ({parent}). Synchronise once more.",
    ),
    "own_log_ahead": Sentence(
        de="Dieses Buch ist eine ältere Kopie: Von der Folge {log} gibt es anderswo mehr als die {number} "
        "Einträge hier. Öffnen Sie das Buch neu; es beginnt dann eine eigene Folge, und der Abgleich "
        "holt den Rest.",
        en="This book is an older copy: of the log {log} there is more elsewhere than the {number} "
        "entries here. "
        "Open the book again; it then begins a log of its own, and synchronising fetches the rest.",
    ),
}

BOOK: dict[str, Sentence] = {**OPENING, **DISK, **CONTENT}

FILE_FAULTS = {
    "integrity": Sentence(de="Die Datei ist beschädigt: {message}.", en="The file is damaged: {message}."),
    "reference": Sentence(
        de="Zeile {row} der Tabelle {table} verweist auf etwas, das in {target} fehlt.",
        en="Row {row} of the table {table} points to something that is missing in {target}.",
    ),
    "trigger_missing": Sentence(
        de="Die Sperre {name}, die Änderungen verhindert, wurde entfernt.",
        en="The lock {name}, which prevents changes, was removed.",
    ),
    "book_rows": Sentence(
        de="Die Tabelle des Buches hat {count} Zeilen statt einer.",
        en="The book's table has {count} rows instead of one.",
    ),
    "book_column": Sentence(
        de="Die Spalte {column} des Buches enthält keine Kennung.",
        en="The book's column {column} holds no identity.",
    ),
    "own_log_missing": Sentence(
        de="Die eigene Folge {log} des Buches fehlt.", en="The book's own log {log} is missing."
    ),
    "own_log_of_other_book": Sentence(
        de="Die Folge {log} gehört zu einem anderen Buch.", en="The log {log} belongs to another book."
    ),
}

JOURNAL_FAULTS = {
    "log_row": Sentence(
        de="Die Zeile der Folge {log} wurde verändert.", en="The row of the log {log} was changed."
    ),
    "log_empty": Sentence(de="Die Folge {log} hat keinen Eintrag.", en="The log {log} has no entry."),
    "entry_columns": Sentence(
        de="Folge {log}, Eintrag {number}: Eine Kennung in den Spalten ist unlesbar.",
        en="Log {log}, entry {number}: an identity in the columns cannot be read.",
    ),
    "entry_association": Sentence(
        de="Folge {log}, Eintrag {number}: Der Verband in der Spalte ist ein anderer.",
        en="Log {log}, entry {number}: the association in the column is another one.",
    ),
    "entry_prev_number": Sentence(
        de="Folge {log}, Eintrag {number}: Die Nummer des Vorgängers in der Spalte stimmt nicht.",
        en="Log {log}, entry {number}: the predecessor's number in the column is wrong.",
    ),
    "entry_log_missing": Sentence(
        de="Folge {log}, Eintrag {number}: Die Folge selbst fehlt.",
        en="Log {log}, entry {number}: the log itself is missing.",
    ),
    "entry_number": Sentence(
        de="Folge {log}, Eintrag {number}: Davor fehlt ein Eintrag.",
        en="Log {log}, entry {number}: an entry before it is missing.",
    ),
    "entry_prev_hash": Sentence(
        de="Folge {log}, Eintrag {number}: Er schließt nicht an den Eintrag davor an.",
        en="Log {log}, entry {number}: it does not continue the entry before it.",
    ),
    "entry_body_hash": Sentence(
        de="Folge {log}, Eintrag {number}: Der Inhalt passt nicht zu seiner Prüfsumme.",
        en="Log {log}, entry {number}: the body does not match its digest.",
    ),
    "entry_hash": Sentence(
        de="Folge {log}, Eintrag {number}: Die Prüfsumme der Kette stimmt nicht.",
        en="Log {log}, entry {number}: the hash of the chain is wrong.",
    ),
    "entry_signature": Sentence(
        de="Folge {log}, Eintrag {number}: Die Unterschrift stimmt nicht.",
        en="Log {log}, entry {number}: the signature is wrong.",
    ),
    "entry_lamport_order": Sentence(
        de="Folge {log}, Eintrag {number}: Die Reihenfolge (Lamport-Zahl) geht nicht voran.",
        en="Log {log}, entry {number}: the order (Lamport number) does not advance.",
    ),
    "entry_body": Sentence(
        de="Folge {log}, Eintrag {number}: Der Inhalt hat nicht die vorgeschriebene Form.",
        en="Log {log}, entry {number}: the body is not in the prescribed form.",
    ),
    "entry_stream": Sentence(
        de="Folge {log}, Eintrag {number}: Der Vorgang in der Spalte ist nicht der unterschriebene.",
        en="Log {log}, entry {number}: the stream in the column is not the signed one.",
    ),
    "entry_lamport": Sentence(
        de="Folge {log}, Eintrag {number}: Die Lamport-Zahl in der Spalte ist nicht die unterschriebene.",
        en="Log {log}, entry {number}: the Lamport number in the column is not the signed one.",
    ),
    "entry_log_begun": Sentence(
        de="Folge {log}, Eintrag {number}: Der Beginn der Folge passt nicht zu ihrer Zeile.",
        en="Log {log}, entry {number}: the log's beginning does not match its row.",
    ),
    "entry_id_twice": Sentence(
        de="Folge {log}, Eintrag {number}: Seine Kennung trägt auch Folge {other}, Eintrag {at}.",
        en="Log {log}, entry {number}: log {other}, entry {at} bears the same identity.",
    ),
    "entry_data": Sentence(
        de="Folge {log}, Eintrag {number}: Die Angaben passen nicht zur Art {type}.",
        en="Log {log}, entry {number}: the data do not fit the type {type}.",
    ),
    "confirmed_entry_missing": Sentence(
        de="Folge {log}: Die zentrale Datenbank hat Eintrag {number} bestätigt, hier fehlt er.",
        en="Log {log}: the central database confirmed entry {number}, it is missing here.",
    ),
    "confirmed_entry_differs": Sentence(
        de="Folge {log}: Die zentrale Datenbank hat einen anderen Eintrag {number} bestätigt.",
        en="Log {log}: the central database confirmed another entry {number}.",
    ),
}

PRIVATE_FAULTS = {
    "private_association": Sentence(
        de="Eintrag {entry}, Feld {field}: Der Verband der persönlichen Angabe ist ein anderer.",
        en="Entry {entry}, field {field}: the association of the personal text is another one.",
    ),
    "private_not_erased": Sentence(
        de="Eintrag {entry}, Feld {field}: Die persönliche Angabe sollte gelöscht sein.",
        en="Entry {entry}, field {field}: the personal text should be erased.",
    ),
    "private_unasked": Sentence(
        de="Eintrag {entry}, Feld {field}: Zu dieser persönlichen Angabe gibt es keinen Eintrag.",
        en="Entry {entry}, field {field}: no entry has this personal text.",
    ),
    "private_differs": Sentence(
        de="Eintrag {entry}, Feld {field}: Die persönliche Angabe passt nicht zu ihrer Prüfsumme.",
        en="Entry {entry}, field {field}: the personal text does not match its hash.",
    ),
    "private_missing": Sentence(
        de="Eintrag {entry}, Feld {field}: Die persönliche Angabe fehlt und wurde nicht gelöscht.",
        en="Entry {entry}, field {field}: the personal text is missing and was not erased.",
    ),
}

BLOB_FAULTS = {
    "file_association": Sentence(
        de="Datei {sha256}: Ihr Verband ist ein anderer.", en="File {sha256}: its association is another one."
    ),
    "file_unnamed": Sentence(
        de="Datei {sha256}: Kein Eintrag nennt sie.", en="File {sha256}: no entry names it."
    ),
    "file_absent": Sentence(
        de="Datei {sha256}: Folge {log}, Eintrag {number} nennt sie, sie ist aber nicht im Buch.",
        en="File {sha256}: log {log}, entry {number} names it, but it is not in the book.",
    ),
    "file_parts": Sentence(
        de="Datei {sha256}: Teile fehlen oder sind anders geschnitten.",
        en="File {sha256}: parts are missing or are cut differently.",
    ),
    "file_part_stray": Sentence(
        de="Datei {sha256}: Es gibt Teile ohne die Datei.",
        en="File {sha256}: there are parts without the file.",
    ),
    "file_size": Sentence(
        de="Datei {sha256}: Die Größe stimmt nicht.", en="File {sha256}: the size is wrong."
    ),
    "file_differs": Sentence(
        de="Datei {sha256}: Der Inhalt passt nicht zur Prüfsumme.",
        en="File {sha256}: the content does not match the digest.",
    ),
}

FAULTS: dict[str, Sentence] = {**FILE_FAULTS, **JOURNAL_FAULTS, **PRIVATE_FAULTS, **BLOB_FAULTS}

REMEDY = Sentence(
    de="Bewahren Sie das Buch unverändert auf, und vergleichen Sie es mit der letzten Sicherung "
    "oder der zentralen Datenbank; arbeiten Sie bis dahin nicht darin weiter.",
    en="Keep the book as it is, and compare it with the last backup or the central database; "
    "do not go on in it until then.",
)
