#!/bin/sh
# Puts the programs, what they read, and their units where systemd/ expects them, for a machine without Kubernetes (docs/systemd.md). As root, after
# `./klout build`; again after each new version. Starts and stops nothing, and leaves what is in /etc/klout and /var/lib/klout as it is.
#
#   systemd/install.sh [BUILD]   BUILD: folder of the build, else ./build
#   DESTDIR=DIR                  below DIR in place of /; then neither users nor systemd are told
set -eu
umask 022
root=$(cd "$(dirname "$0")/.." && pwd)
build=${1:-$root/build}
to=${DESTDIR:-}
share=$to/usr/local/share/klout
etc=$to/etc/klout
programs="klout klout-scoring klout-topics klout-connector klout-perks klout-gateway"

for program in $programs; do
  [ -x "$build/bin/$program" ] || { echo "install.sh: $build/bin/$program is missing: run ./klout build first" >&2; exit 1; }
done

# Copies a folder as a whole, so that a file which a new version lacks is gone.
copy() {
  rm -rf "$2"
  mkdir -p "$(dirname "$2")"
  cp -RL "$1" "$2"
  chmod -R a+rX,go-w "$2"
}

install -d "$to/usr/local/bin" "$to/usr/local/share/doc/klout"
for program in $programs; do
  install -m 0755 "$build/bin/$program" "$to/usr/local/bin/$program"
done
for part in ontology languages lexicon models; do
  copy "$root/services/topics/$part" "$share/topics/$part"
done
copy "$root/services/connector/networks" "$share/networks"
web=$root/services/gateway/web/dist
[ ! -f "$web/index.html" ] || copy "$web" "$share/web"
install -m 0644 "$root/docs/systemd.md" "$root/LICENSE" "$to/usr/local/share/doc/klout/"

install -d "$to/usr/local/lib/systemd/system/klout-.service.d" "$to/usr/lib/sysusers.d"
install -m 0644 "$root"/systemd/*.service "$root"/systemd/*.target "$to/usr/local/lib/systemd/system/"
install -m 0644 "$root"/systemd/klout-.service.d/*.conf "$to/usr/local/lib/systemd/system/klout-.service.d/"
install -m 0644 "$root/systemd/sysusers.d/klout.conf" "$to/usr/lib/sysusers.d/"

# Settings and secrets are the operator's: made once.
install -d "$etc"
install -d -m 0700 "$etc/secrets"
for service in scoring topics connector perks gateway all; do
  [ ! -e "$etc/$service.env" ] || continue
  echo "# KLOUT_NAME=VALUE a line, for flags that the unit does not set; klout-$service --help names them. No secrets: any user may read this." >"$etc/$service.env"
  [ "$service" != all ] || echo "# For klout-all.service: KLOUT_WEB_DIR and KLOUT_REDIS." >"$etc/all.env"
done
for service in gateway all; do
  if [ -f "$share/web/index.html" ] && ! grep -q '^KLOUT_WEB_DIR=' "$etc/$service.env"; then
    echo "KLOUT_WEB_DIR=/usr/local/share/klout/web" >>"$etc/$service.env"
  fi
done
umask 077
for key in connector.key perks.key; do
  [ -e "$etc/secrets/$key" ] || head -c 32 /dev/urandom >"$etc/secrets/$key"
done
[ -e "$etc/secrets/applications" ] || echo "# Keys at the networks: youtube.api_key = ..." >"$etc/secrets/applications"
[ -e "$etc/secrets/hooks" ] || echo "# Secrets shared with networks that push: facebook.secret = ..." >"$etc/secrets/hooks"

[ -z "$to" ] || exit 0
systemd-sysusers klout.conf
systemctl daemon-reload
echo "installed; systemctl enable --now klout.target starts the five services, klout-all.service all in one process"
