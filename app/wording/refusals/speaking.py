# SPDX-License-Identifier: EUPL-1.2
"""Refusals of the speakers' list."""

from app.wording.sentences import Sentence

SPEAKING: dict[str, Sentence] = {
    "speaker_listed_already": Sentence(
        de="{speaker} steht schon auf der Rednerliste. Rufen Sie die nächste Wortmeldung auf (F6).",
        en="{speaker} is on the speakers' list already. Call the next speaker (F6).",
    ),
    "speakers_list_closed": Sentence(
        de="Die Rednerliste ist geschlossen; {speaker} kann nur noch zur Geschäftsordnung sprechen "
        "(Umschalt+Eingabe). Öffnen Sie sonst die Rednerliste wieder.",
        en="The speakers' list is closed; {speaker} can only raise a point of order (Shift+Enter). "
        "Otherwise reopen the list.",
    ),
    "nobody_asked_to_speak": Sentence(
        de="Auf der Rednerliste steht niemand. Nehmen Sie zuerst jemanden auf (Umschalt+F6).",
        en="Nobody is on the speakers' list. Put somebody on it first (Shift+F6).",
    ),
}
