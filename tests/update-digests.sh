#!/usr/bin/env bash
# Rewrites tests/Determinism/digests.txt, the digest of each shipped plan with seed 1, and scenarios/plans/list.tsv, what 'list' says of each. Run it when a
# change is meant to move them, and say in the commit why they moved. With --long also digests-long.txt: nation-2025, which takes a minute.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
digests="$(dotnet run -c Release --project bench -- digests)"
plans="$(dotnet run -c Release --no-build --project bench -- plans)"
printf '%s\n' "$digests" > tests/Determinism/digests.txt
printf '%s\n' "$plans" > scenarios/plans/list.tsv
git --no-pager diff --stat -- tests/Determinism/digests.txt scenarios/plans/list.tsv
if [ "${1-}" = --long ]; then
    digests="$(dotnet run -c Release --no-build --project bench -- digests --long)"
    printf '%s\n' "$digests" > tests/Determinism/digests-long.txt
    git --no-pager diff --stat -- tests/Determinism/digests-long.txt
fi
