#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Writes requirements.txt anew from pyproject.toml: lock.sh [--upgrade]
# Versions that are locked stay as they are where pyproject.toml still allows them, unless --upgrade is given.
set -eu
cd "$(dirname "$0")/.."

side=.venv-lock
[ -x $side/bin/uv ] || { "$(installer/python.sh)" -m venv --clear $side && $side/bin/python -m pip install --quiet uv; }
$side/bin/uv pip compile --universal --generate-hashes --python-version 3.11 --no-emit-index-url \
    --no-emit-find-links --no-header --no-annotate --extra dev --quiet "$@" pyproject.toml -o requirements.txt
