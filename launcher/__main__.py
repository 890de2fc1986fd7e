"""`python -m launcher VERB …`: one file per verb."""

from __future__ import annotations

import importlib
import sys

from launcher.console import Stop, complain, say
from launcher.trouble import sentence

VERBS = {
    "demo": "kota Medan sintetis, dari awal sampai rekomendasi / the synthetic city, end to end",
    "up": "layanan untuk data kota sendiri / the services for a city's own data",
    "coba": "Excel masuk, Excel keluar / Excel in, Excel out",
    "train": "latih, aktifkan, mundurkan model kecocokan / train, activate, take back models of the fit",
    "admin": "klien dan instansi / clients and agencies",
    "backup": "seluruh basis data ke satu berkas / the whole database into one file",
    "restore": "pulihkan cadangan ke kota yang kosong / bring a backup into an empty city",
    "verify-audit": "apakah catatan masih utuh / are the records whole",
    "secrets": "berkas rahasia untuk docker-compose.yml / secret files for docker-compose.yml",
    "test": "semua pengujian / every test",
    "check": "gaya, tipe, kontrak impor / style, types, import contracts",
    "fix": "rapikan gaya / repair style",
    "bench": "waktu dan memori per tahap / stage times and memory",
}


def main() -> int:
    verb = sys.argv[1] if len(sys.argv) > 1 else ""
    if verb not in VERBS:
        say("Pemakaian / usage: ./seimbang VERB …\n")
        for name, meaning in VERBS.items():
            say(f"  {name:<12} {meaning}")
        return 0 if verb in ("", "-h", "--help", "help") else 2
    try:
        return int(importlib.import_module(f"launcher.{verb.replace('-', '_')}").run(sys.argv[2:]))
    except Stop as reason:
        return complain(reason)
    except OSError as wrong:
        if (reason_told := sentence(wrong)) is None:
            raise
        return complain(Stop(reason_told))
    except KeyboardInterrupt:
        say("\nBerhenti / stopped.")
        return 0


if __name__ == "__main__":
    raise SystemExit(main())
