#!/bin/sh
# Runs cmake, or says in one line that it is not there.
if ! command -v cmake >/dev/null 2>&1; then
  echo "crossfire: cmake is not on the PATH; the C fixtures need CMake 3.21 or newer, install it" >&2
  exit 1
fi
exec cmake "$@"
