"""A Dockerfile carried out without Docker: its COPY lines into a folder, its packages and nothing else beside them.

The packages are those of the lock that the Dockerfile installs, linked out of the environment that runs the tests into an
environment of the image's own. What a service imports but its lock does not name is therefore missing, as in the image.
What this cannot show: that the base image and the network give what the Dockerfile asks of them.
"""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Dockerfile:
    steps: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, service: str) -> Dockerfile:
        text = (ROOT / "services" / service / "Dockerfile").read_text().replace("\\\n", " ")
        lines = [line for line in text.splitlines() if line and not line.startswith("#")]
        return cls(tuple((word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)))

    def all(self, word: str) -> list[str]:
        return [rest for step, rest in self.steps if step == word]

    def copied(self) -> list[tuple[str, str]]:
        return [(source, target) for source, target in (line.split() for line in self.all("COPY"))]

    def runs(self) -> list[list[str]]:
        """Each RUN in exec form: no shell, so nothing is expanded behind our back."""
        return [json.loads(line) for line in self.all("RUN")]

    def lock(self) -> str:
        install = next(words for words in self.runs() if words[:2] == ["pip", "install"])
        return str(install[install.index("-r") + 1])

    def command(self) -> list[str]:
        return list(json.loads(self.all("CMD")[-1]))

    def environment(self) -> dict[str, str]:
        return dict(pair.split("=", 1) for line in self.all("ENV") for pair in shlex.split(line))


@dataclass(frozen=True)
class Image:
    folder: Path
    python: Path
    dockerfile: Dockerfile

    def files(self) -> dict[str, int]:
        """Path → size of all it holds."""
        return {str(p.relative_to(self.folder)): p.stat().st_size for p in self.folder.rglob("*") if p.is_file()}


def build(service: str, where: Path) -> Image:
    dockerfile, folder = Dockerfile.of(service), where / "app"
    for source, target in dockerfile.copied():
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, folder / target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            (folder / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / source, folder / target)
    python = _environment(where / "python", folder / dockerfile.lock())
    return Image(folder, python, dockerfile)


def _environment(folder: Path, lock: Path) -> Path:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    packages = next(folder.glob("lib/python*/site-packages"))
    for requirement in locked(lock):
        for name in _top_levels(requirement.name):
            target = packages / name.name
            if not target.exists():
                target.symlink_to(name)
    return folder / "bin" / "python"


def locked(lock: Path) -> Iterator[Requirement]:
    """What a lock pins for this machine."""
    for line in lock.read_text().splitlines():
        if line and line[0].isalnum():
            requirement = Requirement(line.rstrip("\\ "))
            if requirement.marker is None or requirement.marker.evaluate():
                yield requirement


def _top_levels(distribution: str) -> set[Path]:
    """Everything a distribution put directly into site-packages."""
    found = metadata.distribution(distribution)
    names = {file.parts[0] for file in found.files or [] if file.parts[0] not in ("..", "__pycache__")}
    return {Path(str(found.locate_file(name))) for name in names}
