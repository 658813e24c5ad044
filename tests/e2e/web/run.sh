#!/bin/sh
# run.sh TEST.mjs KLOUT DIST: runs a test of the web app; 77, which ctest takes for skipped, where there is no Node 18 or later.
command -v node >/dev/null 2>&1 || { echo "skipped: there is no node"; exit 77; }
[ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 18')" = true ] || { echo "skipped: node $(node --version) is older than 18"; exit 77; }
exec node "$@"
