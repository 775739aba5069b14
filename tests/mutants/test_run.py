# SPDX-License-Identifier: EUPL-1.2
"""What `make mutants` tries out stands where it looks for it, and each survivor has its reason."""

import pytest

from tests.mutants.run import MODULES, ROOT, known_survivors


@pytest.mark.parametrize("module", MODULES)
def test_a_module_of_the_law_has_its_tests(module: str) -> None:
    assert (ROOT / "app" / "domain" / f"{module}.py").is_file()
    for test in MODULES[module]:
        assert (ROOT / "tests" / "domain" / test).is_file(), test


def test_every_survivor_stands_in_a_module_that_is_tried_and_has_a_reason() -> None:
    survivors = known_survivors()
    assert {survivor.function.partition(".")[0] for survivor in survivors} <= set(MODULES)
    assert all(survivor.before != survivor.after for survivor in survivors)
