"""A trial in a few lines for the terminal and the page: words and numbers first."""

from __future__ import annotations

from typing import Any

from services.gateway.workbook import plan_rows
from shared.contracts.v1.kebijakan import BAWAAN
from shared.texts.chains import CHAINS_UNASKED, gap_sentence
from shared.texts.moves import verdict
from shared.texts.numbers import number

LARGE_ROWS = 30_000
"""Pairs of person and seat grow with the square of the rows: a hundred thousand people without a cap of distance filled 8 GB."""


def is_large(imports: list[dict[str, Any]]) -> bool:
    """Whether a trial keeps the usual cap of distance between units."""
    return sum(int(row["baris_total"]) for row in imports) > LARGE_ROWS


def summary_lines(result: dict[str, Any], imports: list[dict[str, Any]]) -> list[str]:
    lines = []
    for row in imports:
        counts = row["ringkasan"]
        good = counts["dibuat"] + counts["diperbarui"] + counts["tidak_berubah"]
        lines.append(f"Berkas {row['nama_berkas']}: {good} baris dibaca, {counts['gagal']} baris ditolak.")
    if is_large(imports):
        kilometres = number(BAWAAN["jarak_maks_m"] / 1000, 0)
        lines.append(f"Berkas besar: perpindahan dicari sampai {kilometres} km antarunit; berkas per kecamatan tidak dibatasi.")
    before = result["keseimbangan"]["sebelum"]
    lines.append(
        f"Pegawai {result['ringkasan']['pegawai']}; kurang {before['kurang_orang']} orang, lebih {before['lebih_orang']} orang."
    )
    if before["kurang_orang"]:
        parts = next(row for row in result["penguraian"] if row["lingkup"] == "KOTA")
        lines.append(
            f"Dari kekurangan itu {parts['distribusi_orang']} orang dapat dibenahi dengan perpindahan di kelompok jabatan yang sama, "
            f"{parts['jumlah_orang']} orang tidak ada: perlu formasi baru."
        )
        lines += _without_transfer(result["tindakan"]["ringkasan"])
    if looks := result["kecurigaan"]:
        lines.append(f"{len(looks)} alasan untuk melihat suatu kebutuhan sekali lagi: lihat lembar Kebutuhan perlu dilihat lagi.")
    if unknown := before["sel_tidak_diketahui"]:
        lines.append(f"{unknown} formasi tanpa kebutuhan yang diketahui: tidak memberi dan tidak menerima siapa pun.")
    short = [row for row in result["putusan"] if row["kurang"]]
    lines += [_family(row) for row in sorted(short, key=lambda row: -row["kurang"])]
    if enough := [_name(row) for row in result["putusan"] if not row["kurang"]]:
        lines.append(f"Tidak ada unit yang kekurangan: {', '.join(enough)}.")
    for row in result["unit_dikecualikan"]:
        lines.append(f"Dikecualikan: {row['unor_nama']} (belum beroperasi).")
    if result["norma_pembanding"]:
        lines.append("Norma menentukan tandanya; hasil di bawah norma lain tidak boleh dibandingkan:")
        lines += [
            f"  {row['jenis_unit']} {row['norma']}{' (dipakai)' if row['resmi'] else ''}: selisih {row['selisih']:+d}, "
            f"kurang {row['kurang']}, lebih {row['lebih']}"
            for row in result["norma_pembanding"]
        ]
    return lines + _plan(result["rencana"]) + plan_rows.lines(result)


def _plan(plan: dict[str, Any]) -> list[str]:
    """How many moves and how sure that there is no better set; or what keeps decided moves from being made."""
    if plan["status"] == "TIDAK_LAYAK":
        told = [f"  {row['pesan']} {row['saran']}" for row in plan["penghalang"]]
        return ["Tidak ada usulan: perpindahan yang sudah diputuskan tidak dapat dilakukan bersama.", *told]
    apart = "bila tiap formasi hanya memberi atau hanya menerima"
    proof = f"terbukti yang terbaik {apart}"
    if plan["anggaran"]:
        proof = f"dalam anggaran, paling jauh {number(plan['celah_anggaran_ppm'] / 10_000, 4)} % dari yang terbaik {apart}"
    decided = f" ({plan['wajib']} sudah diputuskan)" if plan["wajib"] else ""
    return [f"Usulan: {plan['jumlah']} perpindahan{decided}; {proof}.", _chains(plan)]


def _chains(plan: dict[str, Any]) -> str:
    """How far the plan can be from the best; where nobody has somewhere to go alone, nothing was proved about chains."""
    return CHAINS_UNASKED if plan["status"] == "KOSONG" else gap_sentence(plan["celah_rantai_ppm"])


def _without_transfer(told: dict[str, Any]) -> list[str]:
    """What acts short of a transfer would leave."""
    left, closed = told["sesudah"], told["sebelum"]["kurang_orang"] - told["sesudah"]["kurang_orang"]
    if closed <= 0:
        return []
    return [
        f"Tanpa mutasi (menunggu, menggeser tugas, berbagi jam) {closed} kekurangan dapat ditutup; tersisa {left['distribusi_orang']} "
        f"untuk mutasi dan {left['jumlah_orang']} untuk formasi baru: lihat lembar Lebih murah dari mutasi."
    ]


def _name(row: dict[str, Any]) -> str:
    return " ".join(part for part in (row["keluarga"], row["mapel"] or "", row["jenis_unit"]) if part).replace("_", " ")


def _family(row: dict[str, Any]) -> str:
    """One family: how many are short and over, how many moves could help at most, and the verdict."""
    local = row["pindah_maks_kecamatan"]
    inside = "" if local is None else f", {local} di dalam kecamatan"
    bound = "batas atas sebelum kecocokan mapel" if row["keluarga"] == "GURU" else "batas atas"
    units = row["unit_kurang"] + row["unit_lebih"] + row["unit_pas"]
    return (
        f"{_name(row)}: {units} unit, selisih {row['selisih']:+d} (kurang {row['kurang']}, lebih {row['lebih']}); "
        f"paling banyak {row['pindah_maks_kota']} perpindahan di kota{inside} ({bound}); {verdict(row)}."
    )
