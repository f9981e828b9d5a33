#!/usr/bin/env bash
# Makes .venv with everything locked in requirements.lock and `zhoba` on its path. Safe to run again: does nothing when
# nothing changed. Needs Python 3.11 or newer; installs Debian packages where it may, else names those that are missing.
set -euo pipefail
cd "$(dirname "$0")/.."

uv_version=0.13.9
stamp=.venv/.made-from
wanted="$(cat requirements.lock pyproject.toml scripts/setup.sh | sha256sum | cut -d' ' -f1)"
[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && exit 0

say() { printf 'setup: %s\n' "$*" >&2; }

# 1. What the machine must have: a compiler for llama.cpp, what Qt links against, fonts with Kazakh letters, seccomp.
packages=(python3-venv build-essential cmake libseccomp2 libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3
  libfontconfig1 libfreetype6 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
  libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 fonts-noto-core fonts-liberation)
if command -v dpkg-query >/dev/null; then
  missing=()
  for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    become=""
    [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null && become="sudo -n"; }
    if [ "$(id -u)" = 0 ] || [ -n "$become" ]; then
      say "installing ${missing[*]}"
      $become env DEBIAN_FRONTEND=noninteractive apt-get update -qq || say "apt-get update failed; trying with the lists at hand"
      for package in "${missing[@]}"; do  # one by one: a name that this release lacks must not cost the others
        $become env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null ||
          say "could not install $package"
      done
    else
      say "these system packages are missing and only an administrator can install them: ${missing[*]}"
    fi
  fi
else
  say "no dpkg here: make sure that a C++ compiler, cmake, libseccomp, EGL, xkbcommon and fonts with Kazakh letters are installed"
fi
command -v c++ >/dev/null || { say "no C++ compiler (package build-essential): llama.cpp cannot be built"; exit 1; }

# 2. Python and uv. uv is taken from the package index into .tools and never fetches a Python of its own.
python="$(command -v python3 || true)"
[ -n "$python" ] && "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { say "needs Python 3.11 or newer as python3"; exit 1; }
export UV_PYTHON_DOWNLOADS=never
uv="$(command -v uv || true)"
if [ -z "$uv" ]; then
  uv=.tools/bin/uv
  if [ ! -x "$uv" ]; then
    say "fetching uv $uv_version"
    "$python" -m venv .tools
    .tools/bin/python -m pip install --quiet --disable-pip-version-check "uv==$uv_version"
  fi
fi

# 3. llama.cpp for this machine: instructions up to AVX2 only where the processor has them, nothing tied to this very model,
#    so that a wheel in uv's cache still runs when the work moves to another machine.
options="-DGGML_NATIVE=OFF -DGGML_OPENMP=OFF -DLLAVA_BUILD=OFF -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_TOOLS=OFF -DLLAMA_BUILD_SERVER=OFF"
if [ "$(uname -m)" = x86_64 ] && ! grep -qw avx2 /proc/cpuinfo; then
  options="$options -DGGML_AVX=OFF -DGGML_AVX2=OFF -DGGML_FMA=OFF -DGGML_F16C=OFF -DGGML_BMI2=OFF"
fi
export CMAKE_ARGS="$options" CMAKE_BUILD_PARALLEL_LEVEL="${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}"

[ -x .venv/bin/python ] || "$uv" venv --quiet --python "$python" .venv
export VIRTUAL_ENV="$PWD/.venv"
say "installing the locked packages (the first time llama.cpp is compiled: several minutes)"
"$uv" pip sync --quiet --compile-bytecode --require-hashes requirements.lock  # compiled once here, not at every start
"$uv" pip install --quiet --no-deps --no-build-isolation --editable .
printf '%s' "$wanted" >"$stamp"
