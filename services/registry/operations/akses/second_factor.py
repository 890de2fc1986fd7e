"""The second factor: enrol an authenticator, prove it, show a code; and take it away when a phone is lost.

The secret is told once and sealed by the city key. A wrong code is counted in a transaction that stands although the request is refused.
"""

from __future__ import annotations

import base64
import os
import uuid
from datetime import datetime
from typing import Any, NoReturn

from services.registry.domain.akses import totp
from services.registry.domain.akses.siapa import FRESH, Siapa
from services.registry.domain.kepegawaian.sandi import Vault
from services.registry.operations.akses.sign_in import signed_in
from services.registry.operations.akses.users import user_of
from services.registry.storage.akses import second_factor, sessions, users
from services.registry.storage.work import UnitOfWork
from shared.errors import Bentrok, MasukanTidakSah, PerluPenguatan, TerlaluSering, TidakBerwenang
from shared.web.identity import Actor

Row = dict[str, Any]


async def enrol(work: UnitOfWork, vault: Vault, siapa: Siapa) -> Row:
    """A new secret, told this once. Commits. Raises PerluPenguatan when another authenticator is in use and no fresh code was shown."""
    held = await second_factor.locked(work.connection, siapa.pengguna_id)
    if held is not None and held["dikonfirmasi_pada"] is not None and not siapa.fresh(work.at):
        raise PerluPenguatan(
            "Autentikator sudah terpasang.", saran="Kirim kode darinya lebih dahulu; bila hilang, minta administrator meresetnya.",
            pesan_en="An authenticator is in use.", maks_umur_s=int(FRESH.total_seconds()),
        )  # fmt: skip
    secret = os.urandom(totp.SECRET_BYTES)
    await second_factor.begin(work.connection, siapa.pengguna_id, vault.seal_of(siapa.pengguna_id, secret), work.at)
    work.record(siapa.instansi_id, "totp.didaftarkan", "pengguna", siapa.pengguna_id)
    await work.commit()
    text = base64.b32encode(secret).decode().rstrip("=")
    return {"rahasia": text, "otpauth": totp.otpauth(secret, str(siapa.pengguna_id)[-12:])}


async def show_code(work: UnitOfWork, vault: Vault, siapa: Siapa, actor: Actor, given: str, *, first: bool = False) -> Row:
    """Take a code: this session's second factor is shown now. `first` proves a new authenticator. Commits, also when it refuses.

    Raises TidakBerwenang for a wrong or used code, TerlaluSering after five wrong ones, Bentrok without an authenticator.
    """
    row = await second_factor.locked(work.connection, siapa.pengguna_id)
    _check_state(row, first)
    assert row is not None
    _check_lock(row["terkunci_sampai"], work.at)
    step = totp.taken_step(vault.open_of(siapa.pengguna_id, row["sandi"]), given, work.at, row["langkah_terakhir"])
    if step is None:
        await _wrong(work, siapa, row["gagal"] + 1)
    sesi = _session(actor)
    taken: Row = {"langkah_terakhir": step, "gagal": 0, "terkunci_sampai": None}
    if first:
        taken["dikonfirmasi_pada"] = work.at
        work.record(siapa.instansi_id, "totp.dikonfirmasi", "pengguna", siapa.pengguna_id)
    await second_factor.change(work.connection, siapa.pengguna_id, **taken)
    await sessions.strengthen(work.connection, sesi, work.at)
    user = await users.user(work.connection, siapa.pengguna_id)
    session = await sessions.one(work.connection, sesi)
    assert user is not None
    signed = await signed_in(work.connection, user, session, work.at)
    await work.commit()
    return signed


async def reset(work: UnitOfWork, instansi_id: uuid.UUID, pengguna_id: uuid.UUID) -> None:
    """Take a lost authenticator away and end every session. Commits. Nobody resets his own. Raises Bentrok when there is none."""
    await user_of(work.connection, instansi_id, pengguna_id)
    if work.actor == f"pengguna:{pengguna_id}":
        raise Bentrok(
            "Autentikator sendiri tidak dapat direset sendiri.", saran="Minta administrator lain.", pesan_en="Not one's own."
        )
    if not await second_factor.drop(work.connection, pengguna_id):
        raise Bentrok("Pengguna ini tidak memiliki autentikator.", saran="Tidak ada yang perlu direset.", pesan_en="None in use.")
    await sessions.end(work.connection, pengguna_id, work.at)
    work.record(instansi_id, "totp.direset", "pengguna", pengguna_id)
    await work.commit()


async def _wrong(work: UnitOfWork, siapa: Siapa, wrong: int) -> NoReturn:
    until = totp.locked_until(wrong, work.at)
    await second_factor.change(work.connection, siapa.pengguna_id, gagal=min(wrong, 1000), terkunci_sampai=until)
    if until is not None:
        work.record(siapa.instansi_id, "totp.dikunci", "pengguna", siapa.pengguna_id)
    await work.commit()
    raise TidakBerwenang(
        "Kode verifikasi salah atau sudah dipakai.", saran="Tunggu kode berikutnya pada aplikasi, dan periksa jam ponsel.",
        pesan_en="The code is wrong or was used before.", kode="kode_salah",
    )  # fmt: skip


def _check_state(row: Row | None, first: bool) -> None:
    if row is None:
        raise Bentrok("Belum ada autentikator.", saran="Daftarkan lewat POST /v1/saya/totp.", pesan_en="No authenticator yet.")
    proved = row["dikonfirmasi_pada"] is not None
    if first and proved:
        raise Bentrok(
            "Autentikator sudah dikonfirmasi.", saran="Kirim kode ke POST /v1/saya/verifikasi.", pesan_en="Proved already."
        )
    if not first and not proved:
        raise Bentrok(
            "Autentikator belum dikonfirmasi.", saran="Kirim kode pertama ke POST /v1/saya/totp/konfirmasi.", pesan_en="Not proved yet."
        )  # fmt: skip


def _check_lock(until: datetime | None, at: datetime) -> None:
    if until is not None and until > at:
        raise TerlaluSering(
            "Terlalu banyak kode salah.", saran="Tunggu sampai waktunya lewat, lalu kirim kode yang baru.",
            pesan_en="Too many wrong codes.", coba_lagi_s=max(1, int((until - at).total_seconds())),
        )  # fmt: skip


def _session(actor: Actor) -> uuid.UUID:
    if not actor.sesi:
        raise MasukanTidakSah("Token ini tidak memiliki sesi.", saran="Masuk kembali.", pesan_en="No session.")
    return uuid.UUID(actor.sesi)
