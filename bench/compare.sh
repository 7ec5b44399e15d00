#!/usr/bin/env bash
# A workload through the kernel against the C# reference (bench/reference/csref, plain), in turns on one core: medians, and the ratio.
#
#   bench/compare.sh [WORKLOAD] [ROUNDS]     phold, w1 or w3; phold and 5 rounds unless told
#   CORE=1                                   the core (taskset); CORE= leaves it to the system
#
# Rates are events by second of processor time, which a busy neighbour moves less than wall time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
workload="${1:-phold}"
rounds="${2:-5}"
out="$(mktemp -d)"
trap 'rm -rf "$out"' EXIT
if [ -z "${BUILT-}" ]; then dotnet build bench -c Release -v quiet -nologo; fi
csref="${CSREF-}"
if [ -z "$csref" ]; then
    dotnet build bench/reference/csref -c Release -v quiet -nologo -p:ArtifactsPath="$out/artifacts"
    csref="$out/artifacts/bin/csref/release/csref"
fi
pin=()
core="${CORE-1}"
if [ -n "$core" ] && command -v taskset > /dev/null; then pin=(taskset -c "$core"); fi
theirs="$workload"
if [ "$workload" = phold ]; then theirs=w2; fi
for ((round = 1; round <= rounds; round++)); do
    "${pin[@]}" dotnet bench/bin/Release/net10.0/bench.dll "$workload" --json | tee -a "$out/ours" >&2
    "${pin[@]}" "$csref" "$theirs" | tee -a "$out/theirs" >&2
done
paste <(sed -E 's/.*"events":([0-9]+).*"cpuSeconds":([0-9.]+).*/\1 \2/' "$out/ours" | awk '{print $1 / $2}') <(awk '{print $8}' "$out/theirs") | awk -v workload="$workload" '
    function median(a, n,    i, j, t) { for (i = 2; i <= n; i++) for (j = i; j > 1 && a[j] < a[j-1]; j--) { t = a[j]; a[j] = a[j-1]; a[j-1] = t } return n % 2 ? a[(n+1)/2] : (a[n/2] + a[n/2+1]) / 2 }
    { ours[NR] = $1 + 0; theirs[NR] = $2 + 0; ratio[NR] = $1 / $2 }
    END { printf "%s %.2f M events/s, csref %.2f M events/s, ratio %.2f (medians of %d rounds)\n", workload, median(ours, NR) / 1e6, median(theirs, NR) / 1e6, median(ratio, NR), NR }'
