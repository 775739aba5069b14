# SPDX-License-Identifier: EUPL-1.2
"""Refusals about motions at an item."""

from __future__ import annotations

from app.wording import Sentence

MOTIONS = {
    "motion_unknown": Sentence(
        de="Zu TOP {item} gibt es keinen Antrag {motion}. Sehen Sie in der Liste der Anträge nach.",
        en="There is no motion {motion} at item {item}. Look it up in the list of motions.",
    ),
    "motion_decided": Sentence(
        de="Der Antrag {motion} zu TOP {item} ist schon {state:adopted=angenommen|rejected=abgelehnt|"
        "withdrawn=zurückgezogen|lapsed=erledigt}. "
        "Wiederholen Sie die Abstimmung ausdrücklich, oder stellen Sie einen neuen Antrag.",
        en="Motion {motion} at item {item} {state:adopted=was adopted|rejected=was rejected|"
        "withdrawn=was withdrawn|lapsed=has lapsed} already. "
        "Repeat the ballot expressly, or submit a new motion.",
    ),
    "motion_first": Sentence(
        de="Zu TOP {item} ist zuerst über Antrag {motion} abzustimmen: „{text}“. "
        "Stimmen Sie über ihn ab, oder nehmen Sie ihn als zurückgezogen oder erledigt auf.",
        en="At item {item} motion {motion} is voted on first: “{text}”. "
        "Take the vote on it, or record that it was withdrawn or has lapsed.",
    ),
    "motion_other_matter": Sentence(
        de="Über Antrag {motion} zu TOP {item} wird mit der Mehrheit abgestimmt, die für ihn gilt. "
        "Lassen Sie die andere Angelegenheit weg.",
        en="Motion {motion} at item {item} is voted on by the majority that applies to it. "
        "Leave out the other matter.",
    ),
    "motion_too_late": Sentence(
        de="Über TOP {item} ist schon abgestimmt; Änderungen können nicht mehr beantragt werden. "
        "Wiederholen Sie die Abstimmung, oder setzen Sie einen neuen Punkt auf die Tagesordnung.",
        en="Item {item} has been voted on; no change can be moved any more. "
        "Repeat the ballot, or put a new item on the agenda.",
    ),
    "debate_closed": Sentence(
        de="Zu TOP {item} ist Schluss der Beratung beschlossen; Anträge zur Sache sind nicht mehr zulässig. "
        "Stimmen Sie ab, oder stellen Sie einen Antrag zur Geschäftsordnung.",
        en="The debate on item {item} was closed by resolution; motions on the substance are not possible "
        "any more. Take the vote, or move a motion of procedure.",
    ),
    "end_resolved": Sentence(
        de="Der Schluss der Sitzung ist beschlossen; TOP {item} wird nicht mehr aufgerufen. "
        "Schließen Sie die Sitzung: Was noch offen ist, wird vertagt.",
        en="It was resolved to end the meeting; item {item} is not called any more. "
        "Close the meeting: what is still open is postponed.",
    ),
    "motions_missing": Sentence(
        de="Es ist kein Antrag zu TOP {item} genannt. Nennen Sie die Anträge in der Reihenfolge der "
        "Abstimmung.",
        en="No motion at item {item} was named. Name the motions in the order of voting.",
    ),
    "procedural_not_ranked": Sentence(
        de="Der Antrag {motion} zu TOP {item} betrifft die Geschäftsordnung; seine Reihenfolge folgt aus "
        "ihr. "
        "Lassen Sie ihn weg.",
        en="Motion {motion} at item {item} is one of procedure; its place follows from the rules of "
        "procedure. "
        "Leave it out.",
    ),
    "procedural_kind_missing": Sentence(
        de="Es fehlt, was der Antrag zur Geschäftsordnung will. Geben Sie an, worauf er gerichtet ist.",
        en="It is missing what the procedural motion wants. Say what it is for.",
    ),
    "procedural_kind_needless": Sentence(
        de="Nur ein Antrag zur Geschäftsordnung ist auf den Fortgang der Sitzung gerichtet. "
        "Lassen Sie die Angabe weg, oder wählen Sie diese Art des Antrags.",
        en="Only a procedural motion is about how to go on. Leave this out, or choose this kind of motion.",
    ),
    "method_not_by_resolution": Sentence(
        de="Diese Art der Abstimmung kann nach „{statutes}“ nicht beschlossen werden. "
        "Geben Sie bei der Abstimmung an, welche Mitglieder sie verlangen.",
        en="By “{statutes}” this way of voting cannot be resolved. "
        "At the ballot, enter the members who demand it.",
    ),
    "item_set_aside": Sentence(
        de="TOP {item} ist nach dem angenommenen Antrag zur Geschäftsordnung "
        "{outcome:postponed=vertagt|referred=verwiesen|removed=abgesetzt|done=erledigt}. "
        "Beenden Sie den Punkt so; abgestimmt wird über ihn nicht mehr.",
        en="By the procedural motion that was adopted, item {item} is "
        "{outcome:postponed=postponed|referred=referred|removed=removed from the agenda|done=done with}. "
        "Conclude it so; no ballot on it is taken any more.",
    ),
}
