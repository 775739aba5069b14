# SPDX-License-Identifier: EUPL-1.2
"""The borders between the layers hold, and crossing any of them is noticed."""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
SOURCES = sorted(
    path for folder in ("app", "tests", "installer") for path in (PROJECT / folder).rglob("*.py")
)
CONTRACTS = tomllib.loads((PROJECT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
WIDGETS = re.compile(r"^\s*(?:from|import) PySide6\.QtWidgets", re.MULTILINE)
USE_CASES = re.compile(r"^\s*(?:from|import) app\.services", re.MULTILINE)
LICENCE = "# SPDX-License-Identifier: EUPL-1.2"
LONGEST_FILE = 500
# Names that say nothing about what is inside.
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "tools"}

# One violation of each contract: the module that is planted, and what is written into it.
PLANTED = {
    "Layers: the arrow points down": ("app.models.planted_layer", "import app.services.ports"),
    "The domain is plain Python": ("app.domain.planted_random", "import random"),
    "Qt stays in the user interface": ("app.services.planted_qt", "from PySide6.QtCore import QObject"),
    "Only storage and sync know rows": ("app.services.planted_rows", "import app.models.journal"),
    "Only services, sync and bootstrap open a unit of work": (
        "app.ui.planted_book",
        "import app.storage.book",
    ),
    "SQLAlchemy is a detail of models, storage and sync": ("app.services.planted_sql", "import sqlalchemy"),
    "ReportLab is a detail of documents": ("app.services.planted_pdf", "from reportlab.pdfgen import canvas"),
    "Workbooks are a detail of importing": ("app.system.planted_workbook", "import openpyxl"),
    "The keyring is a detail of system": ("app.sync.planted_keyring", "import keyring"),
    "Mail is a detail of delivery": ("app.sync.planted_mail", "from smtplib import SMTP"),
    "Documents read records only": ("app.documents.planted_service", "import app.services.ports"),
    "Sync, delivery and system know ports, not use cases": (
        "app.delivery.planted_use_case",
        "import app.services.opening",
    ),
    "Views draw; presenters decide": ("app.ui.pages.planted.view", "import app.services.opening"),
    "Pages do not know each other": ("app.ui.pages.planted.neighbour", "import app.ui.pages.start"),
    "No cycles between siblings": ("app.system.planted_cycle", "import app.system.planted_echo"),
}
REST_OF_THE_CYCLE = ("app.system.planted_echo", "import app.system.planted_cycle")


def lint_imports(tree: Path) -> subprocess.CompletedProcess[str]:
    """Checks the contracts of one tree in a process of its own: the linter imports what it looks at."""
    command = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache', '--no-logo'])"
    return subprocess.run(
        [sys.executable, "-c", command], cwd=tree, capture_output=True, text=True, check=False
    )


def plant(tree: Path, module: str, text: str) -> None:
    """Writes a module into a tree, with the packages that it lies in."""
    path = tree / Path(*module.split(".")).with_suffix(".py")
    path.parent.mkdir(exist_ok=True)
    (path.parent / "__init__.py").touch()
    path.write_text(text + "\n")


@pytest.fixture(scope="module")
def copied_tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = tmp_path_factory.mktemp("planted")
    shutil.copy(PROJECT / "pyproject.toml", tree)
    shutil.copytree(PROJECT / "app", tree / "app", ignore=shutil.ignore_patterns("__pycache__"))
    return tree


@pytest.fixture(scope="module")
def complaints(copied_tree: Path) -> Mapping[str, str]:
    """What the linter says about each contract of a tree in which all of them are broken."""
    for module, text in (*PLANTED.values(), REST_OF_THE_CYCLE):
        plant(copied_tree, module, text)
    output = lint_imports(copied_tree).stdout
    broken = output.partition("Broken contracts")[2]
    parts = re.split(rf"^({'|'.join(map(re.escape, PLANTED))})\n-+$", broken, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_borders_hold() -> None:
    checked = lint_imports(PROJECT)
    assert checked.returncode == 0, checked.stdout


def test_every_contract_has_a_violation_to_prove_it() -> None:
    assert [contract["name"] for contract in CONTRACTS] == list(PLANTED)


@pytest.mark.parametrize("contract", PLANTED)
def test_a_violation_is_caught(complaints: Mapping[str, str], contract: str) -> None:
    planted = PLANTED[contract][0].rpartition(".")[2]
    assert planted in complaints.get(contract, "not broken")


def test_a_new_folder_must_find_its_place_among_the_layers(copied_tree: Path) -> None:
    plant(copied_tree, "app.planted_drawer.anything", "")
    assert "planted_drawer" in lint_imports(copied_tree).stdout


def drawing_deciders(tree: Path) -> list[str]:
    """The modules of pages that know both widgets and use cases."""
    sources = {path: path.read_text() for path in (tree / "app" / "ui" / "pages").rglob("*.py")}
    return sorted(
        path.name for path, text in sources.items() if WIDGETS.search(text) and USE_CASES.search(text)
    )


def test_what_a_page_draws_knows_no_use_case() -> None:
    assert drawing_deciders(PROJECT) == []


def test_a_part_of_a_page_that_knows_a_use_case_is_caught(copied_tree: Path) -> None:
    both = "from PySide6.QtWidgets import QLabel\nfrom app.services import opening"
    plant(copied_tree, "app.ui.pages.planted.decider", both)
    assert drawing_deciders(copied_tree) == ["decider.py"]


def test_every_file_is_of_a_size_that_one_can_read() -> None:
    assert not [path for path in SOURCES if len(path.read_text().splitlines()) > LONGEST_FILE]


def test_every_file_says_its_licence() -> None:
    assert not [path for path in SOURCES if not path.read_text().startswith(f"{LICENCE}\n")]


def test_every_name_says_what_is_inside() -> None:
    assert not [path for path in SOURCES if DRAWERS & {*path.relative_to(PROJECT).with_suffix("").parts}]
