"""`python -m demo write|load|page|verify|rules`: the synthetic city's files, into a running gateway, its last page, its tests."""

from __future__ import annotations

import argparse
from pathlib import Path

from demo.client import Gateway
from demo.files import ORDER, as_csv, as_xlsx, shuffled
from demo.generate.city import SEED, make_city


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m demo")
    verbs = parser.add_subparsers(dest="verb", required=True)
    write = verbs.add_parser("write", help="write the city's files")
    write.add_argument("--out", type=Path, required=True)
    write.add_argument("--format", choices=("csv", "xlsx"), default="csv")
    for name in ("load", "page", "verify", "rules"):
        verb = verbs.add_parser(name)
        verb.add_argument("--gateway", required=True)
        verb.add_argument("--client-id", required=True)
        verb.add_argument("--secret-file", type=Path, required=True)
        verb.add_argument("--state-dir", type=Path, required=True)
        verb.add_argument("--shuffle", type=int)
        verb.add_argument("--administrator", default="", help="id of the user who gives the city's officials their roles")
    write.add_argument("--seed", type=int, default=SEED)
    write.add_argument("--shuffle", type=int)
    chosen = parser.parse_args()
    if chosen.verb == "write":
        return _write(chosen.out, chosen.format, chosen.seed, chosen.shuffle)
    gateway = Gateway(chosen.gateway, chosen.client_id, chosen.secret_file)
    if chosen.verb == "load":
        from demo.load import load

        return load(gateway, chosen.state_dir, chosen.shuffle, chosen.administrator)
    if chosen.verb == "page":
        from demo.page import page

        return page(gateway, chosen.state_dir, chosen.client_id, chosen.secret_file)
    if chosen.verb == "rules":
        from demo.rules import rules

        return rules(gateway, chosen.state_dir)
    from demo.verify import verify

    return verify(gateway, chosen.state_dir)


def _write(folder: Path, form: str, seed: int, mix: int | None) -> int:
    city = make_city(seed)
    if mix is not None:
        city = shuffled(city, mix)
    folder.mkdir(parents=True, exist_ok=True)
    for kind in ORDER:
        content = as_csv(kind, city[kind]) if form == "csv" else as_xlsx(kind, city[kind])
        (folder / f"{kind.value.lower()}.{form}").write_bytes(content)
        print(f"  {kind.value.lower()}.{form}: {len(city[kind])} baris (SINTETIS)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
