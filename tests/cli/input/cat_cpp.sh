#!/bin/sh
for a; do last=$a; done
echo "args: $*" >&2
cat "$last"
