#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Runs a command inside a private session with a real Secret Service: secretservice.sh [--locked] COMMAND...
# Nothing of it touches the keyring or the settings of whoever runs it, and nothing is left behind.
set -eu

state=unlocked
if [ "${1:-}" = --locked ]; then
    state=locked
    shift
fi

for program in dbus-run-session dbus-send gnome-keyring-daemon; do
    command -v "$program" >/dev/null || { echo "$program is missing: run installer/system-packages.sh test" >&2; exit 1; }
done

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
# Without these a shell that is interrupted would skip the above.
trap 'exit 130' INT TERM
mkdir -m 700 "$home/run" "$home/data" "$home/config" "$home/cache" "$home/state"

# Tells the tests that this keyring may be written to, and where it lies.
export SITZUNGSPULT_PRIVATE_KEYRING=$state SITZUNGSPULT_PRIVATE_HOME=$home
export XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state"
export PYTHON_KEYRING_BACKEND=keyring.backends.SecretService.Keyring

code=0
# shellcheck disable=SC2016 # expanded by the inner shell
dbus-run-session -- sh -c '
    if [ "$SITZUNGSPULT_PRIVATE_KEYRING" = unlocked ]; then unlock=--unlock; else unlock=; fi
    printf test-password | gnome-keyring-daemon --foreground $unlock --components=secrets >/dev/null 2>&1 &
    daemon=$!
    trap "kill $daemon 2>/dev/null" EXIT
    trap "exit 130" INT TERM
    # Who asks too early makes the bus start another one, which nobody unlocks.
    tries=0
    until dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] && kill -0 "$daemon" 2>/dev/null || exit 125
        sleep 0.05
    done
    "$@"
' sh "$@" || code=$?
[ "$code" != 125 ] || echo "gnome-keyring-daemon did not start" >&2
exit "$code"
