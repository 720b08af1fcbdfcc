"""Prints the licences of everything that is compiled into the program for one target.

    third_party.py TARGET [MANIFEST]

With a manifest, it is that of a library that the system links.

The texts are those of the packages themselves; a text that several share is printed once.
"""

import collections
import json
import pathlib
import subprocess
import sys

NAMES = ("license", "licence", "copying", "notice", "unlicense", "copyright")


def metadata(target, *manifest):
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]
    command += [word for path in manifest for word in ("--manifest-path", path)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def compiled_in(data):
    """The ids of packages that the program is linked with: no build or test dependencies."""
    nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
    found, waiting = set(), [data["resolve"]["root"]]
    while waiting:
        for dependency in nodes[waiting.pop()]["deps"]:
            kinds = {it["kind"] for it in dependency["dep_kinds"]}
            if None in kinds and dependency["pkg"] not in found:
                found.add(dependency["pkg"])
                waiting.append(dependency["pkg"])
    return found


def texts(package):
    folder = pathlib.Path(package["manifest_path"]).parent
    files = (it for it in sorted(folder.iterdir()) if it.is_file())
    named = (it for it in files if it.name.lower().startswith(NAMES))
    return [it.read_text("utf-8", "replace").strip() for it in named]


def main():
    data = metadata(*sys.argv[1:])
    wanted = compiled_in(data)
    packages = sorted((it for it in data["packages"] if it["id"] in wanted), key=lambda it: it["name"])
    print("naqhara contains the following packages.\n")
    shared = collections.OrderedDict()
    for package in packages:
        title = f"{package['name']} {package['version']}"
        print(f"{title}: {package['license'] or 'see its text'}")
        for text in texts(package):
            shared.setdefault(text, []).append(title)
    if "linux" in sys.argv[1] and len(sys.argv) == 2:
        print(
            "\nThe program is linked with the GNU C Library, under the GNU Lesser General Public\n"
            "License, version 2.1 or later. Its source is that of the package glibc of the system\n"
            "that the program was built on; that of naqhara is public, so that the program can be\n"
            "linked with another version of the library."
        )
    for text, titles in shared.items():
        print(f"\n{'-' * 72}\n{', '.join(titles)}\n\n{text}")


main()
