"""What to do about a model whose people have changed, in a sentence."""

from __future__ import annotations

SENTENCES = {
    "STABIL": ("Orang-orang hari ini masih seperti data latih; model dapat dipakai terus.",
               "The people of today are still like the training data; go on using the model."),
    "AMATI": ("Sebagian ciri bergeser; periksa ciri itu dan datanya, lalu ulangi laporan ini sebelum putaran berikutnya.",
              "Some features have moved; look at them and their data, and repeat this report before the next round."),
    "LATIH_ULANG": ("Orang-orang hari ini tidak lagi seperti data latih; latih ulang, atau mundur ke model sebelumnya.",
                    "The people of today are no longer like the training data; train anew, or go back to the model before."),
    "TERLALU_SEDIKIT": ("Terlalu sedikit orang untuk menilai pergeseran; jangan simpulkan apa pun dari angkanya.",
                        "Too few people to judge a shift; conclude nothing from the figures."),
}  # fmt: skip


def advice(verdict: str, language: str = "id") -> str:
    return SENTENCES[verdict][0 if language == "id" else 1]
