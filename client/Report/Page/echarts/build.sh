#!/usr/bin/env bash
# Makes echarts.js, which is committed, out of the packages that package-lock.json names by their hashes. The same input gives
# the same bytes. Needs Node.js and npm; nobody else does. After another version: npm install, build.sh, and the version and
# the SHA-256 in THIRD-PARTY-NOTICES.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
trap 'rm -rf node_modules' EXIT
npm ci --silent --ignore-scripts

notices() {
    echo '/*!'
    for text in node_modules/echarts/{NOTICE,LICENSE,licenses/LICENSE-d3} node_modules/zrender/LICENSE; do
        printf '%s\n' "--- ${text#node_modules/}"
        cat "$text"
        echo
    done | sed 's/[[:space:]]*$//'
    echo '*/'
}

node_modules/.bin/esbuild entry.js --bundle --minify --format=iife --global-name=echarts --target=es2020 --charset=utf8 --legal-comments=none --log-level=warning |
    cat <(notices) - > echarts.js
sha256sum echarts.js
