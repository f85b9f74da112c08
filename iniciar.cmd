@echo off
chcp 65001 >nul
title Cumple
pushd "%~dp0"
where node >nul 2>nul
if errorlevel 1 (
  echo Cumple necesita Node.js 20.11 o posterior, y en este equipo no está.
  echo Instale la versión LTS desde https://nodejs.org/es y vuelva a abrir este archivo.
  pause
  exit /b 1
)
call npm start
if errorlevel 1 pause
popd
