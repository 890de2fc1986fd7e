"""`train [--demo] [--per DAY]`, `train --aktifkan N --dasar … --alasan …`, `train --mundur …`: models of the fit, from histories.

Talks to a running city through its public door, with a client's id and the file that holds its secret. Whoever trained a model may not
activate it, so the two take different clients; the demo has both. docs/models.md
"""

from __future__ import annotations

import argparse
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from launcher.console import Stop, say
from launcher.paths import Home, home
from launcher.token import ClientCredentials
from shared.texts import model_card

POLL_S = 0.5
RUNNING = ("ANTRE", "BERJALAN")
TRAINER, OFFICER = "demo", "pejabat"
"""The demo's clients."""


def run(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="seimbang train")
    parser.add_argument("--demo", action="store_true", help="the demo's city and its own clients")
    parser.add_argument("--alamat", help="the gateway's address; without it the city that runs here")
    parser.add_argument("--klien", help="id of the client; without it SEIMBANG_CLIENT")
    parser.add_argument("--rahasia", type=Path, help="file with its secret; without it SEIMBANG_CLIENT_SECRET_FILE")
    parser.add_argument("--per", help="histories up to this day, 2026-11-01; without it today, or the day of the demo")
    doing = parser.add_mutually_exclusive_group()
    doing.add_argument("--aktifkan", type=int, metavar="NOMOR", help="activate this model")
    doing.add_argument("--mundur", action="store_true", help="go back to an earlier model that was active")
    parser.add_argument("--dasar", help="number of the act")
    parser.add_argument("--alasan", help="its reason")
    parser.add_argument("--berlaku", help="for decisions from this day on; without it today")
    parser.add_argument("--ke", type=int, help="go back to this number; without it the newest earlier one")
    chosen = parser.parse_args(words)
    acting = chosen.mundur or chosen.aktifkan is not None
    if acting and not (chosen.dasar and chosen.alasan):
        raise Stop("an activation is an act: say its number and reason with --dasar and --alasan.")
    with _door(chosen, OFFICER if acting else TRAINER) as http:
        city = Door(http)
        if acting:
            _act(city, chosen)
        else:
            card = _train(city, chosen)
            if chosen.demo:
                from demo.verify import told_of_learning

                say(f"\n{told_of_learning(card)}")
    return 0


@dataclass(frozen=True)
class Door:
    http: httpx.Client

    def call(self, method: str, path: str, **sent: Any) -> Any:
        """JSON of an answer. Raises Stop with the problem's own words."""
        try:
            answer = self.http.request(method, path, **sent)
        except httpx.HTTPStatusError as refused:
            raise Stop("the client's id and secret do not belong together: see --klien and --rahasia.") from refused
        except httpx.TransportError as away:
            raise Stop("the city does not answer: start it with ./seimbang up (or demo), or name it with --alamat.") from away
        if answer.status_code >= 400:
            problem = answer.json()
            raise Stop(f"{problem.get('detail')} {problem.get('saran')}")
        return answer.json()


def _train(city: Door, chosen: argparse.Namespace) -> dict[str, Any]:
    """The card of the model."""
    per = chosen.per or (_demo_day() if chosen.demo else None)
    run_ = city.call("POST", "/v1/model/latih", json={"per": per} if per else {})
    shown = ""
    while run_["status"] in RUNNING:
        if (now := f"  {run_['persen']:>3} %  {run_['tahap']}") != shown:
            say(shown := now)
        time.sleep(POLL_S)
        run_ = city.call("GET", f"/v1/model/latih/{run_['id']}")
    if run_["status"] != "SELESAI":
        raise Stop(f"training ended without a model: {run_['galat']}")
    model = city.call("GET", f"/v1/model/{run_['nomor_model']}")
    say(
        f"\nModel {model['nomor']}, tabel / tables {model['tabel_hash'][:16]}…, latihan / training file {model['latihan_hash'][:16]}…"
    )
    for indonesian, english in zip(model_card.lines(model["kartu"]), model_card.lines(model["kartu"], "en"), strict=True):
        say(f"  {indonesian}\n    {english}")
    where = "--demo " if chosen.demo else ""
    say(
        "\nBelum aktif: analisis memakainya setelah klien lain mengaktifkannya dengan keputusan. / Not active yet: another client"
        f"\nactivates it by an act:  ./seimbang train {where}--aktifkan {model['nomor']} --dasar NOMOR --alasan ALASAN"
    )
    return dict(model["kartu"])


def _demo_day() -> str | None:
    """The day the demo's city stands at, whatever day it is."""
    try:
        return str(json.loads((home("demo").state / "demo.json").read_text())["per"])
    except (OSError, ValueError, KeyError):
        return None


def _act(city: Door, chosen: argparse.Namespace) -> None:
    act = {"nomor_dasar": chosen.dasar, "alasan": chosen.alasan}
    if chosen.mundur:
        done = city.call("POST", "/v1/model/aktif/mundur", json={**act, "ke": chosen.ke})
    else:
        done = city.call("POST", f"/v1/model/{chosen.aktifkan}/aktifkan", json={**act, "berlaku": chosen.berlaku})
    since = done["aktivasi"][-1]["mulai"]
    say(f"Model {done['nomor']} dipakai untuk keputusan sejak {since}. / Decisions from {since} on take model {done['nomor']}.")


def _door(chosen: argparse.Namespace, who: str) -> httpx.Client:
    place = home("demo" if chosen.demo else "kota")
    url = chosen.alamat or _running(place)
    client, secret = chosen.klien or os.environ.get("SEIMBANG_CLIENT"), _secret_file(chosen)
    if chosen.demo and client is None:
        client, secret = _read(place.secrets / f"{who}_client_id"), place.secrets / f"{who}_client_secret"
    if client is None or secret is None:
        raise Stop("say which client asks: --klien ID --rahasia FILE (./seimbang admin client makes one).")
    return httpx.Client(base_url=url, auth=ClientCredentials(url, client, _read(secret)), timeout=120)


def _secret_file(chosen: argparse.Namespace) -> Path | None:
    named = chosen.rahasia or os.environ.get("SEIMBANG_CLIENT_SECRET_FILE")
    return Path(os.environ.get("SEIMBANG_CALLED_FROM") or Path.cwd()) / named if named else None


def _read(file: Path) -> str:
    try:
        return file.read_text().strip()
    except OSError as missing:
        raise Stop(f"{file} cannot be read: {missing.strerror}.") from missing


def _running(place: Home) -> str:
    try:
        return str(json.loads((place.folder / "city.json").read_text())["url"])
    except (OSError, ValueError) as none:
        raise Stop("no city runs here: start it with ./seimbang up (or demo), or name it with --alamat.") from none
