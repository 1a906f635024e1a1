"""Pages whose texts a tool joined without a space between them."""

import pytest

import newsclean

ONE = "The city will mend two bridges from next week on, the head of the office said on Monday, and the money has been there since May."
TWO = "People in both villages hope that the work is done before the rains, because the road floods often. Nobody knows how long it takes."
MENU = "HomeNewsSportCultureMoneyTravel OpinionPodcastsVideosWeather NatureScienceHealth AudioLettersQuizzes SignInSubscribeNow"
MORE = "MostReadTenGardensToVisit HowWeBakeBreadAtHome TheBestSwimmingLakes PrivacyPolicyTermsOfUse ContactUsAboutUsCareers"


def clean(text: str) -> str:
    return newsclean.clean(text, kind="text").text


def test_paragraphs_between_joined_menus_are_set_apart() -> None:
    assert clean(f"{MENU * 3}{ONE}{TWO}{ONE}{TWO}{MORE * 3}") == "\n\n".join([ONE, TWO, ONE, TWO])


def test_nothing_is_lost_but_what_a_removal_says() -> None:
    source = f"{MENU}{ONE}{TWO}{MORE}"
    article = newsclean.clean(source, kind="text")
    taken = sum(len("".join(removal.text.split())) for removal in article.removed)
    assert taken + len("".join(article.text.split())) == len("".join(source.split()))


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}{TWO} {ONE}",  # a slip, no menu
        "UGigaba utyelele iiofisi zeIDAC nekhaya likaMolefe kwaTransnet kwiinzame zeNPA, watsho uMnu Kganyago kwaXhosa. "
        * 4,
        "The iPhone, the MacBook and the AirPods of McDonald were sold on eBay, WhatsApp and LinkedIn by PlayStation fans. "
        * 4,
        "The HttpClientFactory of MyServiceProvider calls it, said the engineer who wrote it. " * 5,
        "Kami dukung #StopHoaxSekarang #SaringSebelumSharing @KabarPantaiNews https://contoh.id/AbcDefGhiJklMno pada hari ini. "
        * 4,
    ],
)
def test_names_and_slips_stay_as_they_are(text: str) -> None:
    assert clean(text).replace("\n\n", "") == text.strip()
    assert "\n" not in clean(text)


@pytest.mark.parametrize(
    ("menu", "one", "two"),
    [
        (
            "StronaGłównaWiadomościSportKulturaPogodaŻycieZdrowieŁódźŚląskKrakówNaukaOpinieŹródłaŚwiatÓsemki",
            "Miasto otworzyło w poniedziałek dwa mosty na rzece, a kierowcy wreszcie nie muszą już jechać dookoła przez las i pola.",
            "Mieszkańcy obu wsi czekali na to od lat, powiedziała sołtys, i teraz droga do szkoły trwa tylko kilka minut każdego dnia.",
        ),
        (
            "AnaSayfaGündemSporKültürHavaDurumuYaşamSağlıkİzmirÇankırıŞanlıurfaBilimGörüşlerDünyaÜniversite",
            "Belediye pazartesi günü nehrin üzerindeki iki köprüyü açtı ve sürücüler artık ormanın çevresinden dolaşmak zorunda değil.",
            "İki köyün sakinleri yıllardır bunu bekliyordu, dedi muhtar, ve artık okul yolu her gün yalnızca birkaç dakika sürüyor.",
        ),
    ],
)
def test_letters_of_other_alphabets(menu: str, one: str, two: str) -> None:
    lines = clean(f"{menu * 6}{one}{two}{one}{two}{menu * 6}").split("\n\n")
    assert {one, two} <= set(lines)
    assert not any(one in line and line != one for line in lines)


def test_a_name_with_a_capital_inside_stays_whole() -> None:
    said = ONE.replace("the office", "WhatsApp and of McDonald")
    assert said in clean(f"{MENU * 3}{said}{TWO}{ONE}{TWO}{MORE * 3}")


def test_nothing_is_parted_at_a_space() -> None:
    """A sentence with names in it has capitals behind spaces too."""
    said = "The mayor of Old Harbour, Sam Doe of the Green Party, told Radio North that the Long Bridge will close in May for good."
    assert said in clean(f"{MENU * 3}{said}{TWO}{ONE}{TWO}{MORE * 3}").split("\n\n")
