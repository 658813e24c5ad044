#!/bin/bash
# The rules for Prometheus are well formed, fire when they should, name only metrics that exist, and each alert has its page in the runbook.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
rules=$root/k8s/monitoring/rules.yaml
runbook=$root/docs/operations.md
# What others expose: Prometheus itself.
others="up"
words="and or unless by without on ignoring group_left group_right bool offset inf nan"

failed=0
complain() {
  echo "$1"
  failed=1
}

if ! command -v promtool >/dev/null; then
  echo "promtool is missing: it comes with Debian's package prometheus"
  exit 1
fi
promtool check rules "$rules" || failed=1
promtool test rules "$here"/rules*_test.yaml || failed=1

# A runbook section each, linked to by the alert; somewhere a test that fires it, and one that does not.
alerts=$(sed -n 's/^ *- alert: *//p' "$rules")
for alert in $alerts; do
  grep -qx "#\+ $alert" "$runbook" || complain "docs/operations.md has no heading for $alert"
  grep -qx " *runbook: docs/operations.md#${alert,,}" "$rules" || complain "$alert does not point to docs/operations.md#${alert,,}"
  cases=$(grep -h -A1 "alertname: $alert\$" "$here"/rules*_test.yaml || true)
  grep -q 'exp_alerts:' <<<"$cases" || complain "no test fires $alert"
  grep -A1 "alertname: $alert\$" <<<"$cases" | grep -v '^--$' | awk '/alertname:/ { if (open) quiet = 1; open = 1; next } /exp_alerts:/ { open = 0; next }
    { if (open) quiet = 1; open = 0 } END { exit !(quiet || open) }' || complain "no test leaves $alert quiet"
done
while read -r heading; do
  grep -qx "$heading" <<<"$alerts" || complain "docs/operations.md describes $heading, which is no alert"
done < <(sed -n 's/^#\+ \(Klout[A-Za-z0-9]*\)$/\1/p' "$runbook")

# Names that the expressions use: without texts, durations, and the labels that `by`, `on` and the like list.
used=$(awk '/^ *(-|labels:|annotations:|for:|record:|alert:|interval:|rules:|summary:|runbook:|#)/ { on = 0 }
            /^ *expr: *\|/ { on = 1; next }
            /^ *expr:/ { sub(/^ *expr: */, ""); print; next }
            on' "$rules" |
  sed -E 's/"[^"]*"//g; s/\{[^}]*\}//g; s/\[[^]]*\]//g; s/\b(by|on|ignoring|without|group_left|group_right) *\([^)]*\)//g; s/\boffset +[0-9a-z]+//g' |
  grep -oE '[a-zA-Z_:][a-zA-Z0-9_:]* *\(?' | grep -v '($' | tr -d ' ' | sort -u)

golden=$(cat "$root"/tests/contract/*metrics.golden)
# The golden file's line may be the name of a histogram.
in_golden() {
  grep -qE "^$1 " <<<"$golden" || grep -qx "${1%_*} histogram" <<<"$golden"
}
# Of a service without a golden file the code must register it.
without_golden() {
  local prefix
  prefix=$(cut -d_ -f1,2 <<<"$1")_
  ! grep -q "^$prefix" <<<"$golden"
}
in_code() {
  grep -rqF --include='*.cc' -e "\"$1\"" -e "\"${1%_*}\"" "$root/services" "$root/common"
}
for name in $used; do
  case " $words $others " in *" $name "*) continue ;; esac
  case $name in
    *:*) grep -q "^ *- record: $name\$" "$rules" || complain "$name is recorded nowhere" ;;
    *) in_golden "$name" || { without_golden "$name" && in_code "$name"; } || complain "$name is not in tests/contract/*metrics.golden" ;;
  esac
done
[ "$failed" = 0 ] && echo "$(wc -w <<<"$alerts") alerts, $(wc -w <<<"$used") names: all is there"
exit "$failed"
