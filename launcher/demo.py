"""`demo [--once] [--fresh] [--port N] [--seed N] [--shuffle N]`: the synthetic city of Medan, from files to recommendations."""

from __future__ import annotations

import argparse
import shutil
import time

from launcher.city import City, running
from launcher.console import Stop, say
from launcher.paths import home
from launcher.running_city import alone
from launcher.supervisor import python

CLIENT = "demo"
SCOPES = (
    "impor:jalankan,pegawai:baca,pegawai:tulis,unor:baca,putaran:kelola,rekomendasi:baca,orang:baca,coba:jalankan,peristiwa:baca,"
    "referensi:baca,beban:hitung,hukum:periksa,hukum:tulis,riwayat:baca,model:latih,keadilan:baca"
)
OFFICER, OFFICER_SCOPES = "pejabat", "model:aktifkan,hukum:tulis,rekomendasi:baca"
"""Who activates models and approves waivers in the demo: never the client that trained or asked."""


def run(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="seimbang demo")
    parser.add_argument("--once", action="store_true", help="print the page and stop")
    parser.add_argument("--fresh", action="store_true", help="remove the demo's data first")
    parser.add_argument("--port", type=int)
    parser.add_argument("--shuffle", type=int, help="mix the order of the input rows with this seed")
    chosen = parser.parse_args(words)
    started = time.perf_counter()
    place = home("demo")
    if chosen.fresh:
        with alone(place):  # never from under a running city
            shutil.rmtree(place.folder, ignore_errors=True)
    say("Seimbang — kota Medan sintetis / synthetic city")
    with running(place, demo=True, port=chosen.port or 8000, insist_port=chosen.port is not None, interruptible=True) as city:
        client = _client(city)
        place.state.mkdir(exist_ok=True)
        common = [
            "--gateway",
            city.gateway_url,
            "--client-id",
            client,
            "--secret-file",
            str(_secret(city)),
            "--state-dir",
            str(place.state),
        ]
        mixed = ["--shuffle", str(chosen.shuffle)] if chosen.shuffle is not None else []
        load = ["load", *common, "--administrator", _administrator(city), *mixed]
        for verb in (load, ["page", *common]):
            if city.tend_while(python("-m", "demo", *verb)):
                raise Stop(f"the demo stopped at '{verb[0]}'; logs are in {place.logs}.")
        say(f"\nSelesai dalam / done in {time.perf_counter() - started:.1f} s")
        if not chosen.once:
            say(f"Melayani di / serving at {city.gateway_url} — Ctrl-C untuk berhenti / to stop")
            city.tend_forever()
    return 0


def _secret(city: City, name: str = CLIENT) -> str:
    return str(city.home.secrets / f"{name}_client_secret")


def _client(city: City) -> str:
    """Id of the demo client; both clients are made at the first start."""
    if not (city.home.secrets / f"{CLIENT}_client_id").exists():
        city.admin("mark-demo")
    for name, scopes in ((CLIENT, SCOPES), (OFFICER, OFFICER_SCOPES)):
        known = city.home.secrets / f"{name}_client_id"
        if not known.exists():
            words = (
                "client",
                "--kode",
                "12.71",
                "--nama",
                "Pemerintah Kota Medan (SINTETIS)",
                "--client",
                name,
                "--scopes",
                scopes,
            )
            known.write_text(city.admin(*words, "--secret-file", _secret(city, name)).strip())
    return (city.home.secrets / f"{CLIENT}_client_id").read_text()


def _administrator(city: City) -> str:
    """Id of the user who gives the demo's officials their roles; made at the first start."""
    known = city.home.secrets / "administrator_id"
    if not known.exists():
        words = ("role", "--kode", "12.71", "--peran", "ADMINISTRATOR", "--dasar", "SINTETIS", "--nama-tampil")
        known.write_text(city.admin(*words, "Contoh Administrator (SINTETIS)").strip())
    return known.read_text()
