"""docker-compose.yml carried out without Docker: each container becomes a process of its image's files and packages alone.

It has the command, the environment and the secrets that the file gives it, and no other setting of ours. What stands for the
network: addresses and ports are put in the place of `registry:8000` and the like.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from launcher import secrets
from launcher.supervisor import free_port
from tests.repo.compose import environment, image_of, services
from tests.repo.image import Image, build

WEB = ("registry", "scoring", "gateway")
PATIENCE_S = 60.0


@dataclass
class Production:
    folder: Path
    images: dict[str, Image] = field(default_factory=dict)
    ports: dict[str, int] = field(default_factory=dict)
    as_built: dict[str, dict[str, int]] = field(default_factory=dict)
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    @classmethod
    def lay_out(cls, folder: Path, database: str, owner_password: str) -> Production:
        """Build the images and make the secrets, with the database at HOST:PORT."""
        made = cls(folder, {name: build(name, folder / name) for name in WEB}, {name: free_port() for name in WEB})
        made.as_built = {name: image.files() for name, image in made.images.items()}
        (folder / "secrets").mkdir()
        (folder / "secrets" / "db_owner_password").write_text(owner_password)
        secrets.make(folder / "secrets", database)
        return made

    def run(self, name: str, *words: str) -> str:
        """A container that ends, such as migrate; returns what it printed."""
        done = subprocess.run(
            self._command(name, words), cwd=self._image(name).folder, env=self._environment(name), capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self, name: str) -> None:
        with self.log(name).open("wb") as log:
            self.processes[name] = subprocess.Popen(
                self._command(name), cwd=self._image(name).folder, env=self._environment(name), stdout=log, stderr=log
            )

    def url(self, name: str) -> str:
        return f"http://127.0.0.1:{self.ports[name]}"

    def answers(self, name: str, path: str) -> int:
        """Status of a page once the service answers at all."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            assert self.processes[name].poll() is None, self.log(name).read_text()
            try:
                return httpx.get(self.url(name) + path, timeout=20).status_code
            except httpx.ConnectError:
                time.sleep(0.1)
        raise AssertionError(f"{name} does not answer: {self.log(name).read_text()}")

    def is_well(self, name: str) -> bool:
        """Ask as the container's own health check does; workers only."""
        test = services()[name]["healthcheck"]["test"]
        asked = [str(self._image(name).python), *test[2:]]
        return subprocess.run(asked, cwd=self._image(name).folder, env=self._environment(name), check=False).returncode == 0

    def stop(self) -> None:
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            process.wait(20)

    def log(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    def _image(self, name: str) -> Image:
        return self.images[image_of(name)]

    def _command(self, name: str, words: tuple[str, ...] = ()) -> list[str]:
        one, image = services()[name], self._image(name)
        written = [*one["entrypoint"], *words] if "entrypoint" in one else one.get("command") or image.dockerfile.command()
        ours = {"python": str(image.python), "0.0.0.0": "127.0.0.1", "8000": str(self.ports.get(name))}
        return [ours.get(str(word), str(word)) for word in written]

    def _environment(self, name: str) -> dict[str, str]:
        given = {**self._image(name).dockerfile.environment(), **environment(name)}
        ours = {
            "/run/secrets": str(self._secrets(name)),
            "/tmp/": f"{self._scratch(name)}/",
            "/var/lib/": f"{self._scratch(name)}/",
        }
        ours |= {f"http://{other}:8000": self.url(other) for other in WEB}
        for told, meant in ours.items():
            given = {key: meant + value[len(told) :] if value.startswith(told) else value for key, value in given.items()}
        return {"PATH": os.environ["PATH"], "TMPDIR": str(self._scratch(name)), "HOME": "/nonexistent", **given}

    def _secrets(self, name: str) -> Path:
        """A folder with this container's secrets and no other."""
        folder = self.folder / "run" / name / "secrets"
        folder.mkdir(parents=True, exist_ok=True)
        for secret in services()[name]["secrets"]:
            shutil.copy(self.folder / "secrets" / secret, folder)
        return folder

    def _scratch(self, name: str) -> Path:
        folder = self.folder / "run" / name / "tmp"
        folder.mkdir(parents=True, exist_ok=True)
        return folder
