"""The LanguageTool client of LibreOffice, set to the service of naqhara: it marks what is wrong, and offers our
replacement. Arguments: the address of the service, and a folder for the profile of the office."""

import os
import subprocess
import sys
import time

import uno
from com.sun.star.lang import Locale

SERVICE, FOLDER = sys.argv[1:]
TEXT = "قال نعم,ثم زار سام ألتمان واشنطن.."
PIPE = f"pipe,name=naqhara{os.getpid()};urp;"
SCHEMA = (
    'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def setting(name, value):
    path = "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool"
    return f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'


os.makedirs(f"{FOLDER}/user")
with open(f"{FOLDER}/user/registrymodifications.xcu", "w") as settings:
    settings.write('<?xml version="1.0" encoding="UTF-8"?>')
    settings.write(f"<oor:items {SCHEMA}>{setting('BaseURL', SERVICE)}{setting('IsEnabled', 'true')}</oor:items>")
office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation=file://{FOLDER}", "--headless", "--norestore", f"--accept={PIPE}"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for attempt in range(120):
        try:
            context = resolver.resolve(f"uno:{PIPE}StarOffice.ComponentContext")
            break
        except Exception:
            assert attempt < 119, "the office does not start"
            time.sleep(0.5)
    services = context.ServiceManager
    checker = services.createInstanceWithContext("org.openoffice.lingu.LanguageToolGrammarChecker", context)
    arabic = Locale("ar", "SA", "")
    assert checker.hasLocale(arabic) and checker.hasLocale(Locale("en", "US", ""))
    result = checker.doProofreading("1", TEXT, arabic, 0, len(TEXT), ())
    found = [(it.nErrorStart, it.nErrorLength, tuple(it.aSuggestions)) for it in result.aErrors]
    assert (7, 1, ("، ",)) in found, found
    print("LibreOffice marks the comma and offers ours")
    services.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
finally:
    office.terminate()
    office.wait()
