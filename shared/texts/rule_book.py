"""The catalogue of rules as a page for people, written from the data alone."""

from __future__ import annotations

from collections.abc import Iterable

from shared.law import CATALOGUE, Aturan
from shared.law.rule import UNVERIFIED
from shared.vocabulary import BilaTidakDiketahui, DiputuskanDi, JenisAturan

KINDS = {
    JenisAturan.HARD: "hard: blocks", JenisAturan.GATE: "gate: waits for a paper or step", JenisAturan.SOFT: "soft: warns",
    JenisAturan.TIMER: "timer: a date to keep", JenisAturan.INFO: "info",
}  # fmt: skip
DECIDED = {
    DiputuskanDi.PAIR: "each person and target", DiputuskanDi.PLAN: "the whole set of moves of one date",
    DiputuskanDi.CASE: "the case and its papers",
}  # fmt: skip
MISSING = {
    BilaTidakDiketahui.TOLAK: "refuse", BilaTidakDiketahui.USULKAN_DENGAN_SYARAT: "propose, with the check as a condition of the decree",
    BilaTidakDiketahui.ABAIKAN: "let pass, and say so",
}  # fmt: skip
DAYS = {"tmt_rencana": "the effective date", "tanggal_keputusan": "the decision date", "hari_ini": "today"}
HEAD = """# Rules

Written from `shared/law/rules/` by `SEIMBANG_WRITE=1 pytest tests/repo/test_rule_book.py`; nobody edits it by hand. A rule whose basis
was only recalled, is disputed or superseded carries a warning sign: it still filters the automatic plan, the report says by which such
rule how many were left out, and it refuses nobody's own case until a named law officer confirms it
(`POST /v1/aturan/{aturan}/konfirmasi`). A city changes a figure, a kind or switches a rule off with the number of an act and a reason.
How often each rule gave which answer in a round: `GET /v1/putaran/{id}/aturan`.
"""


def rule_book(rules: Iterable[Aturan] = CATALOGUE) -> str:
    """Markdown, rules sorted by id: a table to find one, then each with everything it is."""
    known = sorted(rules, key=lambda rule: rule.id)
    rows = [f"| [{r.id}](#{r.id.lower()}) | {_kind(r.jenis)} | {r.pesan} |" for r in known]
    index = "\n".join(["| | agency's own move | sentence |", "|---|---|---|", *rows])
    return "\n\n".join([HEAD.strip(), index, *(_entry(rule) for rule in known)]) + "\n"


def _entry(rule: Aturan) -> str:
    lines = [f"## {rule.id}", "", f"> {rule.pesan}", ">", f"> {rule.pesan_en}", "", f"- **Kind**: {_kinds(rule)}"]
    lines.append(f"- **Judged on**: {DECIDED[rule.diputuskan_di]}, as of {DAYS[rule.tanggal]}; about: {rule.subjek}")
    if rule.parameter:
        lines.append("- **Figures**: " + ", ".join(f"`{name}` {value}" for name, value in rule.parameter.items()))
    lines.append(f"- **Basis**: {rule.basis} ({rule.keyakinan.value}{' ⚠' if rule.keyakinan in UNVERIFIED else ''}){_span(rule)}")
    if rule.datum:
        lines.append(f"- **If `{rule.datum}` is not known**: {MISSING[rule.bila_tidak_diketahui]}; {rule.pemilik} has it")
    if rule.catatan:
        lines.append(f"- **Note**: {rule.catatan}")
    if rule.contoh:
        told = "; ".join(f"{example.nama} → {example.jawaban.value.lower().replace('_', ' ')}" for example in rule.contoh)
        lines.append(f"- **Examples, each a test**: {told}")
    return "\n".join(lines)


def _kinds(rule: Aturan) -> str:
    others = [("own request", rule.jenis_sendiri), ("to another agency", rule.jenis_antar)]
    only = [
        word for word, asked in (
            ("only of own requests", rule.hanya_sendiri), ("only of moves the agency starts", rule.hanya_instansi),
            ("only of moves to another agency", rule.hanya_antar),
        ) if asked
    ]  # fmt: skip
    return "; ".join([_kind(rule.jenis), *(f"{word}: {_kind(kind)}" for word, kind in others if kind), *only])


def _kind(kind: JenisAturan) -> str:
    return KINDS[kind]


def _span(rule: Aturan) -> str:
    start = f", since {rule.berlaku_sejak}" if rule.berlaku_sejak.year > 2000 else ""
    return start + (f", until {rule.berlaku_sampai}" if rule.berlaku_sampai else "")
