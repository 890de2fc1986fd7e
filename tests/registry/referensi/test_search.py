"""Search finds what a person types, first; it loses nothing and invents nothing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.registry.domain.referensi.cari import search
from services.registry.storage.referensi.load import load

KINDS = load().daftar
PLACES = [(kind, at) for kind, held in KINDS.items() for at in range(len(held.butir))]


@pytest.mark.parametrize(
    ("kind", "typed", "first"),
    [
        ("jabatan_fungsional", "guru ahli muda", "Guru Ahli Muda"), ("jabatan_fungsional", "muda guru", "Guru Ahli Muda"),
        ("jabatan_fungsional", "PERAWAT TERAMPIL", "Perawat Terampil"), ("jabatan_fungsional", "bidan mahir", "Bidan Mahir"),
        ("wilayah", "medan tembung", "Medan Tembung"), ("wilayah", "tembung", "Tembung"), ("wilayah", "12.71.14", "Medan Tembung"),
        ("golongan", "III/c", "III/c"), ("golongan", "iii c", "III/c"), ("golongan", "32", "III/b"), ("golongan", "penata", "III/c"),
        ("golongan_pppk", "ix", "Golongan IX"), ("eselon", "32", "III.b"), ("kedudukan_hukum", "cltn", "CLTN"),
        ("kedudukan_hukum", "1", "Aktif"), ("tingkat_pendidikan", "s1", "S-1/Sarjana"), ("imut", "guru", "Mutasi Guru"),
        ("jabatan_pelaksana", "pengadmin", "Pengadministrasi Perkantoran"), ("hukdis", "teguran tertulis", "Teguran tertulis"),
        ("status_usul", "approval surat usulan", "Approval Surat Usulan"), ("kamus_jf", "apoteker", "Apoteker"),
    ],
)  # fmt: skip
def test_what_a_person_types_comes_first(kind: str, typed: str, first: str) -> None:
    assert search(KINDS[kind], typed)[0].nama == first


def test_the_same_name_in_two_places_is_found_twice() -> None:
    assert {one.isi["kecamatan"] for one in search(KINDS["wilayah"], "sei mati")} == {"Medan Labuhan", "Medan Maimun"}


def test_what_is_called_so_now_comes_before_what_was() -> None:
    found = search(KINDS["jabatan_fungsional"], "arsiparis mahir")
    assert [one.isi["lama"] for one in found[:2]] == [False, True]


def test_nothing_asked_gives_the_list_as_it_stands_and_no_word_gives_nothing() -> None:
    assert search(KINDS["golongan"], "  ") == list(KINDS["golongan"].butir)
    assert search(KINDS["golongan"], "/-?") == []


@given(st.sampled_from(PLACES), st.sampled_from(["upper", "lower", "NFD"]))
def test_every_entry_is_found_by_its_own_name_in_any_case(place: tuple[str, int], spelled: str) -> None:
    one = KINDS[place[0]].butir[place[1]]
    typed = unicodedata.normalize("NFD", one.nama) if spelled == "NFD" else getattr(one.nama, spelled)()
    found = search(KINDS[place[0]], typed)
    assert one in found
    assert one.kunci in {found[0].kunci, found[0].kunci_kode} | found[0].lain


@settings(max_examples=50)
@given(
    st.sampled_from(sorted(KINDS)),
    st.sampled_from(["GURU", "A", "MEDAN", "III", "7"]),
    st.text("ABCDEGIKMNRSTU 0123456789", max_size=6),
)
def test_one_more_word_never_finds_more(kind: str, typed: str, more: str) -> None:
    wide, narrow = search(KINDS[kind], typed), search(KINDS[kind], f"{typed} {more}")
    assert {one.kode for one in narrow} <= {one.kode for one in wide}
    assert len({one.kode for one in wide}) == len(wide)
