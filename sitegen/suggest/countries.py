"""States, with the words for what is theirs, their capitals, and their Korean names.

Sources: the member and observer states of the United Nations (2024) with Taiwan, Kosovo and Palestine; demonyms of the
CIA World Factbook ("Nationality"); Korean names of the National Institute of Korean Language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

_TABLE = """
United States, United States of America, U.S., US, USA, U.S.A., America|American|Washington|미국 美
United Kingdom, U.K., UK, Britain, Great Britain|British|London|영국 英
South Korea, Republic of Korea, ROK, Korea|South Korean, Korean|Seoul|한국 대한민국 남한 韓
North Korea, Democratic People's Republic of Korea, DPRK, NK|North Korean|Pyongyang|북한 북조선 北
China, People's Republic of China, PRC|Chinese|Beijing|중국 中
Japan|Japanese|Tokyo|일본 日
Russia, Russian Federation|Russian|Moscow|러시아 러
Ukraine|Ukrainian|Kyiv, Kiev|우크라이나
Germany|German|Berlin|독일
France|French|Paris|프랑스
Italy|Italian|Rome|이탈리아
Spain|Spanish|Madrid|스페인
Portugal|Portuguese|Lisbon|포르투갈
Poland|Polish|Warsaw|폴란드
Netherlands, Holland|Dutch|The Hague|네덜란드
Belgium|Belgian||벨기에
Luxembourg|Luxembourgish|Luxembourg City|룩셈부르크
Ireland|Irish|Dublin|아일랜드
Denmark|Danish|Copenhagen|덴마크
Sweden|Swedish|Stockholm|스웨덴
Norway|Norwegian|Oslo|노르웨이
Finland|Finnish|Helsinki|핀란드
Iceland|Icelandic|Reykjavik|아이슬란드
Switzerland|Swiss|Bern|스위스
Austria|Austrian|Vienna|오스트리아
Hungary|Hungarian|Budapest|헝가리
Czech Republic, Czechia|Czech|Prague|체코
Slovakia|Slovak|Bratislava|슬로바키아
Slovenia|Slovenian|Ljubljana|슬로베니아
Croatia|Croatian|Zagreb|크로아티아
Serbia|Serbian|Belgrade|세르비아
Bosnia and Herzegovina, Bosnia|Bosnian|Sarajevo|보스니아
Montenegro|Montenegrin|Podgorica|몬테네그로
Kosovo|Kosovar|Pristina|코소보
Albania|Albanian|Tirana|알바니아
North Macedonia|Macedonian|Skopje|북마케도니아
Greece|Greek|Athens|그리스
Bulgaria|Bulgarian|Sofia|불가리아
Romania|Romanian|Bucharest|루마니아
Moldova|Moldovan|Chisinau|몰도바
Belarus|Belarusian|Minsk|벨라루스
Lithuania|Lithuanian|Vilnius|리투아니아
Latvia|Latvian|Riga|라트비아
Estonia|Estonian|Tallinn|에스토니아
Turkey, Türkiye|Turkish|Ankara|튀르키예 터키
Cyprus|Cypriot|Nicosia|키프로스
Malta|Maltese|Valletta|몰타
Georgia|Georgian|Tbilisi|조지아
Armenia|Armenian|Yerevan|아르메니아
Azerbaijan|Azerbaijani|Baku|아제르바이잔
Kazakhstan|Kazakh|Astana|카자흐스탄
Uzbekistan|Uzbek|Tashkent|우즈베키스탄
Turkmenistan|Turkmen|Ashgabat|투르크메니스탄
Kyrgyzstan|Kyrgyz|Bishkek|키르기스스탄
Tajikistan|Tajik|Dushanbe|타지키스탄
Afghanistan|Afghan|Kabul|아프가니스탄
Pakistan|Pakistani|Islamabad|파키스탄
India|Indian|New Delhi|인도
Bangladesh|Bangladeshi|Dhaka|방글라데시
Sri Lanka|Sri Lankan|Colombo|스리랑카
Nepal|Nepali, Nepalese|Kathmandu|네팔
Bhutan|Bhutanese|Thimphu|부탄
Maldives|Maldivian|Malé|몰디브
Myanmar, Burma|Burmese|Naypyidaw|미얀마
Thailand|Thai|Bangkok|태국
Vietnam, Viet Nam|Vietnamese|Hanoi|베트남
Laos|Lao, Laotian|Vientiane|라오스
Cambodia|Cambodian|Phnom Penh|캄보디아
Malaysia|Malaysian|Kuala Lumpur|말레이시아
Singapore|Singaporean||싱가포르
Indonesia|Indonesian|Jakarta|인도네시아
Philippines|Philippine, Filipino|Manila|필리핀
Brunei|Bruneian|Bandar Seri Begawan|브루나이
Timor-Leste, East Timor|Timorese|Dili|동티모르
Mongolia|Mongolian|Ulaanbaatar|몽골
Taiwan|Taiwanese|Taipei|대만
Australia|Australian|Canberra|호주
New Zealand|New Zealand|Wellington|뉴질랜드
Papua New Guinea|Papua New Guinean|Port Moresby|파푸아뉴기니
Fiji|Fijian|Suva|피지
Samoa|Samoan|Apia|사모아
Tonga|Tongan|Nuku'alofa|통가
Vanuatu|Vanuatuan|Port Vila|바누아투
Solomon Islands|Solomon Islander|Honiara|솔로몬제도
Kiribati|I-Kiribati|Tarawa|키리바시
Tuvalu|Tuvaluan|Funafuti|투발루
Nauru|Nauruan|Yaren|나우루
Palau|Palauan|Ngerulmud|팔라우
Marshall Islands|Marshallese|Majuro|마셜제도
Micronesia|Micronesian|Palikir|미크로네시아
Israel|Israeli|Jerusalem|이스라엘
Palestine|Palestinian|Ramallah|팔레스타인
Lebanon|Lebanese|Beirut|레바논
Syria|Syrian|Damascus|시리아
Jordan|Jordanian|Amman|요르단
Iraq|Iraqi|Baghdad|이라크
Iran|Iranian|Tehran|이란
Saudi Arabia|Saudi|Riyadh|사우디아라비아 사우디
Yemen|Yemeni|Sanaa|예멘
Oman|Omani|Muscat|오만
United Arab Emirates, UAE|Emirati|Abu Dhabi|아랍에미리트
Qatar|Qatari|Doha|카타르
Bahrain|Bahraini|Manama|바레인
Kuwait|Kuwaiti||쿠웨이트
Egypt|Egyptian|Cairo|이집트
Libya|Libyan|Tripoli|리비아
Tunisia|Tunisian|Tunis|튀니지
Algeria|Algerian|Algiers|알제리
Morocco|Moroccan|Rabat|모로코
Mauritania|Mauritanian|Nouakchott|모리타니
Mali|Malian|Bamako|말리
Niger|Nigerien|Niamey|니제르
Chad|Chadian|N'Djamena|차드
Sudan|Sudanese|Khartoum|수단
South Sudan|South Sudanese|Juba|남수단
Ethiopia|Ethiopian|Addis Ababa|에티오피아
Eritrea|Eritrean|Asmara|에리트레아
Djibouti|Djiboutian||지부티
Somalia|Somali|Mogadishu|소말리아
Kenya|Kenyan|Nairobi|케냐
Uganda|Ugandan|Kampala|우간다
Rwanda|Rwandan|Kigali|르완다
Burundi|Burundian|Gitega|부룬디
Tanzania|Tanzanian|Dodoma|탄자니아
Mozambique|Mozambican|Maputo|모잠비크
Malawi|Malawian|Lilongwe|말라위
Zambia|Zambian|Lusaka|잠비아
Zimbabwe|Zimbabwean|Harare|짐바브웨
Botswana|Botswanan|Gaborone|보츠와나
Namibia|Namibian|Windhoek|나미비아
South Africa|South African|Pretoria|남아프리카공화국 남아공
Lesotho|Basotho|Maseru|레소토
Eswatini|Swazi|Mbabane|에스와티니
Angola|Angolan|Luanda|앙골라
Democratic Republic of the Congo, DRC, Congo|Congolese|Kinshasa|콩고민주공화국
Gabon|Gabonese|Libreville|가봉
Cameroon|Cameroonian|Yaoundé|카메룬
Equatorial Guinea|Equatoguinean|Malabo|적도기니
Central African Republic|Central African|Bangui|중앙아프리카공화국
Nigeria|Nigerian|Abuja|나이지리아
Benin|Beninese|Porto-Novo|베냉
Togo|Togolese|Lomé|토고
Ghana|Ghanaian|Accra|가나
Ivory Coast, Côte d'Ivoire|Ivorian|Yamoussoukro|코트디부아르
Burkina Faso|Burkinabe|Ouagadougou|부르키나파소
Liberia|Liberian|Monrovia|라이베리아
Sierra Leone|Sierra Leonean|Freetown|시에라리온
Guinea|Guinean|Conakry|기니
Guinea-Bissau|Bissau-Guinean|Bissau|기니비사우
Senegal|Senegalese|Dakar|세네갈
Gambia|Gambian|Banjul|감비아
Cape Verde|Cape Verdean|Praia|카보베르데
Sao Tome and Principe|Sao Tomean|São Tomé|상투메프린시페
Comoros|Comorian|Moroni|코모로
Madagascar|Malagasy|Antananarivo|마다가스카르
Mauritius|Mauritian|Port Louis|모리셔스
Seychelles|Seychellois||세이셸
Canada|Canadian|Ottawa|캐나다
Mexico|Mexican|Mexico City|멕시코
Guatemala|Guatemalan|Guatemala City|과테말라
Belize|Belizean|Belmopan|벨리즈
Honduras|Honduran|Tegucigalpa|온두라스
El Salvador|Salvadoran|San Salvador|엘살바도르
Nicaragua|Nicaraguan|Managua|니카라과
Costa Rica|Costa Rican|San José|코스타리카
Panama|Panamanian|Panama City|파나마
Cuba|Cuban|Havana|쿠바
Jamaica|Jamaican|Kingston|자메이카
Haiti|Haitian|Port-au-Prince|아이티
Dominican Republic|Dominican|Santo Domingo|도미니카공화국
Dominica||Roseau|
Bahamas|Bahamian|Nassau|바하마
Barbados|Barbadian|Bridgetown|바베이도스
Trinidad and Tobago|Trinidadian|Port of Spain|트리니다드토바고
Grenada|Grenadian|St George's|그레나다
Saint Lucia|Saint Lucian|Castries|
Saint Vincent and the Grenadines|Vincentian|Kingstown|
Saint Kitts and Nevis|Kittitian|Basseterre|
Antigua and Barbuda|Antiguan|St John's|
Colombia|Colombian|Bogotá, Bogota|콜롬비아
Venezuela|Venezuelan|Caracas|베네수엘라
Guyana|Guyanese|Georgetown|가이아나
Suriname|Surinamese|Paramaribo|수리남
Ecuador|Ecuadorian|Quito|에콰도르
Peru|Peruvian|Lima|페루
Bolivia|Bolivian|La Paz|볼리비아
Brazil|Brazilian|Brasília, Brasilia|브라질
Paraguay|Paraguayan|Asunción|파라과이
Uruguay|Uruguayan|Montevideo|우루과이
Argentina|Argentine, Argentinian|Buenos Aires|아르헨티나
Chile|Chilean|Santiago|칠레
Andorra|Andorran||안도라
Monaco|Monegasque||모나코
Liechtenstein|Liechtensteiner|Vaduz|리히텐슈타인
San Marino|Sammarinese||산마리노
Vatican City, Holy See, Vatican|||바티칸 교황청
"""


class State(NamedTuple):
    """A state.

    Attributes:
        names: In English, the usual one first.
        adjectives: What is said of people and things of it.
        capitals: Its seat of government, which texts use for the government; several spellings.
        korean: Its names in Korean; a Chinese character in headlines is the last of these.
    """

    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]
    korean: tuple[str, ...]


def _states() -> tuple[State, ...]:
    found = []
    for line in _TABLE.strip().splitlines():
        names, adjectives, capitals, korean = line.split("|")
        found.append(State(_list(names), _list(adjectives), _list(capitals), tuple(korean.split())))
    return tuple(found)


def _list(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())


STATES = _states()
BY_NAME: Mapping[str, State] = {name: state for state in STATES for name in state.names}
BY_ADJECTIVE: Mapping[str, State] = {word: state for state in reversed(STATES) for word in state.adjectives}
BY_CAPITAL: Mapping[str, State] = {word: state for state in STATES for word in state.capitals}
BY_KOREAN: Mapping[str, State] = {word: state for state in STATES for word in state.korean if len(word) > 1}
