# SPDX-License-Identifier: EUPL-1.2
"""Mutation testing of the law: does a test fail whenever a rule is changed?

Each module is changed in one place at a time (mutmut), and the fast tests of the domain run against it. A
change that no test notices is a survivor. It is either a gap in the tests, or it changes nothing that can be
told from outside: then ``survivors.toml`` says why. A survivor without a reason fails, and so does a module
of which less than 95 % of the changes are noticed.

``python tests/mutants/run.py [MODULE ...]`` tests some modules only; ``--children N`` uses so many processes.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORK = ROOT / "build" / "mutants"
SURVIVORS = Path(__file__).with_name("survivors.toml")
LEAST_PERCENT = 95

# Modules below app.domain, each with its tests below tests/domain.
MAJORITIES = (
    "test_rules.py",
    "test_rules_caps.py",
    "test_results.py",
    "test_counting.py",
    "test_tally.py",
    "test_standing.py",
)
ELECTIONS = (
    "test_elections.py",
    "test_elections_counted.py",
    "test_election_procedure.py",
    "test_election_rounds.py",
    "test_election_counting.py",
    "test_list_elections.py",
    "decisions/test_elections.py",
    "decisions/test_election_announcements.py",
)
NUMBERING = (
    "test_numbering.py",
    "test_numbering_schemes.py",
    "test_resolution_register.py",
    "test_election_numbers.py",
    "decisions/test_chair.py",
    "test_divided_items.py",
)
REPRESENTATION = ("test_representation.py", "test_conflicts.py", "decisions/test_representation.py")
MODULES = {
    "quorum": ("test_quorum.py",),
    "convening": ("test_convening.py",),
    "rules": MAJORITIES,
    "results": MAJORITIES,
    "counting": MAJORITIES,
    "tally": MAJORITIES,
    "standing": MAJORITIES,
    "certainty": ("test_certainty.py",),
    "weights": ("test_weights.py",),
    "representation": REPRESENTATION,
    "conflicts": REPRESENTATION,
    "elections": ELECTIONS,
    "election_procedure": ELECTIONS,
    "election_counting": ELECTIONS,
    "list_elections": ELECTIONS,
    "numbering": NUMBERING,
    "resolution_register": NUMBERING,
    "election_numbers": NUMBERING,
}
# What mutmut calls a change that some test noticed.
NOTICED = frozenset({"killed", "timeout", "segfault", "caught by type check"})

_PROJECT = """
[tool.mutmut]
source_paths = ["app"]
only_mutate = {modules}
pytest_add_cli_args = ["-q", "-p", "no:cacheprovider", "--import-mode=importlib"]
pytest_add_cli_args_test_selection = {tests}
use_git_change_detection = false

[tool.pytest.ini_options]
pythonpath = ["."]
"""
# The same examples in every run, and fewer of them: a change must be noticed by an example that stands there.
# One process runs a test of a class several times, each time on another instance.
_CONFTEST = """
from hypothesis import HealthCheck, settings

settings.register_profile(
    "mutants",
    max_examples=20,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.differing_executors, HealthCheck.too_slow],
)
settings.load_profile("mutants")
"""


@dataclass(frozen=True, slots=True, order=True)
class Mutant:
    """A change: where it was made, what stood there, and what stands there instead."""

    function: str
    before: str
    after: str


def main(arguments: Sequence[str]) -> int:
    """Test the modules, print a line each, and say whether every survivor has its reason."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="*", help="modules below app.domain; all by default")
    parser.add_argument("--children", default="2")
    asked = parser.parse_args(arguments)
    modules = asked.modules or list(MODULES)
    _prepare(modules)
    begun = time.monotonic()
    with (WORK / "mutmut.log").open("w", encoding="utf-8") as log:
        done = _mutmut("run", "--max-children", asked.children, stdout=log, stderr=subprocess.STDOUT)
    if done.returncode:
        print(f"mutmut failed; see {WORK.relative_to(ROOT)}/mutmut.log", file=sys.stderr)
        return done.returncode
    good = _report(modules)
    print(f"{(time.monotonic() - begun) / 60:.0f} minutes")
    return 0 if good else 1


def _prepare(modules: Sequence[str]) -> None:
    """A copy of the domain and its tests, in which mutmut may write."""
    shutil.rmtree(WORK, ignore_errors=True)
    (WORK / "tests").mkdir(parents=True)
    leave = shutil.ignore_patterns("__pycache__")
    (WORK / "app").mkdir()
    shutil.copy2(ROOT / "app" / "__init__.py", WORK / "app")
    shutil.copytree(ROOT / "app" / "domain", WORK / "app" / "domain", ignore=leave)
    shutil.copytree(ROOT / "tests" / "domain", WORK / "tests" / "domain", ignore=leave)
    (WORK / "tests" / "conftest.py").write_text(_CONFTEST, "utf-8")
    tests = dict.fromkeys(f"tests/domain/{test}" for module in modules for test in MODULES[module])
    mutated = [f"app/domain/{module}.py" for module in modules]
    project = _PROJECT.format(modules=json.dumps(mutated), tests=json.dumps(list(tests)))
    (WORK / "pyproject.toml").write_text(project, "utf-8")


def _mutmut(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(command, cwd=WORK, text=True, check=False, **options)  # type: ignore[call-overload]


def _report(modules: Sequence[str]) -> bool:
    """Print each module's figures and each survivor without a reason."""
    known, all_statuses = known_survivors(), _statuses()
    good = True
    met: set[Mutant] = set()
    print(f"{'module':<22}{'mutants':>8}{'noticed':>9}{'survived':>9}{'percent':>9}")
    for module in modules:
        statuses = {
            name: status for name, status in all_statuses.items() if name.startswith(f"app.domain.{module}.")
        }
        survived = [name for name, status in statuses.items() if status not in NOTICED]
        noticed = len(statuses) - len(survived)
        percent = 100 * noticed / len(statuses) if statuses else 100.0
        print(f"{module:<22}{len(statuses):>8}{noticed:>9}{len(survived):>9}{percent:>9.1f}")
        mutants = {name: _mutant(name) for name in survived}
        met |= set(mutants.values())
        good &= percent >= LEAST_PERCENT
        for name, mutant in mutants.items():
            if mutant not in known:
                good = False
                print(f"  no test notices ({statuses[name]}) {mutant.function}:")
                print(f"    - {mutant.before}\n    + {mutant.after}")
    for mutant in sorted(known):
        if mutant not in met and mutant.function.partition(".")[0] in modules:
            print(
                f"  no longer a survivor, take it out of {SURVIVORS.name}: {mutant.function}: {mutant.after}"
            )
    return good


def _statuses() -> dict[str, str]:
    """What became of each change, by mutmut's name of it."""
    told = _mutmut("results", "--all", "true", capture_output=True).stdout
    pairs = (line.strip().rpartition(": ") for line in told.splitlines() if ": " in line)
    return {name: status for name, _, status in pairs}


def _mutant(name: str) -> Mutant:
    """A change as it reads: numbers shift when a function is edited, its lines do not."""
    shown = _mutmut("show", name, capture_output=True).stdout.splitlines()
    place = name.removeprefix("app.domain.").partition("__mutmut_")[0]
    module, _, mangled = place.partition(".")
    function = mangled.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
    return Mutant(f"{module}.{function}", " ".join(_lines(shown, "-")), " ".join(_lines(shown, "+")))


def _lines(diff: Sequence[str], sign: str) -> Iterator[str]:
    return (line[1:].strip() for line in diff if line.startswith(sign) and not line.startswith(sign * 3))


def known_survivors() -> frozenset[Mutant]:
    """The survivors that have a reason."""
    told = tomllib.loads(SURVIVORS.read_text("utf-8"))
    known = []
    for each in told["survivor"]:
        if not each["reason"].strip():
            raise ValueError(f"{each['function']}: a survivor needs a reason")
        known.append(Mutant(each["function"], each["before"], each["after"]))
    return frozenset(known)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
