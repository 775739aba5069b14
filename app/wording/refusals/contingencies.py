# SPDX-License-Identifier: EUPL-1.2
"""Refusals about what the chair decides in the assembly's place, and about failures of the connection."""

from __future__ import annotations

from app.wording import Sentence

CONTINGENCIES = {
    "chair_may_not_decide": Sentence(
        de="Der Vorsitz kann hier nicht anstelle der Versammlung entscheiden: Anwesend "
        "{members:ist # Mitglied|sind # Mitglieder}. Nach dem Satzungsprofil geht das nur in einer zweiten "
        "Ladung ohne Beschlussfähigkeit mit weniger als {below:number} Mitgliedern (0: nie). "
        "Lassen Sie abstimmen, oder schließen Sie die Sitzung.",
        en="The chair cannot decide in the assembly's place here: {members:# member is|# members are} "
        "present. By the statutes profile that takes a second convening without a quorum and with fewer than "
        "{below:number} members (0: never). Take a ballot, or close the meeting.",
    ),
    "chair_decided_already": Sentence(
        de="Über TOP {item} hat der Vorsitz schon entschieden. Geben Sie einen Grund für die neue Verkündung "
        "an, wenn die Entscheidung falsch festgehalten ist.",
        en="The chair has decided item {item} already. Give a reason for announcing it anew if the decision "
        "was recorded wrongly.",
    ),
    "no_chair_decision": Sentence(
        de="Über TOP {item} hat der Vorsitz noch nicht entschieden; dies ist die erste Entscheidung, keine "
        "neue Verkündung. Geben Sie keinen Grund für eine neue Verkündung an.",
        en="The chair has not decided item {item} yet: this is the first decision, and announces nothing "
        "anew. Give no reason for announcing it anew.",
    ),
    "chair_elects_nobody": Sentence(
        de="TOP {item} ist eine Wahl; wählen kann nur die Versammlung. Vertagen Sie den Punkt.",
        en="Item {item} is an election; only the assembly can elect. Postpone the item.",
    ),
    "nothing_to_decide": Sentence(
        de="TOP {item} endet ohne Beschluss; hier ist nichts anstelle der Versammlung zu entscheiden. "
        "Schließen Sie den Punkt ab, oder ändern Sie seine Art, wenn doch beschlossen werden soll.",
        en="Item {item} ends without a resolution: nothing is to be decided in the assembly's place. "
        "Conclude the item, or change its kind if something is to be resolved.",
    ),
    "chair_conflicted": Sentence(
        de="Für den Vorsitz ({chair}) ist zu TOP {item} ein Mitwirkungsverbot festgehalten. Übergeben Sie "
        "zuerst den Vorsitz an die Stellvertretung.",
        en="A conflict of interest at item {item} is recorded for the chair ({chair}). First hand the chair "
        "over to the deputy.",
    ),
    "chair_not_named": Sentence(
        de="Ob das Mitwirkungsverbot zu TOP {item} den Vorsitz betrifft, ist nicht zu erkennen: Die "
        "befangene Person hat dasselbe Amt ({chair}), und nur eine von beiden ist mit Namen erfasst. "
        "Übergeben Sie den Vorsitz mit Amt und Namen, oder erfassen Sie den Namen der befangenen Person.",
        en="It cannot be told whether the conflict of interest at item {item} is the chair's: the person "
        "concerned holds the same office ({chair}), and only one of both is recorded by name. Hand over the "
        "chair by office and name, or record the name of the person concerned.",
    ),
    "nobody_chairs": Sentence(
        de="Es ist nicht festgehalten, wer den Vorsitz führt. Übergeben Sie zuerst den Vorsitz.",
        en="It is not recorded who chairs. First hand over the chair.",
    ),
    "conflicted_not_heard": Sentence(
        de="{member} hat zu diesem Punkt ein Mitwirkungsverbot und wird nicht gehört. Nennen Sie nur "
        "anwesende Mitglieder ohne Mitwirkungsverbot.",
        en="{member} has a conflict of interest at this item and is not heard. Name only members that are "
        "present and have none.",
    ),
    "chair_wording_fixed": Sentence(
        de="Was der Vorsitz zu TOP {item} entschieden hat, steht unter seiner Nummer fest; neu verkündet "
        "werden nur Ergebnis und Begründung. Lassen Sie den Wortlaut leer.",
        en="What the chair decided on at item {item} is fixed under its number; only outcome and reasons are "
        "announced anew. Leave the wording empty.",
    ),
    "item_not_in_hand": Sentence(
        de="TOP {item} ist nicht aufgerufen. Rufen Sie ihn zuerst auf.",
        en="Item {item} is not in hand. Call it first.",
    ),
    "not_heard": Sentence(
        de="Der Vorsitz entscheidet erst nach Anhörung; noch nicht gehört: {members}. Nennen Sie alle "
        "anwesenden Mitglieder ohne Mitwirkungsverbot.",
        en="The chair decides only after hearing those present; not heard yet: {members}. Name every member "
        "that is present and has no conflict of interest.",
    ),
    "video_failure_lasts": Sentence(
        de="Die Videoverbindung ist schon gestört für {members}. Halten Sie zuerst fest, dass diese Störung "
        "behoben ist, oder nennen Sie nur Mitglieder, die von ihr nicht betroffen sind.",
        en="The video connection has failed already for {members}. First record that this failure has ended, "
        "or name only members that it does not concern.",
    ),
    "interrupted_by_failure": Sentence(
        de="Die Sitzung ist wegen einer Störung der Videoverbindung unterbrochen. Halten Sie zuerst fest, "
        "dass die Verbindung wieder besteht, oder vertagen oder schließen Sie die Sitzung.",
        en="The sitting is interrupted because the video connection has failed. First record that the "
        "connection holds again, or adjourn or close the sitting.",
    ),
    "no_video_failure_of": Sentence(
        de="Für {member} ist keine Störung der Videoverbindung festgehalten. Nennen Sie nur Mitglieder, für "
        "die eine Störung andauert.",
        en="No failure of the video connection lasts for {member}. Name only members for whom one does.",
    ),
    "no_video_failure": Sentence(
        de="Es ist keine Störung der Videoverbindung festgehalten. Halten Sie zuerst die Störung fest.",
        en="No failure of the video connection is recorded. Record the failure first.",
    ),
    "nobody_by_video": Sentence(
        de="Niemand nimmt per Video teil. Halten Sie die Teilnahme per Video zuerst in der Anwesenheit fest.",
        en="Nobody takes part by video. First record in the attendance who does.",
    ),
    "not_by_video": Sentence(
        de="{member} nimmt nicht per Video teil. Nennen Sie nur Mitglieder, die per Video teilnehmen.",
        en="{member} does not take part by video. Name only members that do.",
    ),
    "video_failure_interrupts": Sentence(
        de="Liegt die Störung nicht beim Mitglied, so wird die Sitzung nach dem Satzungsprofil unterbrochen. "
        "Wählen Sie als Folge die Unterbrechung.",
        en="Where the failure does not lie with the member, the sitting is interrupted by the statutes "
        "profile. Choose the interruption as what follows.",
    ),
}
