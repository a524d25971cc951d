@echo off
rem Builds Murmure when its sources have changed and starts it: the workbench without arguments, the command line with a sub-command.
setlocal
set "checkout=%~dp0"
set "maven=%LOCALAPPDATA%\Murmure\cache\apache-maven-3.9.11"
set "product=%checkout%releng\io.murmure.product\target\products\io.murmure\win32\win32\x86_64\murmure"
set "log=%checkout%target\build.log"

rem A JDK of 21 or newer: JAVA_HOME if it is one, then PATH, then the newest in the usual folders.
set "java="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined java for /f "delims=" %%j in ('where java 2^>nul') do if not defined java call :try "%%j"
for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft") do (
	for /f "delims=" %%h in ('dir /b /ad /o-n "%ProgramFiles%\%%~v\*" 2^>nul') do if not defined java call :try "%ProgramFiles%\%%~v\%%h\bin\java.exe"
)
if not defined java (
	echo Murmure needs a JDK of 21 or newer; install one or set JAVA_HOME to it. 1>&2
	exit /b 1
)
for %%h in ("%java%\..\..") do set "JAVA_HOME=%%~fh"

rem What the product was built from: the commit and what was changed since.
set "state=none"
for /f %%h in ('git -C "%checkout%." rev-parse HEAD 2^>nul') do set "state=%%h"
for /f %%h in ('git -C "%checkout%." diff HEAD 2^>nul ^| git hash-object --stdin 2^>nul') do set "state=%state%-%%h"
set "built="
if exist "%checkout%target\product.state" set /p built=<"%checkout%target\product.state"
if exist "%product%\murmure.cmd" if "%state%"=="%built%" goto start

if not exist "%checkout%target" mkdir "%checkout%target"
if not exist "%maven%\bin\mvn.cmd" (
	echo Fetching Maven 3.9.11 1>&2
	"%java%" "%checkout%releng\toolchain\FetchMaven.java" "%maven%\.." >"%log%" 2>&1 || (
		echo Maven could not be fetched; target\build.log says why. 1>&2
		exit /b 1
	)
)
echo Building Murmure, a few minutes the first time 1>&2
if exist "%product%" rmdir /s /q "%product%"
call "%maven%\bin\mvn.cmd" --batch-mode --no-transfer-progress -f "%checkout%pom.xml" package -DskipTests -pl releng/io.murmure.product -am >"%log%" 2>&1 || (
	echo Murmure could not be built; target\build.log says why. 1>&2
	exit /b 1
)
>"%checkout%target\product.state" echo %state%
echo Starting Murmure 1>&2

:start
call "%product%\murmure.cmd" %*
exit /b %errorlevel%

rem Takes the java of the argument if a compiler stands beside it and it is new enough.
:try
if not exist "%~dp1javac.exe" exit /b
set "feature="
for /f "tokens=2 delims=. " %%v in ('"%~1" --version 2^>nul') do if not defined feature set "feature=%%v"
if not defined feature exit /b
if %feature% geq 21 set "java=%~1"
exit /b
