@echo off
rem Starts Murmure: the workbench without arguments, the command line with a sub-command.
rem MURMURE_HOME names the user's own folder, MURMURE_VMARGS adds options of the Java machine.
setlocal
set "product=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1 || (
	echo Murmure needs Java 21 or newer; install one or set JAVA_HOME to it. 1>&2
	exit /b 1
)
if not defined MURMURE_HOME set "MURMURE_HOME=%LOCALAPPDATA%\Murmure"
set "configuration=%MURMURE_HOME%\cache\configuration"
if not exist "%configuration%" mkdir "%configuration%"
rem The language that the user chose in the workbench; otherwise the system's.
set "language="
if exist "%MURMURE_HOME%\language" set /p language=<"%MURMURE_HOME%\language"
if defined language set "MURMURE_VMARGS=-Dosgi.nl=%language% %MURMURE_VMARGS%"
set "data=@none"
rem An import streams, so it needs no more; the rest of the memory is the store's.
set "heap=2g"
if "%~1"=="import" set "heap=512m"
if "%~1"=="" set "data=%MURMURE_HOME%\workbench"

rem What starts: the product's own bundles and those that the user installed.
set "bundles=%product%configuration\org.eclipse.equinox.simpleconfigurator\bundles.info"
if exist "%MURMURE_HOME%\plugins\bundles.info" (
	copy /b "%bundles%" + "%MURMURE_HOME%\plugins\bundles.info" "%configuration%\bundles.info" >nul
	set "bundles=%configuration%\bundles.info"
)
set "bundles=%bundles:\=/%"

for %%f in ("%product%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%f"
"%java%" -Xmx%heap% -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED "-Djava.util.logging.config.file=%product%logging.properties" "-Dmurmure.home=%MURMURE_HOME%" "-Dorg.eclipse.equinox.simpleconfigurator.configUrl=file:/%bundles%" %MURMURE_VMARGS% -jar "%launcher%" -nosplash -data "%data%" -configuration "%configuration%" %*
exit /b %errorlevel%
