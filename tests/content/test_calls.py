"""Lines that are no words of an article, each beside a line of an article that is like it."""

from __future__ import annotations

import pytest

from sitegen.content.calls import is_call, is_lead


@pytest.mark.parametrize(
    ("lead", "cousin"),
    [
        ("Related stories", "Related to this, the fee rose"),
        ("Most read in world news", "Most of the fishers were heard"),
        ("More from the harbour:", "More than forty ships came"),
        ("You may also like…", "You may not enter the mole"),
        ("» Read more", "Read the letter of the mayor"),
        ("Mehr zum Thema", "Mehr Schiffe als im Vorjahr"),
        ("Lesen Sie auch:", "Lesen lernen die Kinder hier"),
        ("À lire aussi", "À la mairie, on se tait"),
        ("Te puede interesar", "Te lo dijo el alcalde"),
        ("Leia também", "Leis do mar e do porto"),
        ("Leggi anche", "Leggi e regole del porto"),
        ("Lees ook", "Lees de brief van de burgemeester"),
        ("Czytaj też", "Czytelnicy listu burmistrza"),
        ("Читайте также", "Читали письмо мэра вслух"),
        ("관련 기사", "관련 부처가 답했다"),
        ("関連記事", "関連する省庁の答え"),
        ("相关新闻", "相关部门昨日答复"),
    ],
)
def test_a_line_above_a_list_of_other_articles_is_known(lead: str, cousin: str) -> None:
    assert is_lead(lead)
    assert not is_lead(cousin)


def test_a_line_above_a_list_is_short() -> None:
    assert is_lead("More from the harbour")
    assert not is_lead("More from the harbour " + "and the bay " * 5)
    assert not is_lead(" … ")


@pytest.mark.parametrize(
    ("call", "cousin"),
    [
        ("Sign up for our newsletter.", "The town will sign up for the fund, and a newsletter says so."),
        ("Follow us on Twitter or Facebook.", "The pilots follow the ships on the radar."),
        ("Mara Lind can be reached at mara@example.org.", "The island can be reached by ferry at noon."),
        ("Get the latest updates right in your inbox.", "Get the boats in, the harbour master said."),
        ("Share this article via Facebook", "Share the burden, says the mayor of the bay."),
        ("Support our journalism today.", "The council voted to help fishers today."),
        ("By clicking the button you accept our rules.", "By signing the treaty, the council gave in."),
        ("Please enter your e-mail to go on.", "Please wait, said the harbour master to the crew."),
        ("You have been successfully subscribed!", "You have to sign again, he told the crew."),
        ("Be the first to comment", "Be the first to leave, he told the crew."),
        ("This site uses cookies to work.", "Every page of this site uses old pictures of the town."),
        ("© 2031 Bay Daily", "Copyright law needs a reform, says the minister."),
        ("All rights reserved.", "All rights of the fishers were heard."),
        ("You agree to our terms of use and our privacy policy.", "The firm changed its privacy policy on Monday."),
        ("This video is not available in your region.", "The video does not show how the ship sank."),
        ("We may earn a commission on purchases by our links.", "Brokers may earn a commission, the mayor said."),
        ("Advertisement", "Advertisement of the harbour has cost forty."),
        ("Loading...", "Loading of the ships has begun."),
        ("Jetzt unseren Newsletter kostenlos abonnieren", "Jetzt kaufen die Reeder wieder Schiffe."),
        ("Personenbezogene Daten können an Drittplattformen gehen.", "Personenbezogene Daten wurden gestohlen."),
        ("An dieser Stelle finden Sie einen externen Inhalt.", "An dieser Stelle steht heute ein Denkmal."),
        ("Abonnez-vous à notre lettre", "Les abonnés du port ont voté."),
        ("Suscríbete a nuestro boletín", "Sigue a la espera de una respuesta."),
        ("Подписывайтесь на наш канал", "Подписали договор мэр и совет."),
        ("무단 전재 및 재배포 금지", "경찰에 신고가 접수됐습니다."),
        ("ログインしてからお読みください", "会員は採決を延期できます。"),
        ("版权所有，未经授权不得转载", "市议会推迟了表决。"),
    ],
)
def test_a_call_to_readers_is_known(call: str, cousin: str) -> None:
    assert is_call(call)
    assert not is_call(cousin)


def test_a_long_line_is_a_call_if_most_of_it_is_one() -> None:
    calls = "Follow us on Twitter. Follow me on Facebook. Sign up for our newsletter. "
    story = "The council put off its vote on dredging the channel of the bay until the autumn of the year. "
    assert is_call((calls * 3).strip())
    assert is_call(f"{calls}{story * 2}".strip())
    assert not is_call(calls + story * 4)
    assert not is_call(calls * 20)


@pytest.mark.parametrize(
    "line", ["Подписывайтесь на канал", "Реклама", "Якщо ви помітили помилку, скажіть", "“Реклама”"]
)
def test_a_call_in_cyrillic_letters(line: str) -> None:
    assert is_call(line)


def test_marks_of_print_make_no_line_one_of_another_script() -> None:
    assert not is_call("“The pier is closed” – the mayor of Bürstadt …")
