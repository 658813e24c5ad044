#!/bin/sh
# check_backup.sh KLOUT: the script of the backup's jobs on a klout-scoring that runs. What it keeps is whole and the newest, what a killed job left goes, and as root it is shown
# to write nothing into the data.
set -eu
klout=$(readlink -f "$1")
script=$(cd "$(dirname "$0")/../.." && pwd)/k8s/components/backup/backup.sh
work=$(mktemp -d)
mkdir "$work/bin" "$work/backups" "$work/backups/2026-01-01T00-00-00Z.part"
export KLOUT_SERVER="unix:$work/scoring"
"$klout" up --service scoring --data "$work/data" --listen "$KLOUT_SERVER" --metrics none >"$work/log" 2>&1 &
suite=$!
# Nothing is left behind, whatever happens.
leave() {
  kill "$suite" 2>/dev/null || true
  wait "$suite" 2>/dev/null || true
  rm -rf "$work"
}
trap leave EXIT
until grep -qs '"scoring_serves"' "$work/log"; do
  kill -0 "$suite" || { cat "$work/log" >&2; exit 1; }
done
failed=0
complain() {
  echo "$1"
  failed=1
}

# What the image has: the program by its name. And a day passes from one job to the next.
ln -s "$klout" "$work/bin/klout"
cat >"$work/bin/date" <<END
#!/bin/sh
day=\$(cat "$work/day")
expr "\$day" + 1 >"$work/day"
echo "2026-01-\${day}T02-13-00Z"
END
chmod +x "$work/bin/date"
echo 10 >"$work/day"
run() {
  if [ "$(id -u)" -eq 0 ] && unshare -m true 2>/dev/null; then
    # shellcheck disable=SC2016 # the inner shell's
    PATH="$work/bin:$PATH" unshare -m sh -c 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && sh "$2" "$1" "$3" 2' sh "$work/data" "$script" "$work/backups"
  else
    PATH="$work/bin:$PATH" sh "$script" "$work/data" "$work/backups" 2
  fi
}
for facts in 1 2 3; do
  echo "ann bob $((1341100800 + facts)) RT" >"$work/acts.txt"
  "$klout" import "$work/acts.txt" --format activity >"$work/out"
  run >"$work/out" 2>&1 || { cat "$work/out"; complain "the script ends with an error"; }
done
kept=$(cd "$work/backups" && echo *)
[ "$kept" = "2026-01-11T02-13-00Z 2026-01-12T02-13-00Z" ] || complain "kept is $kept"
for backup in "$work"/backups/*; do
  (cd "$backup" && sha256sum --check --quiet SHA256SUMS) || complain "$backup is not whole"
done

# One that cannot be made takes none away.
mv "$work/data" "$work/away"
if PATH="$work/bin:$PATH" sh "$script" "$work/data" "$work/backups" 1 >"$work/out" 2>&1; then complain "a folder that is not there is backed up"; fi
[ "$(cd "$work/backups" && echo *)" = "$kept" ] || complain "a backup that failed took others away"
mv "$work/away" "$work/data"

[ "$failed" -eq 0 ]
echo "three jobs, two backups kept, both whole"
