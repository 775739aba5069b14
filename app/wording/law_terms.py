# SPDX-License-Identifier: EUPL-1.2
"""The words of what a statutes profile and the law of the meeting distinguish, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from app.domain.accession import AccessionKind, AccessionState, Approval, Effective
from app.domain.agenda import ReleaseScope
from app.domain.balloting import BallotMethod, Tie
from app.domain.certainty import Prospect
from app.domain.conflicts import ConflictEffect
from app.domain.election_rounds import ElectionKind, RoundState
from app.domain.elections import DecidedBy, LotFor, RoundTie, SeatMethod, Standing, Waiver
from app.domain.elections import Verdict as ElectionVerdict
from app.domain.motions import MotionKind, MotionState
from app.domain.numbering import NumberedElections, Reset
from app.domain.procedure import Confirmation, MinutesForm, ProceduralKind
from app.domain.quorum import Presumption, QuorumBasis
from app.domain.representation import SpecialSession, SplitPolicy, Uniformity
from app.domain.results import TieBreak
from app.domain.video import FailureConsequence, Responsibility
from app.domain.weights import CapMethod, Rounding, WeightScheme
from app.wording.sentences import Sentence

LAW_TERMS: Mapping[type[StrEnum], Mapping[str, Sentence]] = {
    Effective: {
        Effective.ON_RESOLUTION: Sentence("mit dem Beschluss", "on the resolution"),
        Effective.ON_APPROVAL: Sentence("mit der Genehmigung", "on the approval"),
        Effective.DAY_AFTER_PUBLICATION: Sentence(
            "am Tag nach der Bekanntmachung", "on the day after publication"
        ),
        Effective.FIXED_DATE: Sentence("zu einem festen Tag", "on a fixed day"),
    },
    AccessionKind: {
        AccessionKind.ACCESSION: Sentence("Aufnahme", "accession"),
        AccessionKind.EXIT: Sentence("Austritt", "exit"),
    },
    Approval: {
        Approval.FULLY: Sentence("genehmigt", "approved"),
        Approval.PARTLY: Sentence("teilweise genehmigt", "approved in part"),
        Approval.DEFERRED: Sentence("zurückgestellt", "deferred"),
        Approval.REFUSED: Sentence("nicht genehmigt", "refused"),
    },
    AccessionState: {
        AccessionState.RESOLVED: Sentence("beschlossen", "resolved"),
        AccessionState.DEFERRED: Sentence("zurückgestellt", "deferred"),
        AccessionState.REFUSED: Sentence("nicht genehmigt", "refused"),
        AccessionState.APPROVED: Sentence("genehmigt", "approved"),
        AccessionState.PUBLISHED: Sentence("bekannt gemacht", "published"),
    },
    ReleaseScope: {
        ReleaseScope.RESULT: Sentence("das Ergebnis", "the result"),
        ReleaseScope.ITEM: Sentence("der ganze Tagesordnungspunkt", "the whole item"),
    },
    Prospect: {
        Prospect.ADOPTED: Sentence("angenommen", "adopted"),
        Prospect.REJECTED: Sentence("abgelehnt", "rejected"),
        Prospect.OPEN: Sentence("noch zu entscheiden", "yet to be decided"),
    },
    BallotMethod: {
        BallotMethod.OPEN: Sentence("offene Abstimmung", "open ballot"),
        BallotMethod.ROLL_CALL: Sentence("namentliche Abstimmung", "roll call"),
        BallotMethod.COUNTED: Sentence("Abstimmung durch Auszählen", "counted ballot"),
        BallotMethod.SECRET: Sentence("geheime Abstimmung", "secret ballot"),
        BallotMethod.ACCLAMATION: Sentence("ohne förmliche Abstimmung", "without a formal vote"),
    },
    Tie: {
        Tie.REJECTED: Sentence("abgelehnt", "rejected"),
        Tie.CHAIR: Sentence("die Sitzungsleitung entscheidet", "the chair decides"),
        Tie.LOT: Sentence("das Los entscheidet", "the lot decides"),
    },
    ElectionKind: {
        ElectionKind.PERSONS: Sentence("Wahl von Personen", "election of persons"),
        ElectionKind.LISTS: Sentence("Listenwahl", "list election"),
    },
    ElectionVerdict: {
        ElectionVerdict.ELECTED: Sentence("gewählt", "elected"),
        ElectionVerdict.RUNOFF: Sentence("Stichwahl", "run-off"),
        ElectionVerdict.LOT: Sentence("Losentscheid", "drawing of lots"),
        ElectionVerdict.NEXT_ROUND: Sentence("weiterer Wahlgang", "another round"),
        ElectionVerdict.REPEAT: Sentence("Wiederholung des Wahlgangs", "repetition of the round"),
        ElectionVerdict.NOT_ELECTED: Sentence("nicht gewählt", "not elected"),
    },
    MotionKind: {
        MotionKind.AMENDMENT: Sentence("Änderungsantrag", "amendment"),
        MotionKind.ALTERNATIVE: Sentence("Gegenantrag", "alternative motion"),
        MotionKind.PART: Sentence("Teilabstimmung", "vote on a part"),
        MotionKind.PROCEDURAL: Sentence("Geschäftsordnungsantrag", "procedural motion"),
    },
    ProceduralKind: {
        ProceduralKind.NEXT_ITEM: Sentence("Übergang zur Tagesordnung", "passing to the next item"),
        ProceduralKind.END_OF_MEETING: Sentence("Beendigung der Sitzung", "end of the meeting"),
        ProceduralKind.CLOSURE_OF_DEBATE: Sentence("Schluss der Beratung", "closure of the debate"),
        ProceduralKind.CLOSURE_OF_SPEAKERS_LIST: Sentence(
            "Schluss der Rednerliste", "closure of the speakers' list"
        ),
        ProceduralKind.POSTPONEMENT: Sentence("Vertagung", "postponement"),
        ProceduralKind.REFERRAL: Sentence("Verweisung", "referral"),
        ProceduralKind.REMOVAL: Sentence("Absetzung von der Tagesordnung", "removal from the agenda"),
        ProceduralKind.RECESS: Sentence("Unterbrechung der Sitzung", "recess"),
        ProceduralKind.SECRET_BALLOT: Sentence("geheime Abstimmung", "secret ballot"),
        ProceduralKind.ROLL_CALL: Sentence("namentliche Abstimmung", "roll call"),
        ProceduralKind.SPEAKING_TIME: Sentence("Beschränkung der Redezeit", "limit of speaking time"),
        ProceduralKind.EXCLUSION_OF_PUBLIC: Sentence(
            "Ausschluss der Öffentlichkeit", "exclusion of the public"
        ),
        ProceduralKind.URGENCY: Sentence("Dringlichkeit", "urgency"),
        ProceduralKind.ORDER_OF_ITEMS: Sentence("Änderung der Reihenfolge", "order of the items"),
        ProceduralKind.OTHER: Sentence("sonstiger Antrag zur Geschäftsordnung", "other procedural motion"),
    },
    ConflictEffect: {
        ConflictEffect.VOTES_DROP: Sentence("die Stimmen entfallen", "the votes are not cast"),
        ConflictEffect.DEPUTY_VOTES: Sentence("die Stellvertretung stimmt ab", "the deputy votes"),
    },
    Standing: {
        Standing.ALL: Sentence("alle Bewerberinnen und Bewerber", "all candidates"),
        Standing.TOP: Sentence("die mit den meisten Stimmen", "those with the most votes"),
    },
    MotionState: {
        MotionState.PENDING: Sentence("offen", "pending"),
        MotionState.ADOPTED: Sentence("angenommen", "adopted"),
        MotionState.REJECTED: Sentence("abgelehnt", "rejected"),
        MotionState.WITHDRAWN: Sentence("zurückgezogen", "withdrawn"),
        MotionState.LAPSED: Sentence("erledigt", "lapsed"),
    },
    WeightScheme: {
        WeightScheme.FIXED: Sentence("festgelegte Stimmen", "fixed votes"),
        WeightScheme.EQUAL: Sentence("gleiche Stimmen", "equal votes"),
        WeightScheme.PER_STARTED: Sentence("eine Stimme je angefangene Einheit", "one vote per started unit"),
        WeightScheme.SHARE: Sentence("Stimmen nach Anteil", "votes by share"),
    },
    RoundState: {
        RoundState.OPEN: Sentence("läuft", "open"),
        RoundState.ANNOUNCED: Sentence("Ergebnis festgestellt", "result announced"),
        RoundState.ABORTED: Sentence("abgebrochen", "aborted"),
        RoundState.SUPERSEDED: Sentence("wiederholt", "repeated"),
    },
    Waiver: {
        Waiver.UNANIMOUS: Sentence(
            "einstimmiger Beschluss vor der Wahl", "unanimous resolution before the election"
        ),
        Waiver.NOBODY_OBJECTS: Sentence("wenn niemand widerspricht", "if nobody objects"),
        Waiver.ALWAYS: Sentence("immer offen zulässig", "may always be open"),
        Waiver.NEVER: Sentence("nie", "never"),
    },
    RoundTie: {
        RoundTie.LOT: Sentence("Losentscheid", "drawing of lots"),
        RoundTie.REPEAT: Sentence("Wiederholung des Wahlgangs", "repetition of the round"),
    },
    SeatMethod: {
        SeatMethod.D_HONDT: Sentence("d'Hondt", "d'Hondt"),
        SeatMethod.SAINTE_LAGUE: Sentence("Sainte-Laguë", "Sainte-Laguë"),
        SeatMethod.HARE_NIEMEYER: Sentence("Hare-Niemeyer", "Hare-Niemeyer"),
    },
    DecidedBy: {
        DecidedBy.MAJORITY: Sentence("Mehrheit", "majority"),
        DecidedBy.PLURALITY: Sentence("meiste Stimmen", "most votes"),
        DecidedBy.MORE_YES_THAN_NO: Sentence("mehr Ja als Nein", "more Yes than No"),
        DecidedBy.SEATS: Sentence("Sitzverteilung", "distribution of seats"),
    },
    LotFor: {
        LotFor.POST: Sentence("um das Amt", "for the post"),
        LotFor.PLACE: Sentence("um den Platz in der Stichwahl", "for the place in the run-off"),
    },
    SplitPolicy: {
        SplitPolicy.VOTE_LEADER: Sentence("die Stimmführung erklärt sich", "the vote leader declares"),
        SplitPolicy.INVALID: Sentence("ungültig", "invalid"),
    },
    Uniformity: {
        Uniformity.REQUIRED: Sentence("nur einheitlich", "only uniformly"),
        Uniformity.OPTIONAL: Sentence(
            "einheitlich, wenn die Stimmführung es erklärt", "uniformly where the vote leader declares"
        ),
        Uniformity.SPLIT_ALLOWED: Sentence("getrennt zulässig", "may be split"),
    },
    Reset: {
        Reset.YEAR: Sentence("jährlich", "each year"),
        Reset.TERM: Sentence("je Wahlzeit", "each term"),
        Reset.MEETING: Sentence("je Sitzung", "each meeting"),
        Reset.NEVER: Sentence("nie", "never"),
    },
    Confirmation: {
        Confirmation.OBJECTIONS_ONLY: Sentence("nur Einwendungen", "objections only"),
        Confirmation.VOTE: Sentence("Abstimmung", "by a vote"),
    },
    MinutesForm: {
        MinutesForm.RESULTS: Sentence("Ergebnisprotokoll", "results"),
        MinutesForm.COURSE: Sentence("Verlaufsprotokoll", "course"),
        MinutesForm.VERBATIM: Sentence("Wortprotokoll", "verbatim"),
    },
    Presumption: {
        Presumption.NONE: Sentence("vor jeder Abstimmung geprüft", "checked before each ballot"),
        Presumption.UNTIL_CHALLENGED: Sentence(
            "gilt fort bis zur Rüge", "deemed to continue until challenged"
        ),
    },
    SpecialSession: {
        SpecialSession.CONSTITUENT: Sentence("konstituierende Sitzung", "constituent session"),
    },
    QuorumBasis: {
        QuorumBasis.ORDINARY: Sentence("gewöhnliche Beschlussfähigkeit", "ordinary quorum"),
        QuorumBasis.REDUCED: Sentence("verringerte Beschlussfähigkeit", "reduced quorum"),
        QuorumBasis.SECOND_CONVENING: Sentence("zweite Ladung", "second convening"),
        QuorumBasis.CHAIR_DECIDES: Sentence("Entscheidung des Vorsitzes", "decision of the chair"),
    },
    NumberedElections: {
        NumberedElections.NONE: Sentence("keine Nummer", "no number"),
        NumberedElections.ELECTION: Sentence("eine Nummer je Wahl", "one number for each election"),
        NumberedElections.POST: Sentence(
            "eine Nummer je gewählter Person", "one number for each person elected"
        ),
    },
    Responsibility: {
        Responsibility.BODY: Sentence("die Körperschaft", "the body"),
        Responsibility.MEMBER: Sentence("das Mitglied", "the member"),
        Responsibility.UNKNOWN: Sentence("ungeklärt", "not known"),
    },
    FailureConsequence: {
        FailureConsequence.INTERRUPTED: Sentence("Unterbrechung", "interruption"),
        FailureConsequence.ABSENT: Sentence("Betroffene abwesend", "those concerned absent"),
        FailureConsequence.CONTINUED: Sentence("Fortsetzung", "continuation"),
    },
    TieBreak: {
        TieBreak.CHAIR: Sentence("Entscheidung der Sitzungsleitung", "decision of the chair"),
        TieBreak.LOT: Sentence("Losentscheid", "drawing of lots"),
    },
    CapMethod: {
        CapMethod.OF_RAW: Sentence("der Stimmen vor der Begrenzung", "of the votes before capping"),
        CapMethod.OF_CAPPED: Sentence("der Stimmen nach der Begrenzung", "of the votes after capping"),
    },
    Rounding: {
        Rounding.UP: Sentence("aufgerundet", "rounded up"),
        Rounding.DOWN: Sentence("abgerundet", "rounded down"),
        Rounding.HALF_UP: Sentence("kaufmännisch gerundet", "rounded half up"),
        Rounding.LARGEST_REMAINDER: Sentence("größte Reste", "largest remainders"),
    },
}
