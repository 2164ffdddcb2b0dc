@echo off
rem Builds InForce on first use (Release) and starts the built program. Delete artifacts\app to force a new build.
setlocal
set "here=%~dp0"
set "app=%here%artifacts\app"
if not exist "%app%\inforce.exe" (
  echo inforce: building ^(first use^) ... 1>&2
  dotnet publish "%here%src\InForce.Cli\InForce.Cli.csproj" -c Release -v quiet -o "%app%" 1>&2 || exit /b 4
)
"%app%\inforce.exe" %*
