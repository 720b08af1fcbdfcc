#!/bin/sh
# A team's termbase: a PostgreSQL server of its own in a temporary folder, and everything that people do
# with it; then 50 writers for a minute, while they and the server are killed.
set -eu

if [ ! -x /usr/lib/postgresql/15/bin/initdb ]; then
    apt-get update -qq
    # No server is started by the package: the test has its own.
    mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
    apt-get install -y -qq --no-install-recommends postgresql-15
fi
python3 .ci/termbase.py "$@"
