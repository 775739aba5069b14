#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Makes .venv hold exactly what requirements.txt locks and the program itself; does nothing when it does already.
set -eu
cd "$(dirname "$0")/.."

venv=.venv
if [ -x $venv/bin/python ] && $venv/bin/python -c '' 2>/dev/null; then
    cmp -s requirements.txt $venv/installed-requirements.txt && cmp -s pyproject.toml $venv/installed-pyproject.toml && exit 0
else
    python=$(installer/python.sh)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        installer/system-packages.sh "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    fi
    "$python" -m venv --clear $venv
fi

pip="$venv/bin/python -m pip --disable-pip-version-check --quiet"
if ! cmp -s requirements.txt $venv/installed-requirements.txt; then
    echo "Installing the locked requirements into $venv"
    $pip install --require-hashes -r requirements.txt
    cp requirements.txt $venv/installed-requirements.txt
fi
$pip install --no-deps --no-build-isolation --editable .
cp pyproject.toml $venv/installed-pyproject.toml
