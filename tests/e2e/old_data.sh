#!/bin/sh
# old_data.sh FOLDER_OF_PROGRAMS NAME: has the programs of a release (old_release.sh makes a folder of them) write the data that old_data_test opens ever after, and
# note what they said of it: tests/data/releases/NAME.tar.gz. Run it once for a release, and commit the file.
set -eu

[ $# -eq 2 ] || { echo "usage: old_data.sh FOLDER_OF_PROGRAMS NAME" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
program=$(readlink -f "$1")/klout
result=$root/tests/data/releases/$2.tar.gz
work=$(mktemp -d)
mkdir "$work/release" "$work/release/said" "$work/release/files" "$work/ports"
data=$work/release/data files=$work/release/files said=$work/release/said

# Port 0 for HTTP: another suite may run on this machine, and must not be met.
export KLOUT_SERVER="unix:$work/ports/scoring" KLOUT_CONNECTOR="unix:$work/ports/connector" KLOUT_PERKS="unix:$work/ports/perks" \
  KLOUT_GATEWAY="unix:$work/ports/gateway"
"$program" up --data "$data" --listen "$KLOUT_SERVER" --connector-listen "$KLOUT_CONNECTOR" --perks-listen "$KLOUT_PERKS" \
  --gateway-listen "$KLOUT_GATEWAY" --topics-listen "unix:$work/ports/topics" --http 127.0.0.1:0 --metrics none --publish-every 24h >"$work/log" 2>&1 &
suite=$!
leave() {
  kill "$suite" 2>/dev/null || true
  rm -rf "$work"
}
trap leave EXIT
until grep -qs ' signs you in' "$work/log"; do
  kill -0 "$suite" || { cat "$work/log" >&2; exit 1; }
  sleep 0.2
done

klout() { "$program" "$@"; }
# The value of a key in the JSON on standard input, at its last place.
value_of() { sed -n "s/.*\"$1\": \"\\([^\"]*\\)\".*/\\1/p" | tail -n 1; }

# Facts: a file of acts in two parts, so that days are over and in the history, with a network's own archive between them, whose follows are of today; persons, a +K,
# an erasure, an appeal.
begin=$(($(date +%s) - 400 * 900))
awk -v begin="$begin" 'BEGIN { srand(20261130); split("RT MT RE", kind, " ")
  for (i = 0; i < 400; ++i) print "fan-" int(rand() * 60), "author-" int(rand() * 8), begin + i * 900 + int(rand() * 60), kind[1 + int(rand() * 3)] }' >"$files/acts.txt"
(cd "$root/tests/connector/networks/twitter/archive" && zip -q -r -X "$files/archive.zip" .)
klout import "$files/acts.txt" --format activity --until $((begin + 200 * 900))
klout import "$files/archive.zip" --person ann --consent --of-age
for i in 1 2 3; do klout attach "twitter:author-$i" "person:p$i"; done
klout import "$files/acts.txt" --format activity
klout endorse twitter:fan-1 twitter:author-2 espresso --request-id "plus-k"
klout erase twitter:author-7 >"$said/erased.txt"
klout appeal file person:p2 --acts-of twitter:fan-3 --text "a rival" --request-id appeal
klout snapshot publish --force

# Perks: five umbrellas, of which two are claimed. Nothing that a clock changes later.
klout brand create acme --request-id brand
brand=$(klout brand list --json | value_of id)
klout campaign create summer --brand "$brand" --budget 100 --control 0 --request-id campaign
campaign=$(klout campaign list --json | value_of id)
echo "be nice" >"$files/terms.txt"
klout perk create umbrella --campaign "$campaign" --terms "$files/terms.txt" --request-id perk
perk=$(klout perk list "$campaign" --json | value_of id)
terms=$(klout perk list "$campaign" --json | value_of terms_hash)
klout perk stock "$perk" --units 5 --request-id stock
klout campaign launch "$campaign" --request-id launch
for i in 1 2 3; do
  klout participant set "person:p$i" --place IT --born 1980-01-01
  offer=$(klout perk invite "$perk" "person:p$i" --json | value_of offer_id)
  if [ "$i" -eq 3 ]; then
    klout decline "$offer"
    continue
  fi
  klout reserve "$offer"
  klout claim "$offer" --accept "$terms"
done
klout keys create operations --scope operate >/dev/null

# What this release says of it. All accounts and persons that have a score.
klout export scores | sed -n '2,$s/,.*//p' >"$files/subjects.txt"
printf 'person:p1\nperson:p2\nperson:p3\n' >>"$files/subjects.txt"
xargs "$program" score --json <"$files/subjects.txt" >"$said/scores.json"
klout history twitter:author-1 --json >"$said/history.json"
klout appeal list --json >"$said/appeals.json"
klout perk list "$campaign" --json >"$said/perks.json"
klout ledger export >"$said/ledger.csv"
printf '%s\n' "$campaign" >"$files/campaign.txt"

kill "$suite"
wait "$suite"
# What RocksDB tells of its work, which is most of the bytes, and who it was.
find "$data" \( -name LOG -o -name 'LOG.old*' -o -name LOCK \) -delete
mkdir -p "$(dirname "$result")"
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner -S -cf - release | gzip -9n >"$result"
echo "$result: $(stat -c %s "$result") bytes"
