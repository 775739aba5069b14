# SPDX-License-Identifier: EUPL-1.2
"""The project can be set up by a stranger: what it locks, promises and starts is there."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
INSTALLER = PROJECT / "installer"
MAKEFILE = (PROJECT / "Makefile").read_text()
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, flags=re.MULTILINE))
LOCK = (PROJECT / "requirements.txt").read_text()
LOCKED = {
    canonicalize_name(entry.partition("==")[0]): entry
    for entry in re.split(r"^(?=[a-z0-9])", LOCK, flags=re.MULTILINE)[1:]
}
HASHED = re.compile(r"[a-z0-9-]+==[^ ]+ (; .+ )?\\\n(    --hash=sha256:[0-9a-f]{64}( \\)?\n)+")
DECLARED = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="the scripts are for a POSIX shell")


def run(script: str, *arguments: str, path: str | Path) -> subprocess.CompletedProcess[str]:
    command = [shutil.which("sh") or "sh", INSTALLER / script, *arguments]
    return subprocess.run(command, env={"PATH": str(path)}, capture_output=True, text=True, check=False)


def test_each_locked_package_has_one_version_and_its_hashes() -> None:
    assert len(LOCKED) > 50
    assert not [entry for entry in LOCKED.values() if not HASHED.fullmatch(entry)]


def test_the_lock_holds_all_that_is_declared() -> None:
    needed = [*DECLARED["dependencies"], *DECLARED["optional-dependencies"]["dev"]]
    assert {canonicalize_name(Requirement(line).name) for line in needed} <= LOCKED.keys()


def test_the_lock_names_no_place() -> None:
    assert not re.search(r"://|^-|--(?!hash)|@ ", LOCK, flags=re.MULTILINE)


def test_the_binding_to_qt_is_one_that_counts_its_references() -> None:
    (binding,) = [line for line in DECLARED["dependencies"] if line.startswith("PySide6")]
    assert not Requirement(binding).specifier.contains("6.12.0")


def test_make_has_a_target_for_everything_that_one_does() -> None:
    assert {"run", "demo", "test", "test-all", "lint", "bench", "package", "lock"} <= TARGETS


@pytest.mark.skipif(not README.exists(), reason="the README is not written yet")
def test_the_readme_names_only_targets_that_exist() -> None:
    named = set(re.findall(r"(?:`|^)make ([a-z][a-z-]*)", README.read_text(), flags=re.MULTILINE))
    assert named
    assert named <= TARGETS


def test_continuous_integration_runs_what_developers_run() -> None:
    assert (PROJECT / ".ci" / "run").read_text().splitlines()[-1] == "exec make test"


def test_the_licence_is_the_one_that_is_declared() -> None:
    assert DECLARED["license"] == "EUPL-1.2"
    assert (PROJECT / "LICENSE").read_text().startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")


def test_the_notices_name_whatever_is_carried_along() -> None:
    notices = (PROJECT / "NOTICE.md").read_text().lower()
    packages = [Requirement(line).name.lower() for line in DECLARED["dependencies"]]
    fonts = {font.stem.split("-")[0].lower() for font in (PROJECT / "resources" / "fonts").glob("*.ttf")}
    spaceless = notices.replace(" ", "")
    assert not [name for name in (*packages, *fonts) if name not in spaceless]


@POSIX_ONLY
def test_the_first_python_that_answers_is_taken(tmp_path: Path) -> None:
    (tmp_path / "python3.11").write_text("#!/bin/sh\necho 'python3.11: command not found'; exit 127\n")
    (tmp_path / "python3.11").chmod(0o755)
    (tmp_path / "python3.12").symlink_to(sys.executable)
    assert run("python.sh", path=tmp_path).stdout.strip() == str(tmp_path / "python3.12")


@POSIX_ONLY
def test_a_machine_without_python_is_told_so_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "python3").write_text("#!/bin/sh\nexit 127\n")
    (tmp_path / "python3").chmod(0o755)
    searched = run("python.sh", path=tmp_path)
    assert searched.returncode == 1
    assert searched.stderr == "Sitzungspult needs Python 3.11 or newer, and there is none on the PATH.\n"


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="only where there are Debian packages")
def test_who_may_not_install_packages_gets_the_line_to_type(tmp_path: Path) -> None:
    for name, answer in (("id", "echo 1000"), ("sudo", "exit 1")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{answer}\n")
        (tmp_path / name).chmod(0o755)
    asked = run("system-packages.sh", "no-such-package", path=f"{tmp_path}:{os.environ['PATH']}")
    assert asked.returncode == 1
    assert "sudo apt-get install --no-install-recommends no-such-package\n" in asked.stderr


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="only where there are Debian packages")
def test_nothing_is_installed_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "apt-get").write_text("#!/bin/sh\necho apt-get was called >&2\nexit 1\n")
    (tmp_path / "apt-get").chmod(0o755)
    asked = run("system-packages.sh", "dpkg", "coreutils", path=f"{tmp_path}:{os.environ['PATH']}")
    assert (asked.returncode, asked.stdout, asked.stderr) == (0, "", "")
