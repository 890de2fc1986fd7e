"""The agencies (OPD) of the city and a believable handful of divisions each.

Names after the change of December 2022 and of the 2016 list (press reports, see PROVENANCE.md); divisions are examples, not
the city's own decree. `beban` scales an agency's size; `tanpa_k` marks the agency whose established need is planted unknown.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Agency:
    kode: str
    nama: str
    bidang: tuple[str, ...]
    beban: float = 1.0
    tanpa_k: bool = False


AGENCIES: tuple[Agency, ...] = (
    Agency("SETDA", "Sekretariat Daerah", ("Bagian Umum", "Bagian Organisasi", "Bagian Hukum", "Bagian Pemerintahan"), 1.8),
    Agency("SETWAN", "Sekretariat DPRD", ("Bagian Persidangan", "Bagian Keuangan"), 0.8),
    Agency("INSPEKTORAT", "Inspektorat", ("Inspektur Pembantu I", "Inspektur Pembantu II", "Inspektur Pembantu III"), 0.8),
    Agency("DISDIKBUD", "Dinas Pendidikan dan Kebudayaan", ("Bidang Pembinaan SD", "Bidang Pembinaan SMP", "Bidang GTK", "Bidang Kebudayaan"), 1.3),
    Agency("DINKES", "Dinas Kesehatan", ("Bidang Kesehatan Masyarakat", "Bidang P2P", "Bidang Pelayanan Kesehatan", "Bidang SDK"), 1.2),
    Agency("SDABMBK", "Dinas Sumber Daya Air, Bina Marga dan Bina Konstruksi", ("Bidang Jalan", "Bidang Drainase", "Bidang Bina Konstruksi", "UPT Operasi Wilayah"), 1.8),
    Agency("PKPCKTR", "Dinas Perumahan, Kawasan Permukiman, Cipta Karya dan Tata Ruang", ("Bidang Perumahan", "Bidang Cipta Karya", "Bidang Tata Ruang"), 1.3),
    Agency("DAMKAR", "Dinas Pemadam Kebakaran dan Penyelamatan", ("Bidang Pemadaman", "Bidang Penyelamatan", "Bidang Pencegahan"), 1.4),
    Agency("P3APMP2KB", "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pemberdayaan Masyarakat, Pengendalian Penduduk dan KB", ("Bidang PPPA", "Bidang Pemberdayaan Masyarakat", "Bidang KB"), 1.0),
    Agency("KETAPANG", "Dinas Ketahanan Pangan, Pertanian dan Perikanan", ("Bidang Ketahanan Pangan", "Bidang Pertanian", "Bidang Perikanan"), 1.0),
    Agency("KUKMPERINDAG", "Dinas Koperasi, UKM, Perindustrian dan Perdagangan", ("Bidang Koperasi", "Bidang Perindustrian", "Bidang Perdagangan"), 1.0),
    Agency("BKPSDM", "Badan Kepegawaian dan Pengembangan SDM", ("Bidang Mutasi dan Promosi", "Bidang Pengembangan Kompetensi", "Bidang Kinerja"), 0.8),
    Agency("BRIDA", "Badan Riset dan Inovasi Daerah", ("Bidang Riset", "Bidang Inovasi"), 0.6, tanpa_k=True),
    Agency("BKAD", "Badan Keuangan dan Aset Daerah", ("Bidang Anggaran", "Bidang Perbendaharaan", "Bidang Aset"), 1.1),
    Agency("BAPENDA", "Badan Pendapatan Daerah", ("Bidang PBB dan BPHTB", "Bidang Hotel, Restoran dan Hiburan", "UPT Pajak Wilayah I", "UPT Pajak Wilayah II"), 1.4),
    Agency("SATPOLPP", "Satuan Polisi Pamong Praja", ("Bidang Ketertiban", "Bidang Penegakan Perda", "Bidang Linmas"), 1.4),
    Agency("DISNAKER", "Dinas Tenaga Kerja", ("Bidang Pelatihan", "Bidang Hubungan Industrial"), 0.8),
    Agency("DLH", "Dinas Lingkungan Hidup", ("Bidang Kebersihan", "Bidang Pengendalian Pencemaran", "Bidang Pertamanan"), 1.6),
    Agency("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil", ("Bidang Pendaftaran Penduduk", "Bidang Pencatatan Sipil", "Bidang PIAK"), 1.1),
    Agency("DISHUB", "Dinas Perhubungan", ("Bidang Lalu Lintas", "Bidang Angkutan", "UPT Parkir"), 1.5),
    Agency("DISKOMINFO", "Dinas Komunikasi dan Informatika", ("Bidang Informasi Publik", "Bidang Aplikasi", "Bidang Statistik"), 0.8),
    Agency("DPMPTSP", "Dinas Penanaman Modal dan PTSP", ("Bidang Perizinan", "Bidang Penanaman Modal", "Bidang Pengaduan"), 0.9),
    Agency("DISPORA", "Dinas Pemuda dan Olahraga", ("Bidang Kepemudaan", "Bidang Olahraga"), 0.7),
    Agency("DISPUSIP", "Dinas Perpustakaan dan Kearsipan", ("Bidang Perpustakaan", "Bidang Kearsipan"), 0.7),
    Agency("DISPAR", "Dinas Pariwisata", ("Bidang Destinasi", "Bidang Ekonomi Kreatif"), 0.7),
    Agency("DINSOS", "Dinas Sosial", ("Bidang Rehabilitasi Sosial", "Bidang Perlindungan Sosial"), 0.9),
    Agency("BAPPEDA", "Badan Perencanaan Pembangunan Daerah", ("Bidang Ekonomi", "Bidang Sosial Budaya", "Bidang Infrastruktur"), 0.8),
    Agency("BPBD", "Badan Penanggulangan Bencana Daerah", ("Bidang Kedaruratan", "Bidang Rehabilitasi"), 0.7),
    Agency("KESBANGPOL", "Badan Kesatuan Bangsa dan Politik", ("Bidang Ideologi", "Bidang Politik"), 0.6),
)  # fmt: skip

HOSPITALS: tuple[tuple[str, str, int], ...] = (
    ("RSUD-PIRNGADI", "RSUD Dr. Pirngadi", 8),
    ("RSUD-DJAFAR", "RSUD H. Bachtiar Djafar", 2),
)
"""Code, name, and size in multiples of one ward team."""
