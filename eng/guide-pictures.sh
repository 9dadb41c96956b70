#!/usr/bin/env bash
# Takes the pictures of the editors' guide anew from the demonstration desk, in both languages: docs/guide/{de,en}/pictures.
# Needs Chromium (Debian: apt install chromium; CHROMIUM names another one) and a built program (dotnet build -c Release src/Lagebild.App).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)} || { echo "No Chromium found; CHROMIUM names one." >&2; exit 1; }
desk=http://127.0.0.1:${PORT:-5097}
work=$(mktemp -d)
dotnet run -c Release --no-build --project src/Lagebild.App -- serve --demo --at "$desk" >"$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 120); do
  kill -0 $server 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  curl -fs "$desk/health/ready" >/dev/null && break
  sleep 1
done

# The story of the ferry, and of its engagements the one that was put off. Their names are made of the samples' bytes and do not change.
story=/geschichte/65c929e91169b700
engagement=/begegnung/65c929e91169b700-e1
report=/leser/653b76012d5e7ffa

shot() { # NAME ADDRESS HEIGHT
  for language in de en; do
    mkdir -p "docs/guide/$language/pictures"
    # Choosing the language leads on to the page.
    "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile-$language" --window-size="1100,$3" \
      --screenshot="docs/guide/$language/pictures/$1.png" "$desk/sprache?ui=$language&zu=$(printf %s "$2" | sed 's|/|%2F|g')" >/dev/null 2>&1
  done
}
shot today / 900
shot engagement $engagement 1000
shot report $report 700
shot story $story 1000
shot calendar /kalender 700
ls -l docs/guide/*/pictures
