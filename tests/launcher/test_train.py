"""`./seimbang train` on a running city: progress, the card in words, the act of another client, the way back, and its refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from launcher import train
from launcher.console import Stop
from tests.flow.six_units import six_units
from tests.stack import Api, Stack

ACT = ["--dasar", "800/231/BKPSDM/2026", "--alasan", "Lulus uji pada tahun terakhir"]


def words(stack: Stack, client: Api, folder: Path, *more: str) -> list[str]:
    secret = folder / client.client_id
    secret.write_text(client.secret)
    return ["--alamat", stack.url, "--klien", client.client_id, "--rahasia", str(secret), *more]


def test_a_model_is_trained_told_activated_by_another_client_and_taken_back(
    stack: Stack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = f"latih-{tmp_path.name}"
    trainer, officer = stack.agency(code=code), stack.agency("model:aktifkan,rekomendasi:baca", code)
    trainer.bring_city(six_units())

    assert train.run(words(stack, trainer, tmp_path, "--per", "2026-11-01")) == 0
    told = capsys.readouterr().out
    assert "GURU: tidak dipakai karena penempatan yang dapat dinilai terlalu sedikit." in told
    assert "GURU: off, because too few placements can be judged." in told
    assert "train --aktifkan 1 --dasar" in told
    with pytest.raises(Stop, match="tidak boleh mengaktifkannya"):
        train.run(words(stack, trainer, tmp_path, "--aktifkan", "1", *ACT))

    assert train.run(words(stack, officer, tmp_path, "--aktifkan", "1", *ACT)) == 0
    assert trainer.get("/v1/model/aktif")["nomor"] == 1
    assert train.run(words(stack, officer, tmp_path, "--mundur", *ACT)) == 0
    assert trainer.get("/v1/model/aktif")["nomor"] == 0
    assert "Decisions from" in capsys.readouterr().out


def test_on_the_demo_it_reads_up_to_the_demos_day_and_says_whether_learning_is_where_it_was_planted(
    stack: Stack, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEIMBANG_DATA", str(tmp_path))
    (tmp_path / "demo" / "state").mkdir(parents=True)
    (tmp_path / "demo" / "state" / "demo.json").write_text('{"per": "2026-10-09"}')
    trainer = stack.agency()
    trainer.bring_city(six_units())

    assert train.run(words(stack, trainer, tmp_path, "--demo")) == 0

    told = capsys.readouterr().out
    assert "histories read up to 2026-10-09" in told
    assert "train --demo --aktifkan 1" in told
    assert "learning not as planted: GURU" in told


def test_what_it_cannot_do_is_one_sentence(stack: Stack, tmp_path: Path) -> None:
    with pytest.raises(Stop, match="--dasar and --alasan"):
        train.run(["--aktifkan", "1"])
    with pytest.raises(Stop, match="--klien ID"):
        train.run(["--alamat", stack.url])
    with pytest.raises(Stop, match="cannot be read"):
        train.run(["--alamat", stack.url, "--klien", "x", "--rahasia", str(tmp_path / "tiada")])
    wrong = tmp_path / "salah"
    wrong.write_text("salah")
    with pytest.raises(Stop, match="do not belong together"):
        train.run(["--alamat", stack.url, "--klien", "01a1c5e0-7c00-7000-8000-000000000001", "--rahasia", str(wrong)])
    with pytest.raises(Stop, match="does not answer"):
        train.run(["--alamat", "http://127.0.0.1:1", "--klien", "x", "--rahasia", str(wrong)])


def test_without_a_running_city_it_says_how_to_start_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEIMBANG_DATA", str(tmp_path))
    with pytest.raises(Stop, match="no city runs here"):
        train.run(["--demo"])
