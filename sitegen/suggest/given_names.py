"""Given names in Latin letters by which a pronoun finds its person, and a name is told from other capitals.

Sources: United States Social Security Administration, most frequent names of the century (2023); Office for National
Statistics, names in England and Wales; the frequent names of the national registers of Germany, France, Spain, Italy,
the Nordic countries, Poland, Russia, Ukraine, Turkey, the Arab states, India and Japan. Names of both sexes are in
neither list, only in `EITHER`.
"""

from __future__ import annotations

from sitegen.suggest.listed import listed

MEN = listed("""
    James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony Mark
    Donald
    Steven Andrew Paul Joshua Kenneth Kevin Brian Timothy Ronald George Jason Edward Jeffrey Ryan Jacob Nicholas Gary
    Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack
    Dennis
    Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Christian Walter Keith
    Austin
    Roger Terry Sean Gerald Carl Dylan Harold Jesse Bryan Lawrence Arthur Gabriel Bruce Logan Billy Joe Alan Juan
    Elijah
    Willie Albert Wayne Randy Mason Vincent Liam Roy Bobby Caleb Bradley Russell Lucas Eugene Louis Philip Johnny
    Oscar
    Oliver Harry Charlie Leo Freddie Theodore Archie Tom Tim Jim Bill Bob Mike Dave Steve Dan Ben Sam Nick Tony Joseph
    Antony Lloyd Jake Jakob Hans Klaus Jürgen Wolfgang Stefan Karl Otto Friedrich Olaf Uwe Dieter Heinz Günter
    Matthias
    Jean Pierre Jacques Michel Philippe Alain Bernard François Emmanuel Gérard Olivier Laurent Nicolas Luc Antoine
    Hugo
    José Antonio Manuel Francisco Carlos Luis Jesús Javier Miguel Pedro Pablo Fernando Rafael Diego Sergio Alejandro
    Giovanni Giuseppe Marco Luca Matteo Paolo Francesco Alessandro Mario Stefano Roberto Enrico Lorenzo Silvio
    Lars Erik Anders Johan Per Nils Olav Magnus Mikael Henrik Søren Jens Mads Lasse Jan Piotr Krzysztof Tomasz Paweł
    Donald Andrzej Marek Vladimir Dmitry Sergei Sergey Alexei Aleksandr Oleksandr Mikhail Nikolai Ivan Igor Yuri Boris
    Volodymyr Andriy Dmytro Viktor Petro Oleg Oleh Mehmet Mustafa Ahmet Ali Hüseyin Recep Mohammed Muhammad Mohamed
    Ahmed
    Omar Hassan Hussein Khalid Abdullah Ibrahim Youssef Mahmoud Yasser Rahul Amit Raj Sanjay Narendra Rajesh Vijay
    Ravi
    Hiroshi Takeo Takashi Kenji Kazuo Shinzo Fumio Yoshihide Shigeru Akira Kenta Ichiro Taro Toshio Haruto Makoto
    Minoru
    Barack Joe Barry Boyd Clyde Cyril Dirk Ewan Fergus Felix Gavin Gordon Graham Hector Ian Ivor Lewis Neil Nigel Owen
    Ralph Rhys Rory Rupert Simon Stuart Trevor Victor Vernon Wesley Emil Tobias Moritz Jonas Finn Elias Max Anton
    Martin
    Kofi Kwame Sipho Thabo Chinedu Emeka Tunde Juma Kwesi Nelson Cyril Mateo Santiago Emilio Ricardo Eduardo Jorge
    Raúl
    Jude Joris Jasper Declan Callum Euan Hamish Angus Alistair Alasdair Craig Darren Shane Damien Kieran Conor
    Connor Cormac Niall Eoin Ciaran Brendan Desmond Malcolm Clive Gareth Huw Evan Iwan Bruno Enzo Joaquin Ramon
    Cesar Felipe Thiago Caio Rui Nuno Tiago Duarte Pieter Joost Bram Daan Sven Torsten Mikkel Rasmus Mikko Jukka
    Pekka Antti Timo Kalle Janne Eero Matti Arvo Juhani Tuomas Jaan Pawel Wojciech Zbigniew Jakub Radek Ondrej
    Miroslav Zoltan Laszlo Ferenc Istvan Gabor Bogdan Radu Dragan Zoran Goran Nikola Luka Ivo Darko Chidi
    Babatunde Okello Imran Bilal Tariq Faisal Nasser Yusuf Hamza Karim Rashid Salim Arjun Vikram Rohan Nikhil
    Anil Suresh Ramesh Deepak Shinji Travis Cody Dustin Brett Brent Troy Todd Kurt Clint Dwight Damon Marcus
    Terrence Malik Jamal Darnell Tyrone Lamar
    """)
WOMEN = listed("""
    Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Sarah Lisa Nancy Sandra Ashley Emily Kimberly
    Betty Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Dorothy Amy
    Kathleen Angela Shirley Emma Brenda Pamela Nicole Anna Samantha Katherine Christine Debra Rachel Carolyn Janet
    Maria
    Olivia Heather Helen Catherine Diane Julie Victoria Joyce Lauren Kelly Christina Ruth Joan Virginia Judith Evelyn
    Hannah Andrea Megan Cheryl Jacqueline Madison Teresa Abigail Sophia Martha Sara Gloria Janice Kathryn Ann Isabella
    Judy Charlotte Julia Amber Theresa Beverly Alice Denise Danielle Marilyn Natalie Diana Brittany Doris Kayla Grace
    Amelia Isla Ava Mia Freya Lily Ella Poppy Rosie Florence Daisy Phoebe Matilda Harriet Imogen Beatrice Edith Clara
    Ursula Angela Annalena Petra Sabine Monika Ingrid Renate Heike Birgit Gisela Helga Katrin Claudia Franziska Greta
    Marie Isabelle Sophie Camille Céline Nathalie Sylvie Brigitte Monique Hélène Chloé Manon Juliette Élise Marine
    Carmen Ana Isabel Pilar Dolores Cristina Lucía Marta Elena Rosa Paula Raquel Silvia Beatriz Inés Giulia Francesca
    Chiara Sofia Giorgia Valentina Martina Alessia Federica Paola Mette Sanna Astrid Ingeborg Solveig Karin Birgitta
    Kaja Ursula Agnieszka Katarzyna Małgorzata Joanna Magdalena Olga Svetlana Tatiana Natalia Irina Yulia Ekaterina
    Oksana Iryna Olena Ayşe Fatma Emine Zeynep Fatima Aisha Amina Layla Leila Noor Maryam Zainab Hala Rania Priya
    Anjali
    Sunita Lakshmi Indira Sonia Deepa Kavita Yuriko Sanae Keiko Naoko Yoko Yuki Akiko Michiko Hanako Emi Sakura Aoi
    Hillary Kamala Nancy Jacinda Theresa Liz Kate Jane Eleanor Fiona Gillian Moira Nora Norah Penny Rosemary Sheila
    Siobhan Una Vera Wendy Yvonne Zoe Tess Molly Maggie Mara Marta Nina Lena Lea Mila Johanna Elsa Frida Agnes Ida
    Dana
    Karoline Jill Melania Ivanka Susie Naledi Thandi Ngozi Chiamaka Wanjiru Amara Zanele Adaeze Ximena Gabriela
    Daniela
    Erin Anneke Marieke Saskia Femke Lotte Sanne Maaike Holly Hayley Kirsty Kirsten Leanne Lorraine Maureen
    Eileen Colleen Deirdre Aoife Niamh Sinead Orla Ciara Roisin Catriona Ailsa Morag Bronwen Rhian Carys Cerys
    Beryl Doreen Iris Georgina Josephine Winifred Gwen Gwendolyn Rhoda Thelma Velma Sherry Sheryl Tanya Tamara
    Tara Tina Trisha Vanessa Veronica Valerie Vivian Whitney Courtney Kaitlyn Brianna Alexis Paige Latoya Keisha
    Aaliyah Imani Leticia Esperanza Consuelo Soledad Rocío Begoña Nuria Montserrat Aino Anni Kaisa Päivi Tuula
    Riitta Helmi Liisa Merja Satu Tarja Sirpa Dorota Ewa Halina Jadwiga Krystyna Zofia Hanna Aleksandra Zuzana
    Lenka Ivana Jelena Milica Dragana Ljubica Mirjana Ioana Andreea Zsuzsa Eszter Ilona Adwoa Akosua Efua Yaa
    Folake Yewande Nkechi Ifeoma Nomsa Thandiwe Lindiwe Wangari Nasreen Rukhsana Shabana Yasmin Samira Nadia
    Farida Salma Huda Asha Meera Nisha Pooja Neha Radhika Shreya Usha Rekha Haruka Mariko Tomoko Ayumi
    """)
EITHER = listed("""
    Alex Chris Jamie Jordan Taylor Morgan Casey Riley Pat Robin Sasha Andrea Jean Kim Lee Dana Leslie Tracy Kerry
    Shannon
    Jo Sam Charlie Francis Frances Cameron Drew Quinn Reese Rowan Sidney Skyler Terry Angel Ariel Avery Blake
    Dominique
    Claude Camille Maxime Andrea Nicola Simone Yuki Makoto Hikaru
    """)
EVERY = MEN | WOMEN | EITHER


def sex_of(given: str) -> str:
    """Return `he` or `she` where the given name is one of men or of women only, or an empty string."""
    if given in EITHER or (given in MEN) == (given in WOMEN):
        return ""
    return "he" if given in MEN else "she"
