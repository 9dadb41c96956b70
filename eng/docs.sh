#!/usr/bin/env bash
# Writes the documentation as pages that open from the folder, without a server: artifacts/site/index.html.
# A link that leads nowhere, or a page that docs/README.md does not name, ends it with 1.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
exec dotnet run -c Release --project eng/Lagebild.Site -- . "${1:-artifacts/site}"
