"""What finding out the language costs: microseconds a call, and how often langdetect had to be asked.

python benchmarks/language.py
"""

import timeit

from newsclean.language import detect, fallback

INDONESIAN = """\
Harga cabai rawit di pasar induk turun menjadi Rp 42.000 per kilogram pada Senin pagi. Menurut para pedagang,
pasokan dari petani sudah lancar sejak hujan reda pekan lalu. "Kami berharap harganya tidak naik lagi," kata
Sari Wulandari, salah seorang pembeli. Pemerintah daerah mengatakan bahwa stok akan cukup hingga akhir tahun
karena panen berikutnya tinggal dua bulan lagi.
"""
MALAY = """\
Harga minyak masak di pasar raya itu turun sebanyak 30 sen mulai Isnin. Menteri berkata, kerajaan akan
memastikan bekalan mencukupi kerana permintaan dijangka meningkat menjelang musim perayaan. Orang ramai
diminta tidak membuat pembelian panik.
"""
ENGLISH = """\
The city council voted on Tuesday to keep the old bridge open for another year. Engineers had warned that it
would need repairs, but the mayor said there was no money for the work until the next budget. Residents were
pleased with the decision.
"""
RUSSIAN = "Мэр сообщил в понедельник, что мост закрыт и что он будет открыт только после ремонта. "
CHINESE = "市长周一表示，大桥因维修关闭，预计月底重新开放。附近居民可以使用新的道路。"
NAMES = "Joko Widodo, Kim Jong Un, Angela Merkel, Emmanuel Macron, Justin Trudeau, Narendra Modi. "
ZULU = "Umnumzana ukhulume nabantu bendawo ngezinhlelo ezintsha zokwakha umgwaqo omkhulu. "

LENGTH = 3000
CALLS = 200
TEXTS = {
    "Indonesian": INDONESIAN,
    "Malay": MALAY,
    "English": ENGLISH,
    "Russian": RUSSIAN,
    "Chinese": CHINESE,
    "names": NAMES,
    "language without a list": ZULU,
}


def main() -> None:
    print(f"{'text of ' + str(LENGTH) + ' characters':30}{'found':>8}{'us a call':>12}{'langdetect':>12}")
    for name, text in TEXTS.items():
        article = (text * (LENGTH // len(text) + 1))[:LENGTH]
        found = detect(article)
        asked = _asked(article)
        calls = 2 if asked else CALLS
        seconds = min(timeit.repeat(lambda article=article: detect(article), number=calls, repeat=5)) / calls
        print(f"{name:30}{found or '-':>8}{seconds * 1e6:>12.0f}{'asked' if asked else '-':>12}")
    long = INDONESIAN * (1_000_000 // len(INDONESIAN))
    seconds = min(timeit.repeat(lambda: detect(long), number=CALLS, repeat=5)) / CALLS
    print(f"{'Indonesian, a million':30}{detect(long) or '-':>8}{seconds * 1e6:>12.0f}{'-':>12}")


def _asked(text: str) -> bool:
    """Whether langdetect is asked about the text."""
    calls: list[str] = []
    ask = fallback.ask
    fallback.ask = lambda sample, possible: calls.append(sample) or ask(sample, possible)
    try:
        detect(text)
    finally:
        fallback.ask = ask
    return bool(calls)


if __name__ == "__main__":
    main()
