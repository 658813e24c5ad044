#!/bin/sh
# The units of systemd/ are well formed, shut in as far as the threshold says, name only flags, secrets, users and sockets that exist, and find what
# install.sh installs. Then faults are planted in copies, each of which must be complained about. 77, which ctest takes for skipped, where there is no
# systemd-analyze of version 250 or later.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
# Tenths of systemd's scale from 0 (shut in) to 10. What is left to ours is 0.9 to 1.1: IP at all (0.8), unix sockets, a group that may call, groups of whom
# it calls, and the host's root folder. So a wall taken down, 0.1 to 0.3 each, shows. It says how much is shut, not that the rest is safe.
threshold=11
tenths() { echo "${threshold%?}.${threshold#?}"; }

command -v systemd-analyze >/dev/null 2>&1 || { echo "skipped: there is no systemd-analyze"; exit 77; }
version=$(systemd-analyze --version | sed -n '1s/^systemd \([0-9]*\).*/\1/p')
[ "${version:-0}" -ge 250 ] || { echo "skipped: systemd-analyze ${version:-of no version} cannot judge units that are not loaded (--offline)"; exit 77; }

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
services="connector topics scoring perks gateway all"
programs="klout klout-scoring klout-topics klout-connector klout-perks klout-gateway"
mkdir "$temporary/build" "$temporary/build/bin"
for program in $programs; do
  printf '#!/bin/sh\n' >"$temporary/build/bin/$program"
  chmod +x "$temporary/build/bin/$program"
done

complain() {
  echo "$1"
  failed=1
}

# Values of a key in a unit, and their words, a line each.
values() { sed -n "s/^$2=//p" "$1"; }
words() { values "$1" "$2" | tr -s ' ' '\n'; }

one_line() { echo "$1" | tr '\n' ' ' | sed 's/ $//'; }

# Flags that a program has, by the golden file of its help; those of `klout up` by that of the command line's.
flags_of() {
  if [ "$1" = klout ]; then
    sed -n '/^klout up: /,/^-----$/s/^  --\([a-z-]*\).*/\1/p' "$root/tests/unit/cli/golden/help.txt" | tr - _
  else
    sed -n 's/^  --\([a-z_]*\)  .*/\1/p' "$root/tests/contract/${1#klout-}_flags.golden"
  fi
}

check_flags() {
  program=$(words "$1" ExecStart | head -n 1)
  program=${program##*/}
  flags_of "$program" >"$temporary/flags"
  [ -s "$temporary/flags" ] || complain "$name: nothing is known of the flags of $program"
  for flag in $(words "$1" ExecStart | sed -n 's/^--\([a-z_-]*\).*/\1/p' | tr - _); do
    grep -qx "$flag" "$temporary/flags" || complain "$name: $program has no flag --$flag"
  done
  values "$1" ExecStart | grep -q '://[^ /]*:[^ /]*@' && complain "$name: a password stands on the command line"
}

check_secrets() {
  loaded=$(words "$1" LoadCredential | cut -d: -f1 | sort)
  used=$(words "$1" ExecStart | sed -n 's/^.*%d\/\([a-z.]*\)$/\1/p' | sort)
  [ "$loaded" = "$used" ] || complain "$name: secrets that are loaded ($(one_line "$loaded")) are not those that are used ($(one_line "$used"))"
}

# Who calls a socket is in its group, and in no other.
check_arrows() {
  service=${name#klout-}
  service=${service%.service}
  : >"$temporary/groups"
  for path in $(words "$1" ExecStart | sed -n 's/^[a-z-]*=*unix:%t\///p;s/^--[a-z_]*=unix:%t\///p'); do
    owner=$(echo "$path" | cut -d/ -f2)
    if [ "$owner" != "$service" ]; then
      echo "klout-$owner" >>"$temporary/groups"
      grep -q "listen=unix:%t/$path" "$folder/klout-$owner.service" 2>/dev/null || complain "$name: nobody listens on $path"
    fi
  done
  named=$(words "$1" SupplementaryGroups | sort)
  called=$(sort -u "$temporary/groups")
  [ "$named" = "$called" ] || complain "$name: SupplementaryGroups ($(one_line "$named")) are not whom it calls ($(one_line "$called"))"
  [ "$(values "$1" RuntimeDirectory)" = "klout/$service" ] || complain "$name: RuntimeDirectory is not klout/$service"
}

check_unit() {
  name=${1##*/}
  check_flags "$1"
  check_secrets "$1"
  check_arrows "$1"
  for user in $(words "$1" User) $(words "$1" Group) $(words "$1" SupplementaryGroups); do
    grep -q "^u $user " "$folder/sysusers.d/klout.conf" || complain "$name: sysusers.d makes no $user"
  done
  for key in User TimeoutStopSec MemoryMax IPAddressDeny; do
    [ -n "$(values "$1" "$key")" ] || complain "$name: does not say $key"
  done
  # `klout up` prints a link that signs in as the operator.
  values "$1" ExecStart | grep -q '/klout up' && [ "$(values "$1" StandardOutput)" != null ] && complain "$name: the operator's link would stand in the journal"
  # A target names no service by itself.
  [ "$(words "$1" WantedBy)" = multi-user.target ] || [ "$(words "$1" PartOf)$(words "$1" WantedBy)" = klout.targetklout.target ] || complain "$name: is of no target"
}

# Each file that a unit names is there once install.sh has run, secrets for root alone.
check_installed() {
  # A copy of systemd/ beside links to the rest, as install.sh looks for it.
  rm -rf "$temporary/source" "$temporary/installed"
  mkdir "$temporary/source"
  ln -s "$root/services" "$root/docs" "$root/LICENSE" "$temporary/source/"
  cp -R "$folder" "$temporary/source/systemd"
  for run in 1 2; do
    DESTDIR=$temporary/installed sh "$temporary/source/systemd/install.sh" "$temporary/build" || { complain "install.sh: run $run fails"; return; }
    sum=$(cat "$temporary/installed"/etc/klout/secrets/*.key | cksum)
    [ "$run" = 1 ] && first=$sum
    [ "$sum" = "$first" ] || complain "install.sh: replaces keys that are there"
  done
  for unit in "$folder"/*.service; do
    for path in $(words "$unit" ExecStart | sed -n 's/^\(--[a-z_]*=\)*\(\/usr\/local\/.*\)$/\2/p') $(words "$unit" EnvironmentFile | sed 's/^-//') $(words "$unit" LoadCredential | cut -d: -f2); do
      [ -e "$temporary/installed$path" ] || complain "${unit##*/}: install.sh makes no $path"
    done
  done
  find "$temporary/installed/etc/klout/secrets" -mindepth 1 -perm /077 | grep -q . && complain "install.sh: a secret may be read by others"
  [ "$(find "$temporary/installed/usr/local/lib/systemd" -type f | wc -l)" = "$(find "$folder" -name '*.service' -o -name '*.target' -o -name '*.conf' ! -path '*/sysusers.d/*' | wc -l)" ] ||
    complain "install.sh: does not install all units"
}

# check_folder FOLDER SERVICES: complaints about the units of a folder, on stdout; those that are seen in one unit alone of these services only (none: nor
# is anything installed).
check_folder() {
  folder=$temporary/units
  failed=0
  rm -rf "$folder"
  cp -R "$1" "$folder"
  # Lines that go on are joined.
  sed -i -e ':a' -e '/\\$/{N;s/\\\n//;ba' -e '}' "$folder"/*.service
  for unit in $2; do
    if [ -f "$folder/klout-$unit.service" ]; then check_unit "$folder/klout-$unit.service"; else complain "klout-$unit.service is missing"; fi
  done
  systemd-analyze security --offline=true --threshold=$threshold --no-pager "$folder"/*.service >"$temporary/exposure" 2>&1 ||
    complain "more exposed than $(tenths): $(sed -n 's/^.*Overall exposure level for \(.*: [0-9.]*\).*/\1/p' "$temporary/exposure" | tr '\n' ' ')"
  # Drop-ins come after the unit: what a unit says otherwise would be added, not replaced.
  for key in IPAddressDeny IPAddressAllow; do
    [ -z "$(values "$folder/klout-.service.d/10-sandbox.conf" $key 2>/dev/null)" ] || complain "10-sandbox.conf: $key would be added to that of each unit"
  done
  [ -z "$2" ] || check_installed
  # It wants programs that are there.
  sed -i "s|/usr/local/bin/|$temporary/build/bin/|" "$folder"/*.service
  # Only complaints about ours: it loads what they want, too.
  systemd-analyze verify --man=no --generators=no "$folder"/*.service "$folder/klout.target" >"$temporary/verified" 2>&1 || complain "systemd-analyze verify fails"
  grep -i klout "$temporary/verified" && failed=1
  return $failed
}

if ! check_folder "$root/systemd" "$services"; then
  sed 's/^/verify: /' "$temporary/verified"
  exit 1
fi

# plant NAME FILE SED COMPLAINT: a copy with the fault must be complained about so.
planted=0
missed=0
plant() {
  rm -rf "$temporary/planted"
  cp -R "$root/systemd" "$temporary/planted"
  case $2 in
    klout-*.service) only=${2#klout-} only=${only%.service} ;;
    klout-.service.d/*) only= ;;
    *) only=$services ;;
  esac
  before=$(cksum <"$temporary/planted/$2")
  sed -i "$3" "$temporary/planted/$2"
  planted=$((planted + 1))
  if [ "$(cksum <"$temporary/planted/$2")" = "$before" ]; then
    echo "self-test: $1: could not be planted"
    missed=1
  elif check_folder "$temporary/planted" "$only" >"$temporary/told" 2>&1 || ! grep -q "$4" "$temporary/told"; then
    echo "self-test: $1: is not complained about by \"$4\", but:"
    sed 's/^/  /' "$temporary/told"
    missed=1
  fi
}
sandbox=klout-.service.d/10-sandbox.conf
plant "a key that is misspelt" $sandbox 's/^NoNewPrivileges/NoNewPrivilege/' 'Unknown key'
plant "a value that is none" $sandbox 's/^ProtectHome=yes/ProtectHome=perhaps/' 'ProtectHome\|protect home'
plant "no sandbox" $sandbox '/./d' 'more exposed than'
for key in NoNewPrivileges CapabilityBoundingSet ProtectSystem ProtectHome PrivateTmp PrivateDevices PrivateUsers RestrictNamespaces SystemCallFilter RestrictAddressFamilies ProtectProc; do
  plant "no $key" $sandbox "/^$key=/d" 'more exposed than'
done
plant "addresses in the drop-in" $sandbox 's/^RestrictAddressFamilies=.*/&\nIPAddressDeny=any/' 'would be added'
plant "no addresses" klout-connector.service '/^IPAddressDeny/d' 'does not say IPAddressDeny'
plant "a flag that is none" klout-scoring.service 's/--data_dir=/--data-folder=/' 'no flag --data_folder'
plant "a flag of another program" klout-topics.service 's/--model_dir=/--redirect_uris=/' 'no flag --redirect_uris'
plant "a flag that klout up has not" klout-all.service 's/--applications /--token_key_file /' 'no flag --token_key_file'
plant "a secret that is not loaded" klout-perks.service '/^LoadCredential/d' 'secrets that are loaded'
plant "a secret that nobody uses" klout-gateway.service '/--hooks_file/d' 'secrets that are loaded'
plant "a password on the command line" klout-perks.service 's|--data_dir=|--database=postgresql://a:b@h/d --data_dir=|' 'a password stands'
plant "a secret that is not made" klout-perks.service 's|secrets/perks.key|secrets/other.key|' 'install.sh makes no'
plant "a call without its group" klout-perks.service '/^SupplementaryGroups/d' 'are not whom it calls'
plant "a group without a call" klout-connector.service 's/^SupplementaryGroups=/&klout-perks /' 'are not whom it calls'
plant "a socket of nobody" klout-gateway.service 's|klout/perks/rpc.sock|klout/perks/other.sock|' 'nobody listens'
plant "a user that is not made" sysusers.d/klout.conf '/klout-topics/d' 'makes no klout-topics'
plant "no time to stop" klout-scoring.service '/^TimeoutStopSec/d' 'does not say TimeoutStopSec'
plant "the operator's link in the journal" klout-all.service '/^StandardOutput/d' "the operator's link"
plant "a service of no target" klout-topics.service '/^PartOf/d' 'is of no target'
# shellcheck disable=SC2016 # a program for sed
plant "keys that are replaced" install.sh 's/\[ -e "$etc\/secrets\/$key" \] || head/head/' 'replaces keys'
plant "keys for all" install.sh 's/^umask 077/umask 022/' 'may be read by others'
# shellcheck disable=SC2016
plant "a unit that is not installed" install.sh 's/"$root"\/systemd\/\*.target//' 'does not install all'
[ "$missed" = 0 ] || exit 1
echo "$(echo "$services" | wc -w) services, exposure at most $(tenths); $planted planted faults were found"
