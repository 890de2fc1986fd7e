"""To the auditor: the six hashes, every rule with its basis and how sure it is, exact integers, and how to do it again."""

from __future__ import annotations

from typing import Any

from shared.texts.explain.board import ANSWER
from shared.texts.explain.sheet import Sheet, sheet
from shared.texts.explain.words import pick
from shared.texts.moves import RULES
from shared.texts.words import word


def auditor(facts: dict[str, Any], lang: str, source: dict[str, Any]) -> Sheet:
    """`source`: analisis_id, kunci, enam_hash, hasil_hash of the analysis, `keyakinan` per rule as frozen in its rule set."""
    en = lang == "en"
    six = [f"{name}: {digest}" for name, digest in source["enam_hash"].items()]
    return sheet(f"Audit: {facts['pegawai']}", [
        ("Verdict" if en else "Putusan", [f"putusan = {facts['putusan']}", f"sebab = {facts['sebab']}", f"penentu = {facts['penentu']}"]),
        ("Six hashes" if en else "Enam hash", [*six, f"kunci: {source['kunci']}", f"hasil: {source['hasil_hash']}"]),
        ("Rules" if en else "Ketentuan", [_rule(row, lang, source["keyakinan"]) for row in facts["aturan"]]),
        ("Exact parts" if en else "Bagian, bilangan bulat", _integers(facts)),
        ("How to do it again" if en else "Cara mengulang", _again(source, en)),
    ])  # fmt: skip


def _rule(row: dict[str, Any], lang: str, sure: dict[str, str]) -> str:
    rule = RULES[row["aturan"]]
    figures = ", ".join(f"{name}={value}" for name, value in sorted(row["angka"].items()))
    confidence = sure.get(rule.id, rule.keyakinan.value)
    waiver = f"; pembebasan {row['pembebasan']}" if row.get("pembebasan") else ""
    answer = pick(ANSWER[row["jawaban"]], lang)
    return f"{rule.id} [{row['jenis']}] {answer}; {rule.basis}; {word(confidence, lang)}; {figures or '-'}{waiver}"


def _integers(facts: dict[str, Any]) -> list[str]:
    told = [
        f"{part['nama']} = {part['mikro']} mikro (tingkat {part['tingkat']}, sasaran {part['sasaran']})"
        for part in facts["bagian"]
    ]
    if facts["fit_mikro"] is not None:
        told.append(f"fit_mikro = {facts['fit_mikro']}")
    told += [f"biaya.{name} = {value} mikro" for name, value in (facts.get("usulan") or {}).get("biaya_mikro", {}).items()]
    for row in facts["pemeriksaan"]:
        figures = ", ".join(f"{name}={value}" for name, value in row["angka"].items())
        told.append(f"{row['kode']} = {row['jawaban']}" + (f" ({figures})" if figures else ""))
    return told


def _again(source: dict[str, Any], en: bool) -> list[str]:
    where = f"GET /v1/analisis/{source['analisis_id']}/hasil"
    if en:
        return [f"Fetch {where}: SHA-256 of its bytes is the result hash above.",
                "The key is the hash of the six; the same six on the same engine give the same bytes.",
                "Ask for an analysis of the same round again on unchanged records: the same key, the same result hash."]  # fmt: skip
    return [f"Ambil {where}: SHA-256 dari isinya adalah hash hasil di atas.",
            "Kunci adalah hash dari keenamnya; enam hash yang sama pada mesin yang sama memberi byte yang sama.",
            "Minta analisis putaran itu sekali lagi pada data yang tidak berubah: kunci dan hash hasilnya sama."]  # fmt: skip
