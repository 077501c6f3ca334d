# Sourced by the other scripts: an environment with everything the task needs, made once.
#   bootstrap requirements.lock        what serving needs
#   bootstrap requirements-dev.lock    what testing and checking need as well
set -eu
ROOT=$(cd "$(dirname "$0")/.." && pwd)
cd "$ROOT"

say() { printf '\033[2m· %s\033[0m\n' "$*" >&2; }
die() { printf 'posthouse: %s\n' "$*" >&2; exit 2; }

find_python() {
  for candidate in "${POSTHOUSE_PYTHON:-}" python3.11 python3.12 python3.13 python3.14 python3; do
    [ -n "$candidate" ] || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$candidate"
      return 0
    fi
  done
  return 1
}

bootstrap() {
  lock=$1
  stamp=".venv/.posthouse-$lock"
  if [ ! -f "$stamp" ] || ! cmp -s "$lock" "$stamp"; then
    python=$(find_python) || die "Python 3.11 or newer is needed; name one with POSTHOUSE_PYTHON."
    if [ ! -x .tools/bin/uv ]; then
      say "fetching the installer"
      "$python" -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target .tools "uv==0.13.9" 2>.tools.log \
        || { cat .tools.log >&2; rm -f .tools.log; die "pip could not install uv into .tools; see above."; }
      rm -f .tools.log
    fi
    if [ ! -x .venv/bin/python ]; then
      say "making the environment"
      .tools/bin/uv venv --quiet --no-python-downloads --python "$python" .venv
    fi
    say "installing what $lock names"
    .tools/bin/uv pip install --quiet --python .venv/bin/python --require-hashes -r "$lock"
    cp "$lock" "$stamp"
  fi
  PATH="$ROOT/.venv/bin:$PATH"
  # Bytecode is kept, whatever the caller's shell says of it, and within the environment: a start takes half as long.
  unset PYTHONDONTWRITEBYTECODE
  PYTHONPYCACHEPREFIX="$ROOT/.venv/bytecode"
  export PATH PYTHONPYCACHEPREFIX
}

# The console's packages, installed once for a lock file.
console_packages() {
  if [ ! -f web/node_modules/.posthouse-lock ] || ! cmp -s web/package-lock.json web/node_modules/.posthouse-lock; then
    say "installing the console's packages (about a minute, once)"
    (cd web && npm ci --no-audit --no-fund --loglevel=error) >&2
    cp web/package-lock.json web/node_modules/.posthouse-lock
  fi
}

# The console, built when its sources or the contract have changed.
console() {
  sum=$(cat schema/schema.graphql $(git ls-files web 2>/dev/null || find web -type f -not -path 'web/node_modules/*' -not -path 'web/dist/*' | sort) 2>/dev/null | cksum)
  if [ ! -f web/dist/.stamp ] || [ "$(cat web/dist/.stamp)" != "$sum" ]; then
    console_packages
    say "building the console"
    (cd web && npm run --silent build) >&2
    printf '%s' "$sum" > web/dist/.stamp
  fi
}
