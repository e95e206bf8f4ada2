"""Closed lists of surnames, and which countries set the surname first or call people by another part of the name.

Each table holds the frequent surnames of a list by number of bearers. Sources: Statistics Korea, census of 2015
(surnames); Ministry of Public Security of China, report on names of 2020, with the spellings of Hong Kong and Taiwan;
Lê Trung Hoa, "Họ và tên người Việt Nam" (2005); Ministry of the Interior of Hungary, frequent surnames 2020; Meiji
Yasuda Life, surnames of Japan 2018; Instituto Nacional de Estadística of Spain, surnames 2022. How people are called:
the style guides of AP and The Economist ("Names").
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Culture = Literal[
    "",
    "korean",
    "chinese",
    "vietnamese",
    "hungarian",
    "japanese",
    "spanish",
    "icelandic",
    "indonesian",
    "given",
    "undivided",
]
"""How a name is divided. `given`: called by the first word; `undivided`: no word of it is a surname."""

_KOREAN = """
김 Kim Gim|이 Lee Yi Rhee Ri|박 Park Pak Bak|최 Choi Choe|정 Jung Chung Jeong Chong|강 Kang Gang|조 Cho Jo
윤 Yoon Yun|장 Jang Chang|임 Lim Im Yim Rim|한 Han|오 Oh O|서 Seo Suh|신 Shin Sin|권 Kwon Gwon|황 Hwang
안 Ahn An|송 Song|전 Jeon Chun Jun|홍 Hong|유 Yoo Yu Ryu You|고 Ko Koh Go|문 Moon Mun|양 Yang|손 Son Sohn
배 Bae Pae|백 Baek Paik Paek|허 Huh Heo Hur Ho|남 Nam|심 Shim Sim|노 Noh Roh No Ro|하 Ha|곽 Kwak Gwak
성 Sung Seong|차 Cha|주 Joo Ju Chu|우 Woo U|구 Koo Ku Gu|나 Na Ra|민 Min|진 Jin Chin|지 Ji Chi|엄 Um Eom|채 Chae
원 Won|천 Cheon Chon|방 Bang Pang|공 Kong Gong|현 Hyun Hyon|함 Ham|변 Byun Byeon Pyon|염 Yeom Yum|여 Yeo
추 Choo Chu|도 Do To|소 So|석 Seok Sok Suk|선 Sun Seon|설 Seol Sul|마 Ma|길 Gil Kil|연 Yeon Yon|위 Wi|표 Pyo
명 Myung Myong|기 Ki|반 Ban Pan|왕 Wang|금 Keum Kum|옥 Ok|리 Ri Rhee Lee|류 Ryu Yoo|림 Rim Lim|량 Ryang Yang
로 Ro Roh|라 Ra Na|남궁 Namgung Namkoong|황보 Hwangbo|제갈 Jegal|사공 Sagong|선우 Sunwoo Seonwoo|독고 Dokgo
서문 Seomun
"""
_CHINESE = """
王 Wang Wong Ong|李 Li Lee|张 張 Zhang Chang Cheung|刘 劉 Liu Lau|陈 陳 Chen Chan Tan|杨 楊 Yang Yeung
黄 黃 Huang Wong|赵 趙 Zhao Chao Chiu|吴 吳 Wu Ng|周 Zhou Chou Chow|徐 许 許 Xu Hsu Hui|孙 孫 Sun|马 馬 Ma
朱 Zhu Chu|胡 Hu Wu|郭 Guo Kuo Kwok|何 贺 He Ho|林 Lin Lam Lim|高 Gao Kao|罗 羅 Luo Lo Law|郑 鄭 Zheng Cheng
梁 Liang Leung|谢 謝 Xie Hsieh Tse|宋 Song Soong Sung|唐 Tang Tong|韩 韓 Han|冯 馮 Feng Fung
邓 鄧 Deng Teng Tang|曹 Cao Tsao|彭 Peng Pang|曾 Zeng Tseng Tsang|萧 肖 蕭 Xiao Hsiao Siu|田 Tian Tien
董 Dong Tung|袁 Yuan|潘 Pan Poon|于 余 俞 Yu|蒋 蔣 江 姜 Jiang Chiang|蔡 Cai Tsai Choi|杜 Du Tu|叶 葉 Ye Yeh Yip
程 Cheng|苏 蘇 Su So|魏 韦 Wei|吕 卢 陆 呂 盧 陸 Lu Lü|丁 Ding Ting|任 Ren Jen|沈 Shen|姚 Yao|崔 Cui Tsui
钟 鍾 Zhong Chung|谭 譚 Tan Tam|汪 Wang|范 Fan|金 Jin Chin Kam|石 史 施 Shi Shih|廖 Liao|贾 Jia|夏 Xia Hsia
付 傅 Fu|方 房 Fang|白 Bai Pai|邹 Zou Tsou|孟 Meng|熊 Xiong Hsiung|秦 覃 Qin Chin|邱 Qiu Chiu|尹 Yin
薛 Xue Hsueh|闫 阎 严 颜 Yan Yen|段 Duan Tuan|雷 Lei|侯 Hou|龙 龍 Long Lung|陶 Tao|黎 Li Lai|赖 賴 Lai
顾 顧 Gu Ku|毛 Mao|郝 Hao|龚 Gong Kung|邵 Shao|万 Wan|钱 錢 Qian Chien|戴 Dai Tai|莫 Mo Mok|孔 Kong Kung
向 Xiang|常 Chang|习 習 Xi|温 文 Wen|柯 Ko Ke|华 華 Hua|欧阳 歐陽 Ouyang Auyeung|司马 Sima|诸葛 Zhuge
上官 Shangguan
"""
_VIETNAMESE = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Tô Trương Trịnh Đoàn Mai Lương Cao Đào"
)
_HUNGARIAN = """
Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros Oláh
Rácz Fekete Szilágyi Török Fehér Gál Szűcs Kocsis Orsós Pintér Fodor Szalai Sipos Magyar Lukács Gulyás Biró Bíró
Király Katona Jakab Bogdán Boros Fazekas Kelemen Somogyi Váradi Fülöp Orosz Vincze Veres Hegedűs Deák Budai Pap
Illés Szőke Vörös Vass Bognár Lengyel Fábián Bodnár Hajdu Halász Székely Kozma Pásztor Bakos Dudás Virág Orbán
Barna Novák Soós Nemes Pataki
"""
_JAPANESE = """
Sato Suzuki Takahashi Tanaka Ito Watanabe Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi
Matsumoto Inoue Kimura Hayashi Shimizu Yamazaki Mori Abe Ikeda Hashimoto Yamashita Ishikawa Nakajima Maeda
Fujita Ogawa Goto Okada Hasegawa Murakami Kondo Ishii Saito Sakamoto Endo Aoki Fujii Nishimura Fukuda Ota Miura
Fujiwara Okamoto Matsuda Nakagawa Nakano Harada Ono Tamura Takeuchi Kaneko Wada Nakayama Ishida Ueda Morita
Kishida Suga Ishiba Koizumi Aso Noda Kan Hatoyama Takaichi Kono Tokugawa Oda Toyotomi Hirohata Akiba Motegi
Hayashi Onodera Nakatani Iwaya
"""
_SPANISH = """
García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Hernández Ruiz Díaz Moreno
Muñoz Álvarez Romero Gutiérrez Alonso Navarro Torres Domínguez Ramos Vázquez Ramírez Gil Serrano Blanco Molina
Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo Santos
Guerrero Cano Prieto Méndez Cruz Calvo Vidal Gallego León Márquez Herrera Peña Flores Cabrera Campos Vega
Fuentes Carrasco Reyes Caballero Nieto Aguilar Pascual Santana Herrero Lorenzo Montero Hidalgo Giménez Ibáñez
Ferrer Durán Santiago Vicente Benítez Mora Arias Vargas Carmona Crespo Román Pastor Soto Sáez Velasco Moya Soler
Parra Esteban Bravo Gallardo Rojas Chávez Mendoza
"""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _spelt(table: str) -> Mapping[str, frozenset[str]]:
    """Return a surname in its own script to its spellings in Latin letters."""
    found: dict[str, frozenset[str]] = {}
    for entry in table.replace("\n", "|").strip("|").split("|"):
        parts = entry.split()
        latin = frozenset(part for part in parts if part[0] < "\u0250")
        for native in parts[: len(parts) - len(latin)]:
            found[native] = latin
    return found


_FREQUENT = 46
"""Korean surnames that a name is taken for by its form alone."""

HANGUL = _spelt(_KOREAN)
"""Korean surnames to their spellings in Latin letters."""

HAN = _spelt(_CHINESE)
"""Chinese surnames to their spellings in Latin letters."""

KOREAN = frozenset(spelling for spellings in list(HANGUL.values())[:_FREQUENT] for spelling in spellings) | {
    "Ban",
    "Ryu",
}
CHINESE = frozenset(spelling for spellings in HAN.values() for spelling in spellings)
OF_TWO = _listed("Ouyang Auyeung Sima Zhuge Shangguan Namgung Namkoong Hwangbo Jegal Sagong Sunwoo Seonwoo Dokgo")
"""Surnames of two characters, which cannot be given names."""

VIETNAMESE = frozenset(_VIETNAMESE.split())
HUNGARIAN = frozenset(_HUNGARIAN.split())
JAPANESE = frozenset(_JAPANESE.split())
SPANISH = frozenset(_SPANISH.split())

GIVEN_TOO = _listed("An Ann Bo Dan Gene Gil Han Jo Jay Jin Joy Kim Lee Mai Min Mo Ray Sung Tai Van")
"""Surnames of these lists that are given names elsewhere."""

_COUNTRIES: Mapping[Culture, str] = {
    "korean": "South Korea|North Korea|Korea|Republic of Korea|Democratic People's Republic of Korea|DPRK|ROK"
    "|대한민국|조선민주주의인민공화국|한국|북한",
    "chinese": "China|People's Republic of China|PRC|Taiwan|Republic of China|Hong Kong|Macau|Singapore"
    "|中国|中國|臺灣|台湾",
    "vietnamese": "Vietnam|Viet Nam|Việt Nam",
    "hungarian": "Hungary|Magyarország",
    "japanese": "Japan|日本",
    "spanish": "Spain|Mexico|Argentina|Colombia|Chile|Peru|Venezuela|Ecuador|Bolivia|Paraguay|Uruguay|Cuba|Guatemala"
    "|Honduras|El Salvador|Nicaragua|Costa Rica|Panama|Dominican Republic|España|México",
    "icelandic": "Iceland|Ísland",
    "indonesian": "Indonesia",
    "given": "Thailand|Ethiopia|Eritrea|Malaysia",
    "undivided": "Myanmar|Burma|Cambodia",
}
COUNTRIES: Mapping[str, Culture] = {
    country: culture for culture, countries in _COUNTRIES.items() for country in countries.split("|")
}
"""States by name to how the names of their people are divided."""
