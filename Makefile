# SPDX-License-Identifier: EUPL-1.2
# Everything sets itself up first: .venv with the locked requirements, and on Debian and Ubuntu the system packages.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run demo test test-all lint torture mutants bench package smoke lock window-system test-system package-system environment

export PYTHON := .venv/bin/python
PROGRAM := .venv/bin/sitzungspult
# A private session with a real Secret Service, and no network but loopback.
SESSION := tests/servers/offline.sh tests/servers/secretservice.sh
PYTEST := $(SESSION) $(PYTHON) -m pytest -n 2 --dist loadfile
DISPLAY_FOUND := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter-out Linux,$(shell uname -s)))

help: ## Lists these targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

ifneq ($(DISPLAY_FOUND),)
run: window-system environment ## Opens the program with the sample association; without a display, as demo
	$(PROGRAM) open --sample
else
run: demo
endif

demo: window-system environment ## Plays the sample without a display: PDFs and pictures into out/
	QT_QPA_PLATFORM=offscreen $(PROGRAM) demo --out out

test: lint test-system ## Lint, types, import contracts and all tests but the long ones
	$(PYTEST) -m "not torture"

test-all: test torture smoke ## Also the long tests and the packaged program

lint: environment ## Style, types and import contracts
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports --no-logo

torture: test-system environment
	$(PYTEST) -m torture

mutants: environment ## Changes the rules of the law one by one: does a test notice each?
	nice -n 10 $(PYTHON) tests/mutants/run.py

bench: test-system environment ## Measures what the design limits, each against its limit
	QT_QPA_PLATFORM=offscreen $(SESSION) $(PYTHON) tests/bench/run.py

package: smoke ## Builds the folder dist/sitzungspult that runs without Python, and tries it out

smoke: package-system environment
	.venv/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build installer/sitzungspult.spec
	QT_QPA_PLATFORM=offscreen $(SESSION) dist/sitzungspult/sitzungspult selftest

lock: ## Locks what pyproject.toml asks for; with UPGRADE=1 in the newest versions
	installer/lock.sh $(if $(UPGRADE),--upgrade)

window-system:
	@installer/system-packages.sh window
test-system:
	@installer/system-packages.sh test
package-system:
	@installer/system-packages.sh package
environment:
	@installer/environment.sh
