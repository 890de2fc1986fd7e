"""The sample in plain PHP signs a PHP-session user in, with an RSA key and with an EC key, and says what went wrong in words."""

from __future__ import annotations

import json
import os
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests import dates
from tests.conftest import ROOT
from tests.gateway.vouching import Simpeg, simpeg
from tests.people import People, people
from tests.stack import Stack

SAMPLE = ROOT / "docs" / "samples" / "seimbang_masuk.php"
NIP = f"{date(1980, 1, 2):%Y%m%d}2010011901"
PAGE = """<?php
require $argv[1];
session_id('sesi-uji-php'); session_start();
$_SESSION['nip'] = $argv[6]; $_SESSION['waktu_masuk'] = time() - 5;
try {
    $masuk = new SeimbangMasuk($argv[2], $argv[3], $argv[4], $argv[5]);
    echo json_encode($masuk->masuk($_SESSION['nip'], session_id(), $_SESSION['waktu_masuk']));
} catch (RuntimeException $salah) {
    fwrite(STDERR, $salah->getMessage()); exit(3);
}
"""
pytestmark = pytest.mark.php


@pytest.fixture(scope="module")
def city(stack: Stack) -> Any:
    made = people(stack)
    yield made
    made.close()


def told_our_time(php: str) -> str:
    """PHP has no clock that could be exchanged: its calls are."""
    assert "time()" in php
    return php.replace("time()", f"(time() + {os.environ[dates.SHIFT]})")


def run(tmp_path: Path, desk: Simpeg, nip: str) -> subprocess.CompletedProcess[str]:
    page, key, sample = tmp_path / "halaman.php", tmp_path / "kunci.pem", tmp_path / SAMPLE.name
    page.write_text(told_our_time(PAGE))
    sample.write_text(told_our_time(SAMPLE.read_text()))
    key.write_bytes(desk.key.as_pem(private=True))
    words = [str(sample), desk.url, desk.client_id, desk.kid, str(key), nip]
    settings = ["-d", "error_reporting=32767", "-d", "display_errors=stderr", "-d", f"session.save_path={tmp_path}"]
    return subprocess.run(["php", *settings, str(page), *words], capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("kind", ["RSA", "EC"])
def test_a_php_session_becomes_a_token_of_that_person(stack: Stack, city: People, tmp_path: Path, kind: str) -> None:
    desk = simpeg(stack, city.instansi_id, kind=kind)
    for _ in range(6 if kind == "EC" else 1):  # numbers of an EC signature are sometimes shorter than 32 bytes
        done = run(tmp_path, desk, NIP)
        assert (done.returncode, done.stderr) == (0, "")
        told = json.loads(done.stdout)
        assert (told["scope"], told["pengguna_id"]) == ("saya", str(city.pegawai.pengguna_id))


def test_what_is_refused_is_told_in_words_without_the_number(stack: Stack, city: People, tmp_path: Path) -> None:
    done = run(tmp_path, simpeg(stack, city.instansi_id), "198001022010011999")

    assert done.returncode == 3
    assert "Tidak ada pegawai" in done.stderr
    assert "198001022010011999" not in done.stderr
