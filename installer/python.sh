#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Prints the first Python of this machine that the program runs on.
set -eu

for name in python3.11 python3.12 python3.13 python3.14 python3 python; do
    # Version managers put names on the PATH that only print a complaint: the interpreter itself must answer.
    if path=$("$name" -c 'import sys; sys.version_info >= (3, 11) or sys.exit(1); print(sys.executable)' 2>/dev/null); then
        echo "$path"
        exit 0
    fi
done
echo "Sitzungspult needs Python 3.11 or newer, and there is none on the PATH." >&2
exit 1
