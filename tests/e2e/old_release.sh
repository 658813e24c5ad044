#!/bin/sh
# old_release.sh COMMIT FOLDER: builds the programs of an older commit into FOLDER/bin, and what they read into FOLDER/share, for old_data.sh and rolling_upgrade_test:
#
#   tests/e2e/old_release.sh e63a140 /var/tmp/klout-old
#   KLOUT_OLD_BIN=/var/tmp/klout-old/bin ctest --test-dir build -R rolling_upgrade_test --verbose
set -eu

[ $# -eq 2 ] || { echo "usage: old_release.sh COMMIT FOLDER" >&2; exit 2; }
root=$(dirname "$(readlink -f "$0")")/../..
commit=$(git -C "$root" rev-parse --verify --quiet "$1^{commit}") || { echo "old_release.sh: $1 is no commit here" >&2; exit 1; }
mkdir -p "$2"
folder=$(readlink -f "$2")
source=$folder/source
programs="klout klout-scoring klout-topics klout-connector klout-perks klout-gateway"

leave() { git -C "$root" worktree remove --force "$source" 2>/dev/null || true; }
leave
git -C "$root" worktree add --quiet --detach "$source" "$commit"
trap leave EXIT

launcher=
command -v ccache >/dev/null 2>&1 && launcher=-DCMAKE_CXX_COMPILER_LAUNCHER=ccache
# Paths relative to the source: what this tree has compiled already is taken from ccache.
export CCACHE_BASEDIR="$source" CCACHE_NOHASHDIR=1
(cd "$source" && cmake --preset release -B build ${launcher:+"$launcher"} >build.log 2>&1) || { tail -n 30 "$source/build.log" >&2; exit 1; }
# shellcheck disable=SC2086 # one word per program
ninja -C "$source/build" -j "${JOBS:-1}" $programs >&2

rm -rf "${folder:?}/bin" "${folder:?}/share"
mkdir "$folder/bin"
for program in $programs; do cp "$source/build/bin/$program" "$folder/bin/"; done
# Beside the programs there are links into the source, which goes.
cp -RL "$source/build/share" "$folder/share"
echo "$commit" >"$folder/COMMIT"
echo "$folder/bin has the programs of $commit"
