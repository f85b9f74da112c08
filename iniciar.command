#!/bin/sh
cd "$(dirname "$0")" || exit 1
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
if ! command -v node >/dev/null 2>&1; then
  echo 'Cumple necesita Node.js 20.11 o posterior, y en este equipo no está.'
  echo 'Instale la versión LTS desde https://nodejs.org/es y vuelva a abrir este archivo.'
  printf 'Pulse Intro para cerrar. '
  read -r _
  exit 1
fi
npm start || {
  printf 'Pulse Intro para cerrar. '
  read -r _
  exit 1
}
