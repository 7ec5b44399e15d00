#!/usr/bin/env bash
# PHOLD through the kernel against the C# reference (bench/reference/csref, plain), in turns on one core: medians, and the ratio.
#
#   bench/compare.sh [ROUNDS]     5 rounds unless told
#   CORE=1                        the core (taskset); CORE= leaves it to the system
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rounds="${1:-5}"
out="$(mktemp -d)"
trap 'rm -rf "$out"' EXIT
dotnet build bench -c Release -v quiet -nologo
dotnet build bench/reference/csref -c Release -v quiet -nologo -p:ArtifactsPath="$out/artifacts"
pin=()
core="${CORE-1}"
if [ -n "$core" ] && command -v taskset > /dev/null; then pin=(taskset -c "$core"); fi
for ((round = 1; round <= rounds; round++)); do
    "${pin[@]}" dotnet bench/bin/Release/net10.0/bench.dll phold --json | tee -a "$out/ours" >&2
    "${pin[@]}" "$out/artifacts/bin/csref/release/csref" w2 | tee -a "$out/theirs" >&2
done
paste <(sed -E 's/.*"eventsPerSecond":([0-9.]+).*/\1/' "$out/ours") <(awk '{print $5}' "$out/theirs") | awk '
    function median(a, n,    i, j, t) { for (i = 2; i <= n; i++) for (j = i; j > 1 && a[j] < a[j-1]; j--) { t = a[j]; a[j] = a[j-1]; a[j-1] = t } return n % 2 ? a[(n+1)/2] : (a[n/2] + a[n/2+1]) / 2 }
    { ours[NR] = $1 + 0; theirs[NR] = $2 + 0; ratio[NR] = $1 / $2 }
    END { printf "phold %.2f M events/s, csref %.2f M events/s, ratio %.2f (medians of %d rounds)\n", median(ours, NR) / 1e6, median(theirs, NR) / 1e6, median(ratio, NR), NR }'
