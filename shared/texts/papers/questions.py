"""Questions people ask about a round, answered from its policy and calendar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shared.texts.papers.criteria import CONSENT, distance, ordered


def answers(policy: Mapping[str, Any], told: Mapping[str, str]) -> list[dict[str, str]]:
    """[{no, tanya, jawab}]; `told`: cakupan, tmt, konsultasi_sampai, petugas, jam_layanan, penetap."""
    asked = (
        (
            "Mengapa ada putaran ini?",
            "Ada unit yang bebannya melebihi orangnya dan ada yang sebaliknya. Putaran ini mencari perpindahan paling sedikit yang membuat "
            "keduanya lebih seimbang.",
        ),
        ("Siapa yang termasuk?", f"{told['cakupan']}."),
        (
            "Apakah saya pasti dipindahkan?",
            "Tidak. Hanya kursi yang benar-benar kurang yang diisi, dan hanya oleh orang yang memenuhi semua syarat hukum dan kriteria.",
        ),
        (
            "Bagaimana dipilih bila beberapa orang sama sesuainya?",
            f"Menurut urutan yang ditetapkan, {ordered(policy)}. Pejabat memilih dengan alasan tertulis.",
        ),
        ("Seberapa jauh saya dapat dipindahkan?", f"Jarak antara kedua unit {distance(policy)}."),
        (
            "Bagaimana bila saya tidak setuju?",
            f"Persetujuan pegawai: {CONSENT[policy['persetujuan']]}. Tanggapan tertulis dibaca sebelum diputuskan, dan setelah SK ada hak "
            "keberatan.",
        ),
        (
            "Apa yang tidak pernah dipakai?",
            "Agama, suku, jenis kelamin, dan pilihan politik. Keadaan pribadi yang dilindungi hanya dapat menunda atau mengecualikan "
            "perpindahan, tidak pernah menjadi sebabnya.",
        ),
        (
            "Data saya keliru, ke mana?",
            f"Sampaikan kepada {told['petugas']} sampai {told['konsultasi_sampai']}; data yang disanggah diperiksa pemiliknya sebelum ada "
            "keputusan.",
        ),
        ("Kapan berlaku?", f"Terhitung mulai {told['tmt']}."),
        (
            "Siapa yang memutuskan?",
            f"{told['penetap']}. Sistem hanya mengusulkan dan menjelaskan; setiap langkah dilakukan dan ditandatangani pejabat.",
        ),
        ("Kepada siapa saya bertanya?", f"{told['petugas']}, {told['jam_layanan']}."),
    )
    return [{"no": str(no), "tanya": question, "jawab": answer} for no, (question, answer) in enumerate(asked, start=1)]
