#!/usr/bin/env bash
# Rewrites tests/Determinism/digests.txt: the digest of each shipped plan with seed 1. Run it when a change is meant to move them,
# and say in the commit why they moved.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
digests="$(dotnet run -c Release --project bench -- digests)"
printf '%s\n' "$digests" > tests/Determinism/digests.txt
git --no-pager diff --stat -- tests/Determinism/digests.txt
