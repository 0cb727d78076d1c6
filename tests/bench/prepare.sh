# For the scripts beside it: builds the release program and what they use, and sets `build` and `work`, a folder that goes
# when they end.
#
#   source prepare.sh TARGET...
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$top"
cmake --preset test >/dev/null
cmake --build --preset test --target calmag "$@" >/dev/null
build=$top/build/release
