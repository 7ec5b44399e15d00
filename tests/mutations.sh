#!/usr/bin/env bash
# Does a test turn red when the kernel is broken on purpose? Applies each patch of tests/mutations/ to a copy of HEAD and
# expects the tests that its first line names ('# red: FILTER') to fail. Not part of the normal suite: some minutes.
#
#   tests/mutations.sh [NAME ...]      all, or those named
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT
survivors=0
for patch in tests/mutations/*.patch; do
    name="$(basename "$patch" .patch)"
    if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
    filter="$(sed -nE '1s/^# red: //p' "$patch")"
    rm -rf "$copy/tree"
    git worktree prune
    git worktree add --quiet --detach "$copy/tree" HEAD
    if ! git -C "$copy/tree" apply "$PWD/$patch"; then
        echo "$name: the patch no longer applies"
        survivors=$((survivors + 1))
    elif ! dotnet build "$copy/tree/tests" -c Release -v quiet -nologo > "$copy/build" 2>&1; then
        tail -5 "$copy/build"
        echo "$name: does not build"
        survivors=$((survivors + 1))
    elif dotnet test "$copy/tree/tests" -c Release --no-build --filter "$filter" > "$copy/out" 2>&1; then
        echo "$name: SURVIVED ($filter)"
        survivors=$((survivors + 1))
    elif ! grep -qE 'Failed: +[1-9]' "$copy/out"; then
        tail -5 "$copy/out"
        echo "$name: no test ran"
        survivors=$((survivors + 1))
    else
        echo "$name: red, as it should be ($(grep -oE 'Failed: +[0-9]+' "$copy/out" | tail -1), $filter)"
    fi
    git worktree remove --force "$copy/tree"
done
[ "$survivors" -eq 0 ]
