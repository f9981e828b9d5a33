"""The bill of materials: every package that the program brings, with its version, licence and the hashes of requirements.lock.

python -m installer.materials OUT.cdx.json       CycloneDX 1.6 (ECMA-424)
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent

ALLOWED = (
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "CNRI-Python",
    "ISC",
    "LGPL-2.1",
    "LGPL-3.0",
    "MIT",
    "MPL-1.1",
    "MPL-2.0",
    "PSF-2.0",
    "Zlib",
)
"""Licences under which a package may be part of the program (EUPL-1.2, its appendix, and what asks only for its notice)."""
_SAID = {  # where a package's metadata say it in words, or in no form of SPDX
    "apache software license": "Apache-2.0",
    "bsd license": "BSD-3-Clause",
    "gnu general public license v2 (gplv2)": "GPL-2.0",
    "gnu general public license v2 or later (gplv2+)": "GPL-2.0",
    "gnu lesser general public license v2 or later (lgplv2+)": "LGPL-2.1",
    "gnu lesser general public license v3 or later (lgplv3+)": "LGPL-3.0",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 1.1 (mpl 1.1)": "MPL-1.1",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "python software foundation license": "PSF-2.0",
    "3-clause bsd license": "BSD-3-Clause",
    "apache 2.0": "Apache-2.0",
    "apache license version 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "mit": "MIT",
}


def needed() -> list[str]:
    """The names of the packages that an installation on this machine brings, without those for building and testing."""
    from packaging.requirements import Requirement

    found: dict[str, frozenset[str]] = {}
    waiting = [("zhoba", frozenset[str]())]
    while waiting:
        name, extras = waiting.pop()
        if name in found and extras <= found[name]:
            continue
        found[name] = found.get(name, frozenset()) | extras
        for line in importlib.metadata.requires(name) or []:
            requirement = Requirement(line)
            if requirement.marker is None or any(requirement.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
                waiting.append((_plain(requirement.name), frozenset(requirement.extras)))
    return sorted(set(found) - {"zhoba"})


def locked() -> dict[str, tuple[str, list[str]]]:
    """The lock: each package with its version and the SHA-256 of its files."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    found = {}
    for entry in re.split(r"(?m)^(?=[A-Za-z0-9])", lock)[1:]:
        head = re.match(r"([\w.-]+)==([^\s;\\]+)", entry)
        if head:
            found[_plain(head[1])] = (head[2], re.findall(r"--hash=sha256:([0-9a-f]{64})", entry))
    return found


def licences(name: str) -> list[set[str]]:
    """What a package's metadata say of its licence: each set is a choice (one of it), and all the choices hold."""
    about = importlib.metadata.metadata(name)
    expression = about.get("License-Expression")
    if not expression:
        said = [classifier.split(" :: ")[-1] for classifier in about.get_all("Classifier") or [] if classifier.startswith("License ::")]
        known = {_SAID[one.lower()] for one in said if one.lower() in _SAID}
        if known:
            return [known]
        expression = (about.get("License") or "").strip().splitlines()[0] if about.get("License") else ""
    expression = _SAID.get(expression.lower(), expression)
    parts = re.split(r"\s+AND\s+", expression.replace("(", "").replace(")", ""))
    return [{re.sub(r"-(?:only|or-later)$|(?<=MIT)-0$", "", choice.strip()) for choice in re.split(r"\s+OR\s+", part)} for part in parts]


def bill() -> dict[str, Any]:
    """The document. The same lock and the same installation give the same document."""
    versions = locked()
    components = []
    for name in needed():
        version, hashes = versions.get(name, (importlib.metadata.version(name), []))
        said = " AND ".join(
            " OR ".join(sorted(choice)) if len(choice) == 1 else f"({' OR '.join(sorted(choice))})" for choice in licences(name)
        )
        components.append(
            {
                "type": "library",
                "bom-ref": f"pkg:pypi/{name}@{version}",
                "name": name,
                "version": version,
                "purl": f"pkg:pypi/{name}@{version}",
                "licenses": [{"expression": said}],
                "externalReferences": [
                    {
                        "type": "distribution",
                        "url": f"https://pypi.org/project/{name}/{version}/",
                        "hashes": [{"alg": "SHA-256", "content": one}],
                    }
                    for one in hashes
                ],
            }
        )
    program = {"type": "application", "bom-ref": "zhoba", "name": "zhoba", "version": importlib.metadata.version("zhoba")}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": program | {"licenses": [{"license": {"id": "EUPL-1.2"}}]}},
        "components": components,
        "dependencies": [{"ref": "zhoba", "dependsOn": [component["bom-ref"] for component in components]}],
    }


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(bill(), indent=1, ensure_ascii=False) + "\n", "utf-8")
