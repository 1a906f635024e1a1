"""The language of a text: by script, by words, Indonesian against Malay, and None where it is unsure."""

import subprocess
import sys
import threading
from importlib import resources

import pytest
from langdetect.detector_factory import DetectorFactory

from newsclean import Cleaner
from newsclean.language import detect, fallback, hear, surely
from newsclean.resources import toml
from strategies import SENTENCES, ordinary

INDONESIAN = [
    "Harga telur ayam di tiga pasar tradisional naik sejak awal pekan karena pasokan dari peternak berkurang. "
    "Pedagang berharap pemerintah segera menggelar operasi pasar.",
    "Polisi menangkap dua pria yang diduga mencuri sepeda motor di halaman masjid. Keduanya kini ditahan di "
    "kantor polsek setempat untuk pemeriksaan lebih lanjut.",
    "Wali kota meresmikan perpustakaan baru pada Rabu siang. Gedung tiga lantai itu bisa menampung sekitar "
    "lima ratus pengunjung setiap hari.",
    "Tim nasional berlatih dua kali sehari menjelang laga melawan Vietnam. Pelatih mengatakan kondisi para "
    "pemain membaik setelah istirahat empat hari.",
    "Hujan deras yang mengguyur sejak sore membuat beberapa ruas jalan tergenang. Petugas mengalihkan arus "
    "kendaraan ke jalur alternatif agar tidak terjadi kemacetan.",
    "Menteri itu menyebutkan bahwa anggaran untuk beasiswa akan ditambah tahun depan. Mahasiswa dari keluarga "
    "miskin menjadi prioritas utama.",
    "Gempa berkekuatan 5,1 magnitudo mengguncang wilayah selatan pada Kamis dini hari. Tidak ada laporan "
    "kerusakan maupun korban jiwa.",
    "Perusahaan rintisan tersebut merumahkan ratusan karyawan setelah gagal mendapat investor. Manajemen "
    "berjanji membayar pesangon sesuai aturan.",
    "Warga desa menemukan seekor harimau terjerat di kebun sawit milik mereka. Petugas balai konservasi "
    "langsung datang dan membius satwa langka itu.",
    "Rupiah melemah terhadap dolar Amerika Serikat pada perdagangan kemarin. Analis menilai pelaku pasar masih "
    "menunggu keputusan bank sentral.",
]

MALAY = [
    "Harga telur ayam di tiga pasar basah meningkat sejak awal minggu kerana bekalan daripada penternak "
    "berkurangan. Peniaga berharap kerajaan segera mengambil tindakan.",
    "Polis menahan dua lelaki yang dipercayai mencuri motosikal di perkarangan masjid. Kedua-duanya direman "
    "empat hari bagi membantu siasatan.",
    "Datuk Bandar merasmikan perpustakaan baharu itu pada petang Rabu. Bangunan tiga tingkat itu boleh "
    "menempatkan kira-kira lima ratus pengunjung setiap hari.",
    "Pasukan kebangsaan berlatih dua kali sehari menjelang perlawanan menentang Vietnam. Ketua jurulatih "
    "berkata, tahap kecergasan pemain semakin baik selepas berehat empat hari.",
    "Hujan lebat sejak petang semalam menyebabkan beberapa batang jalan dinaiki air. Anggota polis trafik "
    "mengarahkan kenderaan menggunakan laluan lain bagi mengelak kesesakan.",
    "Menteri itu berkata bahawa peruntukan biasiswa akan ditambah tahun depan. Penuntut universiti daripada "
    "keluarga miskin akan diberi keutamaan.",
    "Gempa bumi berukuran 5.1 pada skala Richter menggegarkan kawasan selatan awal pagi Khamis. Setakat ini "
    "tiada laporan kerosakan atau kehilangan nyawa.",
    "Syarikat itu memberhentikan ratusan pekerja selepas gagal mendapatkan pelabur. Pihak pengurusan berjanji "
    "akan membayar pampasan mengikut undang-undang.",
    "Penduduk kampung menemui seekor harimau yang terperangkap di ladang sawit milik mereka. Pegawai Jabatan "
    "Perhilitan yang dihubungi segera datang dan menyelamatkan haiwan itu, lapor akhbar tempatan, kerana ia "
    "cedera.",
    "Ringgit dibuka rendah berbanding dolar Amerika Syarikat pada urus niaga semalam. Penganalisis berkata, "
    "pelabur masih menunggu keputusan bank pusat.",
]

OTHERS = {
    "en": "The mayor said on Monday that the bridge would be closed for repairs until the end of the month.",
    "de": "Der Bürgermeister sagte am Montag, dass die Brücke bis zum Ende des Monats für Arbeiten gesperrt wird.",
    "fr": (
        "Le maire a annoncé lundi que le pont sera fermé pour des travaux jusqu'à la fin du mois dans toute la ville."
    ),
    "es": (
        "El alcalde dijo el lunes que el puente estará cerrado por obras hasta el final del mes y que no habrá desvíos."
    ),
    "pt": (
        "O prefeito disse na segunda-feira que a ponte não será aberta até ao fim do mês, mas que haverá um desvio."
    ),
    "it": (
        "Il sindaco ha detto lunedì che il ponte sarà chiuso per lavori fino alla fine del mese e che non ci "
        "sono rischi."
    ),
    "nl": "De burgemeester zei maandag dat de brug tot het einde van de maand dicht is en dat er een omleiding komt.",
    "sv": (
        "Borgmästaren sade på måndagen att bron inte kommer att öppnas för trafik och att det blir en omväg under året."
    ),
    "no": (
        "Ordføreren sa mandag at broen ikke blir åpnet av hensyn til sikkerheten, og at noen må kjøre en annen vei nå."
    ),
    "da": (
        "Borgmesteren sagde mandag, at broen ikke blev åbnet af hensyn til sikkerheden, og at nogle må køre uden om nu."
    ),
    "fi": (
        "Pormestari sanoi maanantaina, että silta on suljettu ja että se avataan vasta kun työt ovat "
        "valmiita, mutta ei nyt."
    ),
    "pl": (
        "Burmistrz powiedział w poniedziałek, że most nie jest bezpieczny i że będzie zamknięty do końca "
        "roku, ale nie dla pieszych."
    ),
    "cs": (
        "Starosta v pondělí řekl, že most není bezpečný a že bude zavřený až do konce roku, protože se ještě opravuje."
    ),
    "sk": (
        "Starosta v pondelok povedal, že most nie je bezpečný a že bude zatvorený až do konca roka, keď sa "
        "ešte opravuje."
    ),
    "ro": "Primarul a spus luni că podul nu este sigur și că va fi închis până la sfârșitul anului pentru lucrări.",
    "hu": "A polgármester azt mondta hétfőn, hogy a híd nem biztonságos, és csak az év végén lesz újra nyitva.",
    "tr": (
        "Belediye başkanı pazartesi günü köprünün güvenli olmadığını ve bu yıl için kapalı kalacağını, ancak "
        "yeni bir yol olduğunu söyledi."
    ),
    "vi": "Thị trưởng cho biết hôm thứ hai rằng cây cầu không an toàn và sẽ bị đóng đến cuối năm để sửa chữa.",
    "sw": (
        "Meya alisema siku ya Jumatatu kuwa daraja hilo si salama na litafungwa hadi mwisho wa mwaka kwa "
        "ajili ya ukarabati."
    ),
    "tl": (
        "Sinabi ng alkalde noong Lunes na hindi ligtas ang tulay at isasara ito hanggang sa katapusan ng taon "
        "para ayusin."
    ),
    "is": "Bæjarstjórinn sagði á mánudag að brúin væri ekki örugg og að hún yrði lokuð fram til ársloka vegna þess.",
    "ca": (
        "L'alcalde va dir dilluns que el pont no és segur i que serà tancat fins a final d'any amb els "
        "desviaments que calgui."
    ),
    "hr": (
        "Gradonačelnik je rekao u ponedjeljak da most nije siguran i da će biti zatvoren do kraja godine zbog radova."
    ),
    "jv": (
        "Rega lombok ing pasar iku mudhun amarga panen wis diwiwiti, lan para bakul ora bisa nduwe stok kanggo sesuk."
    ),
    "ru": "Мэр сообщил в понедельник, что мост закрыт и что он будет открыт только после ремонта.",
    "uk": "Мер повідомив у понеділок, що міст закрито і що його відкриють тільки після ремонту.",
    "be": "Мэр паведаміў у панядзелак, што мост зачынены і што яго адкрыюць толькі пасля рамонту.",
    "bg": "Кметът каза в понеделник, че мостът е затворен и че ще бъде отворен само след ремонт.",
    "sr": "Градоначелник је рекао у понедељак да је мост затворен и да ће бити отворен тек након радова.",
    "mk": "Градоначалникот рече во понеделник дека мостот е затворен и дека ќе биде отворен по ремонтот.",
    "ar": (
        "قال رئيس البلدية يوم الاثنين إن الجسر مغلق أمام حركة المرور وإنه لن يفتح إلا بعد انتهاء الأعمال في "
        "نهاية الشهر."
    ),
    "fa": "شهردار روز دوشنبه گفت که این پل به روی خودروها بسته است و تا پایان ماه باز نمی شود.",
    "ur": "میئر نے پیر کو کہا کہ یہ پل ٹریفک کے لیے بند ہے اور مہینے کے آخر تک نہیں کھلے گا۔",
    "hi": "महापौर ने सोमवार को कहा कि यह पुल बंद है और महीने के अंत तक नहीं खुलेगा।",
    "mr": "महापौरांनी सोमवारी सांगितले की हा पूल बंद आहे आणि तो महिन्याच्या शेवटपर्यंत उघडणार नाही.",
    "ne": "मेयरले सोमबार भने कि यो पुल बन्द छ र महिनाको अन्त्यसम्म खुल्ने छैन, तर अर्को बाटो पनि छ।",
    "bn": "মেয়র সোমবার বলেন, সেতুটি বন্ধ আছে এবং মাসের শেষ পর্যন্ত এই পথ খোলা হবে না।",
    "zh": "市长周一表示，大桥因维修关闭，预计月底重新开放。",
    "ja": "市長は月曜日、橋は工事のため月末まで通行止めになると述べた。",
    "ko": "시장은 월요일에 다리가 이달 말까지 폐쇄된다고 밝혔다.",
    "th": "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะปิดจนถึงสิ้นเดือน",
    "el": "Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή.",
    "he": "ראש העיר אמר ביום שני כי הגשר יישאר סגור עד סוף החודש.",
    "ta": "பாலம் மாத இறுதி வரை மூடப்படும் என்று மேயர் திங்கட்கிழமை கூறினார்.",
    "ka": "მერმა ორშაბათს განაცხადა, რომ ხიდი თვის ბოლომდე დაიკეტება.",
    "hy": "Քաղաքապետը երկուշաբթի օրն ասաց, որ կամուրջը փակ է։",
    "am": "ከንቲባው ሰኞ ዕለት ድልድዩ ዝግ ነው ብለዋል፤ ነገር ግን ሥራው በኋላ ይቀጥላል።",
}


@pytest.mark.parametrize("text", INDONESIAN)
def test_indonesian(text: str) -> None:
    assert detect(text) == "id"


@pytest.mark.parametrize("text", MALAY)
def test_malay(text: str) -> None:
    assert detect(text) == "ms"


@pytest.mark.parametrize("language", OTHERS)
def test_other_languages(language: str) -> None:
    assert detect(OTHERS[language]) == language


@pytest.mark.parametrize("language", SENTENCES)
def test_articles_of_the_property_tests(language: str) -> None:
    assert detect("\n".join(SENTENCES[language]["sentences"])) == language


def test_one_pair_of_sentences_is_never_the_wrong_one_of_indonesian_and_malay() -> None:
    for language, other in (("id", "ms"), ("ms", "id")):
        for sentence in SENTENCES[language]["sentences"]:
            assert detect(sentence) != other, sentence


class TestUnsure:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            " \n ",
            "12.30 - 14.00 / 2-1 (1-0)",
            "…!? — “”",
            "😀😀😀",
            "\ud800",
            "Jakarta",
            "Harga cabai",
            "水",
            "Joko Widodo, Kim Jong Un, Vladimir Putin, Angela Merkel, Emmanuel Macron, Justin Trudeau, Narendra Modi",
            "Am G C F, Em D Am G, C G Am F, Em D Am G, C G Am F, Em D Am G, C G Am F",
        ],
    )
    def test_too_little_to_tell(self, text: str) -> None:
        assert detect(text) is None

    def test_two_scripts(self) -> None:
        assert detect(OTHERS["ru"][:60] + " " + OTHERS["en"][:60]) is None

    def test_two_languages(self) -> None:
        assert detect(f"{OTHERS['en']} {INDONESIAN[0]}") is None

    def test_indonesian_or_malay_without_a_word_that_tells(self) -> None:
        assert detect("Mereka akan datang ke rumah itu untuk makan dan minum, tetapi saya tidak tahu hari apa.") is None


class TestMostly:
    """What a text of another language quotes does not change what it is in."""

    def test_names_in_latin_letters(self) -> None:
        assert detect("市长周一与Apple和Google的代表会面，讨论大桥维修的费用问题以及今后的合作计划。") == "zh"

    def test_one_word_of_another_script(self) -> None:
        assert detect(f"{INDONESIAN[1]} Nama tokonya 東京.") == "id"

    def test_a_quote_in_english(self) -> None:
        assert detect(" ".join(INDONESIAN[:4]) + ' "We are ready," kata dia.') == "id"

    def test_capitals(self) -> None:
        assert detect(INDONESIAN[0].upper()) == "id"


@pytest.mark.parametrize("language", ["zu", "xh"])
def test_function_words_that_are_parts_of_other_words(language: str) -> None:
    text = ordinary(language).source()
    names = " ".join(["eMlazi", "KwaMashu", "eThekwini", "Dlamini", "Nkosi", "Mthembu", "eMgungundlovu", "Khumalo"])
    said = hear(" ".join([text, *[names] * 8])).said
    assert said.language == language


class TestDeterministic:
    TEXTS = (*INDONESIAN[:3], *MALAY[:3], *OTHERS.values())

    def test_twice_and_in_any_order(self) -> None:
        first = {text: detect(text) for text in self.TEXTS}
        assert {text: detect(text) for text in reversed(self.TEXTS)} == first

    def test_threads(self) -> None:
        expected = [detect(text) for text in self.TEXTS]
        found: list[list[str | None]] = []
        threads = [
            threading.Thread(target=lambda: found.append([detect(text) for text in self.TEXTS])) for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [expected] * 4

    def test_the_fallback_says_the_same_each_time_and_leaves_the_other_factory_alone(self) -> None:
        from langdetect import DetectorFactory

        seed = DetectorFactory.seed
        text = "Kampung nelayan kota baru pantai utara makan malam ikan bakar nasi"
        assert len({fallback.ask(text, ("id ms", "en", "nl")) for _ in range(5)}) == 1
        assert DetectorFactory.seed == seed

    def test_the_fallback_knows_nothing_of_numbers(self) -> None:
        assert fallback.ask("123 456", ("id ms", "en", "nl")) is None

    def test_the_fallback_loads_no_profiles_but_those_of_the_possible_languages(self) -> None:
        languages, _ = fallback._profiles(("id ms", "en", "ha"))  # langdetect has none of Malay and Hausa
        assert languages == ["en", "id"]

    def test_the_profiles_are_what_langdetect_makes_of_them(self) -> None:
        languages, packed = fallback._profiles(("id ms", "en", "nl"))
        folder = resources.files("langdetect.profiles")
        factory = DetectorFactory()
        factory.load_json_profile([folder.joinpath(code).read_text(encoding="utf-8") for code in languages])
        ours = fallback._Probabilities(packed, len(languages))
        assert all(run in ours for run in factory.word_lang_prob_map)
        assert "\N{SNOWMAN}" not in ours
        assert {run: ours[run] for run in packed} == factory.word_lang_prob_map

    def test_the_fallback_has_no_answer_where_there_is_no_choice(self) -> None:
        assert fallback.ask("Harga beras naik pada hari Senin.", ("id ms",)) is None


def test_a_long_text_costs_no_more() -> None:
    text = " ".join(INDONESIAN) * 2000
    assert detect(text) == "id"
    assert detect("x" * 1_000_000) is None


def test_langdetect_is_not_loaded_for_indonesian() -> None:
    code = (
        "import sys; from newsclean import clean; "
        "assert clean(sys.argv[1]).language == 'id'; "
        "assert 'langdetect' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, INDONESIAN[0]], check=True)


class TestStage:
    def test_the_article_has_its_language(self, cleaner: Cleaner) -> None:
        assert cleaner.clean("\n\n".join(INDONESIAN[:2])).language == "id"
        assert cleaner.clean("\n\n".join(MALAY[:2])).language == "ms"
        assert cleaner.clean("").language is None

    def test_the_caller_is_believed(self, cleaner: Cleaner) -> None:
        assert cleaner.clean(INDONESIAN[0], language="ms-MY").language == "ms-MY"
        assert Cleaner(language="jv").clean(INDONESIAN[0]).language == "jv"

    def test_prose_is_asked_before_menus(self, cleaner: Cleaner) -> None:
        menu = ["The home of the news", "Sign up for the app", "All of the top stories", "More from the world"] * 5
        assert cleaner.clean("\n".join([*menu, *INDONESIAN])).language == "id"


class TestSurely:
    INDONESIAN = " ".join(INDONESIAN)
    ENGLISH = " ".join(SENTENCES["en"]["sentences"])

    def test_the_language_or_the_pair_of_much_text(self) -> None:
        assert surely(hear(self.INDONESIAN)) == ("id", "ms")
        assert surely(hear(self.ENGLISH)) == ("en",)

    def test_nothing_where_there_is_little_or_two(self) -> None:
        assert surely(hear(self.ENGLISH[:80])) == ()
        assert surely(hear(f"{self.ENGLISH[:900]} {self.INDONESIAN[:900]}")) == ()
        assert surely(hear("12.30 " * 300)) == ()

    def test_a_label_of_another_language_is_left(self) -> None:
        line = "Lesen Sie auch: Neue Brücke öffnet im Mai"
        paragraphs = SENTENCES["en"]["sentences"]
        english = "\n\n".join(" ".join(paragraphs[at : at + 3]) for at in range(0, 9, 3))
        article = Cleaner().clean(f"{english}\n\n{line}\n\n{english}")
        assert line in article.text
        german = "\n\n".join(" ".join(SENTENCES["de"]["sentences"][at : at + 3]) for at in range(0, 9, 3))
        assert line not in Cleaner().clean(f"{german}\n\n{line}\n\n{german}").text

    def test_the_caller_knows_better(self) -> None:
        line = "Lesen Sie auch: Neue Brücke öffnet im Mai"
        english = " ".join(SENTENCES["en"]["sentences"][:4])
        assert line not in Cleaner(language="de").clean(f"{english}\n\n{line}\n\n{english}").text


class TestData:
    def test_words_are_in_lower_case_and_letters_only(self) -> None:
        lists = [
            *toml("language/words.toml")["words"].values(),
            *(words for pair in toml("language/words.toml")["apart"].values() for words in pair.values()),
        ]
        for word in " ".join(lists).split():
            assert word == word.lower()
            assert not set(word) & set("-'’.,0123456789"), word

    def test_no_word_is_on_both_sides_of_a_pair(self) -> None:
        for pair, each in toml("language/words.toml")["apart"].items():
            assert sorted(each) == sorted(pair.split())
            first, second = (set(words.split()) for words in each.values())
            assert not first & second

    def test_scripts_of_several_languages_have_words_for_each(self) -> None:
        for languages in toml("language/words.toml")["scripts"].values():
            for language in languages.split() if " " in languages else ():
                assert language in toml("language/words.toml")["words"]
