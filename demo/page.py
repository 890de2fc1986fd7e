"""The demo's last page: words first, then figures, the first moves, how it was computed, and what to try next."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from demo.client import Gateway
from demo.verify import PLANTED, faults
from shared.texts.chains import gap_sentence
from shared.texts.moves import verdict
from shared.texts.numbers import number

FIRST = 20
BANDS = (
    ("LEBIH", "lebih orang / over-staffed, beban < 70 %"), ("RINGAN", "ringan / light, 70-89 %"),
    ("SEIMBANG", "seimbang / balanced, 90-110 %"), ("BERAT", "berat / heavy, 111-130 %"),
    ("KELEBIHAN_BEBAN", "kelebihan beban / overloaded, > 130 %"),
    ("TANPA_PEGAWAI", "tanpa pegawai / nobody there"), ("TIDAK_DIKETAHUI", "kebutuhan tidak diketahui / need unknown"),
)  # fmt: skip


def page(gateway: Gateway, state_dir: Path, client_id: str, secret_file: Path) -> int:
    state = json.loads((state_dir / "demo.json").read_text())
    round_id = state["putaran_id"]
    balance = gateway.call("GET", f"/v1/putaran/{round_id}/keseimbangan")
    analysis = gateway.call("GET", f"/v1/analisis/{state['analisis_id']}")
    moves = gateway.call("GET", f"/v1/putaran/{round_id}/rekomendasi", params={"limit": FIRST})["items"]
    wrong = faults(gateway.call("GET", f"/v1/analisis/{state['analisis_id']}/hasil"))
    for part in (_people(balance), _verdicts(balance), _bands(balance), _plan(balance, wrong), _moves(moves), _made(analysis)):
        print("\n".join(part), flush=True)
    print("\n".join(_next(gateway.url, round_id, client_id, secret_file, moves)), flush=True)
    return 0


def _title(text: str) -> str:
    return f"\n━━ {text} " + "━" * max(0, 96 - len(text))


def _people(balance: dict[str, Any]) -> list[str]:
    told, before, after = balance["ringkasan"], balance["keseimbangan"]["sebelum"], balance["keseimbangan"]["sesudah"]
    status, parts = told["status"], balance["kota"]["penguraian"]
    hours = told["jam_per_guru_mapel_mikro"]
    return [
        _title("KOTA MEDAN (SINTETIS: semua orang dibuat / every person is made up)"),
        f"{number(told['pegawai'])} orang / people: {number(status.get('PNS', 0))} PNS, {number(status.get('PPPK', 0))} PPPK, "
        f"{number(status.get('PPPK_PARUH_WAKTU', 0))} PPPK paruh waktu, di / in {number(told['unor'])} unit.",
        f"Kurang / short  {number(before['kurang_orang']):>6} orang → {number(after['kurang_orang'])} setelah rencana / after the plan",
        f"Lebih / over    {number(before['lebih_orang']):>6} orang → {number(after['lebih_orang'])}",
        f"Dari kekurangan itu / of this shortage: {number(parts['distribusi_orang'])} dapat dibenahi dengan perpindahan / curable by "
        f"moving, {number(parts['jumlah_orang'])} perlu orang baru / heads that are missing",
        f"Orang di unit kelebihan beban / people in overloaded units: {number((before['orang_beban_lebih_mikro'] or 0) / 1e4, 1)} %",
        f"Sekolah di bawah kebutuhan / schools below need: {told['sekolah_di_bawah_kebutuhan']} dari / of {told['sekolah']}",
        f"Jam per guru / weekly hours per teacher: {number(hours / 1e6, 1) if hours else '—'} JP",
        f"Formasi tanpa kebutuhan yang diketahui / seats of unknown need: {told['sel_tanpa_kebutuhan']} dari / of {told['sel']} "
        "(tidak memberi, tidak menerima / they neither give nor receive)",
    ]  # fmt: skip


def _verdicts(balance: dict[str, Any]) -> list[str]:
    rows = sorted(balance["putusan"], key=lambda row: -row["kurang"])[:12]
    lines = [_title("Distribusi atau jumlah? / distribution or headcount?")]
    for row in rows:
        name = (
            " ".join(part for part in (row["keluarga"], row["mapel"] or "", row["jenis_unit"]) if part).replace("_", " ").lower()
        )
        lines.append(f"{name:<34} kurang {row['kurang']:>4}, lebih {row['lebih']:>4} · {row['putusan']:<10} {verdict(row)}")
    return lines


def _bands(balance: dict[str, Any]) -> list[str]:
    before, after = balance["pita"]["sebelum"], balance["pita"]["sesudah"]
    lines = [_title("Formasi menurut beban / seats by load"), f"{'':<44}{'sebelum':>9}{'sesudah':>9}"]
    lines += [f"{label:<44}{number(before.get(name, 0)):>9}{number(after.get(name, 0)):>9}" for name, label in BANDS]
    for name, label in (("", "semua tenaga / all hands"), ("_asn", "hanya ASN penuh waktu / full-time ASN only")):
        two = [balance["keseimbangan"][f"{when}{name}"] for when in ("sebelum", "sesudah")]
        gini, cv = (" → ".join(number(one[f"{figure}_mikro"] / 1e6, 4) for one in two) for figure in ("gini", "cv"))
        lines.append(
            f"{label:<42} Gini {gini} · CV {cv} · kurang {' → '.join(number(t['kurang_mikro_fte'] / 1e6) for t in two)} FTE"
        )
    return lines


def _plan(balance: dict[str, Any], wrong: list[str]) -> list[str]:
    plan = balance["rencana"]
    gain, office = (plan["nilai_awal_mikro"] - plan[name] for name in ("nilai_mikro", "serakah_nilai_mikro"))
    groups = ", ".join(f"{count} {name.replace('_', ' ').lower()}" for name, count in plan["kelompok"].items())
    return [
        _title("Rencana / the plan"),
        f"{plan['jumlah']} perpindahan / moves (kapasitas meja / desk capacity {plan['batas_pindah']}): {groups}",
        f"Status {plan['status']} untuk (S), celah rantai / chain gap {number(plan['celah_rantai_ppm'] / 10_000, 4)} %; "
        f"diperiksa pada / certified on {number(plan['sertifikat']['busur'])} busur / arcs",
        *(gap_sentence(plan["celah_rantai_ppm"], lang) for lang in ("id", "en")),
        f"Perbaikan / gain {number(gain / 1e6, 2)} FTE; aturan kantor (serakah) / the office rule {number(office / 1e6, 2)} FTE "
        f"dengan / with {plan['serakah_jumlah']} perpindahan",
        f"Kebenaran yang ditanam di kota ini / truths planted in this city: {PLANTED - len(wrong)} dari / of {PLANTED} ditemukan / found",
        *(f"  tidak ditemukan / missed: {line}" for line in wrong),
    ]  # fmt: skip


def _moves(moves: list[dict[str, Any]]) -> list[str]:
    lines = [_title(f"{len(moves)} usulan pertama / first moves")]
    for move in moves:
        who = f"{move['nama']} ({move['nip_tersamar']})" if move["nama"] else "(pegawai)"
        lines += [f"{move['no']:>3}. {who}", f"     {move['alasan']}", f"     {move['alasan_en']}"]
        if move["syarat"]:
            lines.append(f"     Syarat / conditions: {'; '.join(needed['pesan'].rstrip('.') for needed in move['syarat'])}")
    return lines


def _made(analysis: dict[str, Any]) -> list[str]:
    lines = [_title("Waktu dan memori / time and memory")]
    for stage in analysis["tahapan"]:
        memory = f"{stage['puncak_mb']:>6} MB" if stage["puncak_mb"] else ""
        lines.append(f"{stage['nama']:<26}{number(stage['ms'] / 1000, 2):>8} s {memory}")
    return [*lines, f"Hash analisis / analysis hash: {analysis['hasil_hash']}"]


def _next(url: str, round_id: str, client_id: str, secret_file: Path, moves: list[dict[str, Any]]) -> list[str]:
    secret = secret_file.read_text().strip()
    token = f"TOKEN=$(curl -s -u {client_id}:{secret} -d grant_type=client_credentials {url}/oauth2/token | cut -d'\"' -f4)"
    lines = [
        _title("Tiga hal berikutnya / three things to try"),
        f"1. Dokumentasi / docs: {url}/docs   Authorize: client_id {client_id}   client_secret {secret}",
        "2. SIMPEG mengirim satu baris / SIMPEG sends one row:",
        f"   {token}",
        f"   curl -s -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' {url}/v1/batch/UNOR \\",
        """        -d '{"sumber":"simpeg","baris":[{"id_sumber":"BARU-1","nama":"Bidang Baru","jenis":"BIDANG","induk":"DISDIKBUD"}]}'""",
    ]
    if moves:
        view = f"{url}/v1/pegawai/{moves[0]['pegawai_id']}/posisi?putaran_id={round_id}"
        lines += ["3. Pandangan satu pegawai / one employee's view:", f"   curl -s -H \"Authorization: Bearer $TOKEN\" '{view}'"]
    return [
        *lines,
        f"   Coba dengan berkas Excel sendiri / try your own Excel files: {url}/coba",
        f"   Masuk sebagai pejabat demo / sign in as an official: docs/people.md, GET {url}/oauth2/demo",
        "   Belajar dari masa lalunya, selama melayani / learn from its past, while it serves: ./seimbang train --demo",
    ]
