"""Keys are made whole or not at all, once, and for their owner's eyes only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from joserfc import jwt
from joserfc.jwk import OKPKey

from launcher import secret_files

NAMES = ("city_key", "snapshot_key", "gateway_private.jwk", "gateway_public.jwk")


def contents(folder: Path) -> dict[str, str]:
    return {name: (folder / name).read_text() for name in NAMES}


@pytest.mark.parametrize("lost", NAMES)
def test_a_start_killed_between_two_keys_is_finished_and_the_others_stay(lost: str, tmp_path: Path) -> None:
    secret_files.make_all(tmp_path, demo=False)
    before = contents(tmp_path)
    (tmp_path / lost).unlink()
    (tmp_path / lost).with_suffix(".new").write_text("separuh")

    secret_files.make_all(tmp_path, demo=False)

    after = contents(tmp_path)
    pair = {"gateway_private.jwk", "gateway_public.jwk"} if lost == "gateway_private.jwk" else {lost}
    assert {name: after[name] for name in NAMES if name not in pair} == {name: before[name] for name in NAMES if name not in pair}
    private, public = (OKPKey.import_key(json.loads(after[f"gateway_{half}.jwk"])) for half in ("private", "public"))
    assert jwt.decode(
        jwt.encode({"alg": "Ed25519"}, {"a": 1}, private, algorithms=["Ed25519"]), public, algorithms=["Ed25519"]
    ).claims


def test_nobody_else_may_read_them(tmp_path: Path) -> None:
    secret_files.make_all(tmp_path / "secrets", demo=False)

    assert (tmp_path / "secrets").stat().st_mode & 0o077 == 0
    assert {name: (tmp_path / "secrets" / name).stat().st_mode & 0o077 for name in NAMES} == dict.fromkeys(NAMES, 0)


def test_two_deployments_share_no_key_and_the_demo_only_the_published_one(tmp_path: Path) -> None:
    for name, demo in (("a", False), ("b", False), ("c", True), ("d", True)):
        secret_files.make_all(tmp_path / name, demo=demo)
    made = [contents(tmp_path / name) for name in "abcd"]

    assert len({one["city_key"] for one in made}) == 4
    assert len({one["gateway_private.jwk"] for one in made}) == 4
    assert made[0]["snapshot_key"] != made[1]["snapshot_key"]
    assert made[2]["snapshot_key"] == made[3]["snapshot_key"] == secret_files.DEMO_SNAPSHOT_KEY
