# SPDX-License-Identifier: EUPL-1.2
"""A statutes profile as values: the parameters of every rule, each in the module of its field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.accession import AccessionRule
from app.domain.balloting import BallotRule
from app.domain.conflicts import ConflictRule
from app.domain.elections import ElectionRule
from app.domain.failures import RuleError
from app.domain.numbering import NumberingRule
from app.domain.procedure import (
    AgendaRule,
    ConvocationRule,
    MemberObjectionRule,
    MinutesRule,
    WrittenProcedureRule,
)
from app.domain.quorum import QuorumRule, SecondConvening
from app.domain.representation import RemoteRule, RepresentationRule
from app.domain.rules import Rule
from app.domain.weights import WeightRule


@dataclass(frozen=True, slots=True)
class Statutes:
    """A statutes profile.

    ``majorities`` maps a kind of matter to its rule, ``titles`` to its name on screen, ``further`` to
    what the law requires beside the vote (an approval, the consent of councils). ``unconfirmed`` names
    the parts that nobody has confirmed against the law or the statutes yet.
    """

    name: str
    version: str
    valid_from: date
    source: str
    unconfirmed: tuple[str, ...]
    quorum: QuorumRule
    majorities: Mapping[str, Rule]
    numbering: NumberingRule
    second_convening: SecondConvening = field(default_factory=SecondConvening)
    weights: WeightRule = field(default_factory=WeightRule)
    representation: RepresentationRule = field(default_factory=RepresentationRule)
    remote: RemoteRule = field(default_factory=RemoteRule)
    conflicts: ConflictRule = field(default_factory=ConflictRule)
    ballots: BallotRule = field(default_factory=BallotRule)
    elections: ElectionRule = field(default_factory=ElectionRule)
    accession: AccessionRule = field(default_factory=AccessionRule)
    convocation: ConvocationRule = field(default_factory=ConvocationRule)
    agenda: AgendaRule = field(default_factory=AgendaRule)
    minutes: MinutesRule = field(default_factory=MinutesRule)
    written_procedure: WrittenProcedureRule = field(default_factory=WrittenProcedureRule)
    objection: MemberObjectionRule = field(default_factory=MemberObjectionRule)
    titles: Mapping[str, str] = field(default_factory=dict)
    further: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def title_of(self, matter: str) -> str:
        """The name of a kind of matter on screen; empty where the profile gives none.

        Law: none; the association's own words.
        Profile: majorities.<matter>.title.
        """
        return self.titles.get(matter, "")

    def needed_beside_vote(self, matter: str) -> tuple[str, ...]:
        """What a kind of matter needs beside the vote: an approval, a publication, the consent of councils.

        Law: §§ 41 (3), 42 (5) GKGBbg; § 21 GKZ; § 20 GkG NRW.
        Profile: majorities.<matter>.further.
        """
        return self.further.get(matter, ())

    @property
    def confirmed(self) -> bool:
        """Whether every part of the profile has been confirmed."""
        return not self.unconfirmed

    def majority(self, matter: str) -> Rule:
        """The majority rule for a kind of matter; refused where the profile has none.

        Law: § 39 (2) BbgKVerf; §§ 26, 61, 62 SächsKomZG; § 21 GKZ; § 20 GkG NRW; § 21 KGG; § 38 ThürKGG.
        Profile: majorities.
        """
        if matter not in self.majorities:
            raise RuleError("matter_without_rule", matter=matter, statutes=self.name)
        return self.majorities[matter]
