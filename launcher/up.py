"""`up [--port N]`: the services for a city's own data; serves until stopped."""

from __future__ import annotations

import argparse

from launcher.city import running
from launcher.console import say
from launcher.paths import home


def run(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="seimbang up")
    parser.add_argument("--port", type=int)
    chosen = parser.parse_args(words)
    wanted, insist = chosen.port or 8000, chosen.port is not None
    with running(home("kota"), demo=False, port=wanted, insist_port=insist, interruptible=True) as city:
        say(f"\nMelayani di / serving at {city.gateway_url}/docs — Ctrl-C untuk berhenti / to stop")
        say(
            "Klien pertama / first client: ./seimbang admin client --kode 12.71 --nama 'Pemerintah Kota …' --client simpeg --scopes …"
        )
        city.tend_forever()
    return 0
