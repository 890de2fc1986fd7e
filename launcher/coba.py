"""`coba FILES… [--norma NAME] [--per DATE] [--keluar hasil.xlsx]`: Excel in, Excel out; nothing stays behind.

The services run in a temporary folder for this one trial; the files go through the same public door as any city's data.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx

from launcher.city import City, running
from launcher.console import Stop, say, step
from launcher.paths import Home
from launcher.token import ClientCredentials

KINDS = ("UNOR", "JABATAN", "FORMASI", "PEGAWAI", "SEKOLAH", "VOLUME", "PENUGASAN")
SCOPES = "coba:jalankan,impor:jalankan"


def run(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="seimbang coba")
    parser.add_argument("berkas", nargs="*")
    parser.add_argument("--norma", help="norma guru untuk sekolah, misalnya A-JP24")
    parser.add_argument("--per", help="data per tanggal, 2026-11-01")
    parser.add_argument("--keluar", help="nama berkas hasil")
    parser.add_argument("--templat", help="tulis semua templat ke folder ini")
    chosen = parser.parse_args(words)
    here = Path(os.environ.get("SEIMBANG_CALLED_FROM") or Path.cwd())
    files = [_readable(here / name) for name in chosen.berkas]
    if not files and not chosen.templat:
        raise Stop(
            "name at least one file: ./seimbang coba pegawai.xlsx [peta_jabatan.xlsx] [sekolah.xlsx]; or --templat FOLDER."
        )
    with tempfile.TemporaryDirectory(prefix="seimbang-coba-") as folder:
        Path(folder).chmod(0o755)
        with running(Home(Path(folder) / "coba"), demo=True, durable=False, interruptible=True) as city, _client(city) as http:
            if chosen.templat:
                _write_templates(http, here / chosen.templat)
            if files:
                options = {name: value for name, value in (("norma", chosen.norma), ("per", chosen.per)) if value}
                target = here / chosen.keluar if chosen.keluar else _free_name(files[0].parent)
                _try(city, http, files, options, target)
    return 0


def _readable(path: Path) -> Path:
    try:
        with path.open("rb") as file:
            if not file.read(1):
                raise Stop(f"{path.name} is empty: save it again and try once more.")
    except FileNotFoundError:
        raise Stop(f"{path} does not exist: check the name.") from None
    except IsADirectoryError:
        raise Stop(f"{path} is a folder: name a file.") from None
    except PermissionError:
        raise Stop(f"{path.name} cannot be read: close it in Excel or check its permissions.") from None
    return path


def _client(city: City) -> httpx.Client:
    secret = city.home.secrets / "coba_secret"
    city.admin("mark-demo")
    words = (
        "client",
        "--kode",
        "COBA",
        "--nama",
        "Percobaan",
        "--client",
        "coba",
        "--scopes",
        SCOPES,
        "--secret-file",
        str(secret),
    )
    client = city.admin(*words).strip()
    auth = ClientCredentials(city.gateway_url, client, secret.read_text())
    return httpx.Client(base_url=city.gateway_url, auth=auth, timeout=120)


def _try(city: City, http: httpx.Client, files: list[Path], options: dict[str, str], target: Path) -> None:
    sent = [("berkas", (path.name, path.read_bytes(), "application/octet-stream")) for path in files]
    answer = http.post("/v1/coba", files=sent, data={"opsi": json.dumps(options)})
    if answer.status_code >= 400:
        problem = answer.json()
        raise Stop(f"{problem.get('detail')} {problem.get('saran')}")
    with step("menghitung / computing"):
        row = _follow(city, http, answer.json()["id"])
    target.write_bytes(http.get(f"/v1/coba/{row['id']}/hasil.xlsx").raise_for_status().content)
    say("")
    for line in row["ringkasan_teks"]:
        say(line)
    say(f"\nHasil / result: {target}")


def _follow(city: City, http: httpx.Client, trial: str) -> dict[str, Any]:
    """Ask until it has ended; meanwhile what dies is brought back, so that nobody waits for a dead worker."""
    while True:
        city.tend()
        try:
            row: dict[str, Any] = http.get(f"/v1/coba/{trial}").raise_for_status().json()
        except (httpx.TransportError, httpx.HTTPStatusError) as away:
            if isinstance(away, httpx.HTTPStatusError) and away.response.status_code < 500:
                raise
            time.sleep(0.3)
            continue
        if row["status"] == "GAGAL":
            raise Stop(str(row["galat"]))
        if row["status"] == "SELESAI":
            return row
        time.sleep(0.3)


def _free_name(folder: Path) -> Path:
    """hasil-seimbang.xlsx, or the next number: an earlier result is never written over."""
    names = ["hasil-seimbang.xlsx", *(f"hasil-seimbang-{n}.xlsx" for n in range(2, 1000))]
    return next(folder / name for name in names if not (folder / name).exists())


def _write_templates(http: httpx.Client, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        content = http.get(f"/v1/impor/templat/{kind}.xlsx").raise_for_status().content
        (folder / f"templat_{kind.lower()}.xlsx").write_bytes(content)
    say(f"Templat / templates: {folder}")
