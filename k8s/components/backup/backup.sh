#!/bin/sh
# backup.sh DATA BACKUPS KEEP: makes a backup of the data folder DATA in the folder BACKUPS, named by its time, and looks whether it is whole; then the newest KEEP stay.
set -eu
data=$1 backups=$2 keep=$3

# What a job left that was killed. Jobs do not run side by side.
rm -rf "$backups"/*.part
made=$backups/$(date -u +%Y-%m-%dT%H-%M-%SZ)
# Keys of the suite are in secrets, not in the folder.
klout backup "$made" --data "$data" --without-keys
klout restore "$made" --check

# Names are in order of time, and so are the words of a pattern.
set -- "$backups"/*Z
while [ "$#" -gt "$keep" ]; do
  rm -rf "$1"
  shift
done
