"""A card in words: every reason of the gate has its sentence, and the figures are those of the card."""

from __future__ import annotations

from typing import Any

from services.scoring.training import gate
from shared.texts import model_card

GATE: dict[str, Any] = {
    "baris_uji": 540, "rugi_log_dingin_mikro": 447_000, "rugi_log_belajar_mikro": 412_000, "selisih_mikro": 35_000,
    "selang_95_mikro": [21_000, 49_000], "kemiringan_kalibrasi_mikro": 970_000,
}  # fmt: skip
NONE = {name: None if name != "baris_uji" else 0 for name in GATE}
ON = {"keluarga": "GURU", "aktif": True, "alasan": [], "bobot_mikro": 940_000, "penempatan": 4_000, "n": 3_120,
      "tahun": [2012, 2024], "hasil_baik_mikro": 712_000, "gerbang": GATE}  # fmt: skip
OFF = {**ON, "keluarga": "ARSIPARIS", "aktif": False, "alasan": [gate.BARIS_KURANG], "bobot_mikro": 0, "n": 0, "hasil_baik_mikro": None,
       "gerbang": NONE}  # fmt: skip
CARD = {"per": "2026-11-01", "mesin": "uji-1", "penempatan": 4_090, "keluarga": [OFF, ON]}


def test_the_whole_first_then_the_families_that_count() -> None:
    head, first, second = model_card.lines(CARD)

    assert head == "4.090 penempatan, riwayat dibaca sampai 2026-11-01, mesin uji-1."
    assert first == (
        "GURU: DIPAKAI, bobot 94,0 %. 3.120 dari 4.000 penempatan (2012-2024) dapat dinilai, 71,2 % berhasil baik. Tahun terakhir yang "
        "belum dilihat (540 baris): rugi log 0,412 melawan 0,447 tabel awal; selisih 0,035, selang 95 % 0,021 sampai 0,049; kemiringan "
        "kalibrasi 0,970."
    )
    assert second == (
        "ARSIPARIS: tidak dipakai karena penempatan yang dapat dinilai terlalu sedikit. Tidak satu pun dari 4.000 penempatan dapat dinilai."
    )
    assert model_card.lines(CARD, "en")[1].startswith("GURU: ON, weight 94.0 %. 3,120 of 4,000 placements")


def test_every_reason_of_the_gate_can_be_said() -> None:
    assert set(model_card.REASONS) == {gate.BARIS_KURANG, gate.TIDAK_LEBIH_BAIK, gate.KALIBRASI_LEPAS}


def test_many_families_of_which_nothing_can_be_said_share_a_line() -> None:
    silent = [{**OFF, "keluarga": name} for name in "CABD"]

    assert model_card.lines({**CARD, "keluarga": [*silent, ON]})[2:] == [
        "Keluarga lain yang penempatannya belum dapat dinilai: A, B, C, D."
    ]
    assert len(model_card.lines({**CARD, "keluarga": [*silent[:3], ON]})) == 1 + 4
