#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Installs the Debian and Ubuntu packages that a purpose needs: system-packages.sh window|test|package|PACKAGE...
# Does nothing where they are there already, and nothing on systems without dpkg.
set -eu

window="libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 libx11-xcb1
    libxcb-cursor0 libxcb-glx0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
    libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1"
test="xvfb xauth x11-xserver-utils xdotool poppler-utils dbus gnome-keyring"
package="binutils"

wanted=""
for purpose in "$@"; do
    case $purpose in
        window) wanted="$wanted $window" ;;
        test) wanted="$wanted $window $test" ;;
        package) wanted="$wanted $window $test $package" ;;
        *) wanted="$wanted $purpose" ;;
    esac
done

command -v dpkg-query >/dev/null 2>&1 || exit 0

# Newer releases carry some libraries under a name that ends in t64.
names=$(for name in $wanted; do echo "$name" "${name}t64"; done)
# shellcheck disable=SC2086 # the names are words
installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $names 2>/dev/null | sed -n 's/^installed //p') || true
missing=""
for name in $wanted; do
    printf '%s\n' "$installed" | grep -qxE "$name(t64)?" || missing="$missing $name"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    echo "Some system packages are missing. Please type this line, then try again:" >&2
    echo "sudo apt-get update && sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi

echo "Installing system packages:$missing"
install() {
    # shellcheck disable=SC2086 # both are words
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 $missing </dev/null
}
# The package lists of a fresh machine are empty or out of date; elsewhere they need no refreshing.
install >/dev/null 2>&1 || { $as_root apt-get update -qq && install; }
