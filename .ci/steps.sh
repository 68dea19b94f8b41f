# What the scripts of checks have in common: numbered steps of which the first that fails ends the run.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export CI=true

passed=0

step() {
  local name=$1 began=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  if ! "$@"; then
    printf '\nFailed: %s\n%s passed, 1 failed\n' "$name" "$passed"
    exit 1
  fi
  passed=$((passed + 1))
  printf -- '-- %s s\n' "$((SECONDS - began))"
}

# The tests on a version of Node, in a time zone. The types are the same on each, and checked once.
on_node() {
  npx --yes --package "node@$1" node -e 'console.log(process.version)'
  TEST_ZONE=$2 npx --yes --package "node@$1" node node_modules/vitest/vitest.mjs run --config tests/vitest.config.ts --root . --typecheck.enabled=false
}

finish() {
  printf '\n%s passed, 0 failed\n' "$passed"
}
