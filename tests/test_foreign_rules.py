"""Rules of other languages in a short text, whose language may be a guess."""

import pytest

import newsclean

ONE = "Pemerintah kota memperbaiki dua jembatan mulai pekan depan, kata kepala dinas pada Senin siang di balai kota."
TWO = "Warga dua desa berharap pekerjaan itu selesai sebelum musim hujan, karena jalan di sana sering tergenang air."


@pytest.mark.parametrize("line", ["Hotline: 112", "Date: 3 June", "Prix: 3 ribu", "Autor: Rina Sari"])
def test_a_fact_stays(line: str) -> None:
    assert newsclean.clean(f"{ONE}\n{TWO}\n{line}\n{ONE}", kind="text").text == f"{ONE}\n\n{TWO}\n\n{line}\n\n{ONE}"
