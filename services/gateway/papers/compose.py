"""A paper with everything around its text: letterhead, head, signature, copies, the code that leads to the public check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.gateway.papers.marks import qr_svg
from shared.texts.papers.parts import Head, Paper
from shared.texts.papers.resolve import COMMON, DATED, Fields, resolve

SIZES = ("F4", "A4", "A3")


@dataclass(frozen=True)
class Proof:
    """What every page bears at its foot: where the paper can be checked. `address` ends in `code`."""

    code: str
    address: str


def composed(paper: Paper, fields: Fields, proof: Proof, size: str, *, watermark: str = "", logo: str = "") -> dict[str, Any]:
    """The whole page as the setter reads it. Raises MasukanTidakSah for missing or unknown fields."""
    parts = resolve(paper, fields)
    for part in (*parts["isi"], *parts["lampiran_isi"]):
        if part["jenis"] == "tabel":
            part["nomor_lajur"] = paper.head is Head.KEPUTUSAN and bool(paper.annex)  # the decree speaks of "lajur 4"
    letter = [["Nomor", fields.get("nomor", "")], ["Sifat", fields.get("sifat", "")], ["Lampiran", fields.get("lampiran", "")],
              ["Hal", parts["tentang"]]]  # fmt: skip
    return {
        **parts, "ukuran": paper.size if paper.size == "A3" else size, "lanskap": paper.landscape,
        "satu_halaman": paper.one_page, "huruf": paper.huruf or (9.5 if paper.size == "A3" else 11),
        "lampiran_lanskap": paper.annex_landscape, "lampiran_bertanda": paper.annex_signed,
        **{name: fields.get(name, "") for name in COMMON},
        **{name: fields.get(name) or "" for name in (*DATED, "kop_kontak", "kop_provinsi")}, "logo": logo, "kepala_surat": letter,
        "kepada": fields.get("kepada", []), "pejabat_besar": fields.get("pejabat_besar", ""), "tembusan": fields.get("tembusan") or [],
        "tanda_tangan": _signature(paper, fields), "tanda_air": watermark, "qr": qr_svg(proof.address),
        "kaki": f"{paper.foot.format(kode=proof.code)}:", "alamat_periksa": proof.address,
        "judul_dokumen": f"{paper.title} {fields.get('nomor', '')}".strip(), "pengarang": fields["kop_opd"],
    }  # fmt: skip


def _signature(paper: Paper, fields: Fields) -> dict[str, Any] | None:
    if not paper.signed:
        return None
    opening = []
    if paper.head is Head.KEPUTUSAN:
        opening = [f"Ditetapkan di {fields['tempat']}", f"pada tanggal {fields['tanggal']}"]
    elif paper.head is Head.NASKAH:
        opening = [f"{fields['tempat']}, {fields['tanggal']}"]
    if fields.get("atas_nama"):
        opening.append(f"a.n. {fields['atas_nama']}")
    under = [str(fields[name]) for name in ("penanda_pangkat",) if fields.get(name)]
    if fields.get("penanda_nip"):
        under.append(f"NIP {fields['penanda_nip']}")
    return {"pembuka": opening, "jabatan": fields["penanda_jabatan"], "nama": fields["penanda_nama"], "bawah": under}
