extension Phrases {
    /// Polish.
    static let polish = Phrases(
        titles: BySentiment(
            positive: [
                "Jestem bardzo zadowolona", "Polecam", "Zgodny z opisem", "Świetna jakość", "Wart swojej ceny",
                "Lepszy, niż się spodziewałem", "Rewelacja 👌", "Kupiłbym jeszcze raz", "Strzał w dziesiątkę",
            ],
            neutral: ["W porządku", "Może być", "Dobry, ale bez zachwytu", "Średnio", "Mam mieszane uczucia"],
            negative: ["Rozczarowanie", "Zepsuł się po trzech tygodniach", "Nie polecam", "Słaba jakość", "Za drogo"]
        ),
        openings: BySentiment(
            positive: [
                "Jestem w pełni zadowolona z zakupu.", "Używam codziennie od dwóch miesięcy i jestem zachwycony.",
                "Kupiłam na prezent dla taty, nie rozstaje się z nim.", "Długo szukałem i wreszcie znalazłem.",
                "Na żywo wygląda jeszcze lepiej niż na zdjęciach.", "Solidne wykonanie, prosta obsługa.",
                "To już drugie zamówienie, co mówi samo za siebie.", "Za tę cenę – rewelacja 😊",
            ],
            neutral: [
                "Ogólnie w porządku.", "Robi, co ma robić, ale bez zachwytu.", "Są plusy i minusy.",
                "Do okazjonalnego użytku wystarczy.",
            ],
            negative: [
                "Spodziewałam się znacznie więcej.", "Po kilku tygodniach przestało działać.",
                "Na zdjęciach wygląda zupełnie inaczej.", "Za takie pieniądze to rozczarowanie.",
            ]
        ),
        remarks: BySentiment(
            positive: [
                "Wykonanie bez zarzutu.", "Mimo częstego używania wygląda jak nowe.",
                "Kolor dokładnie taki jak na zdjęciach.",
                "Rozmiar idealny.", "Żona też chce taki mieć.", "Instrukcja krótka i zrozumiała.",
                "Widać, że ktoś pomyślał o szczegółach.", "Stosunek jakości do ceny bardzo dobry.",
            ],
            neutral: [
                "Kolor trochę ciemniejszy niż na zdjęciach.", "Instrukcja mogłaby być dokładniejsza.",
                "Szwy są nieco nierówne.", "Przez pierwsze dni czuć zapach.",
            ],
            negative: [
                "Wykonanie niestaranne.", "Po otwarciu paczki brakowało jednej części.",
                "Obsługa klienta odpowiedziała dopiero po tygodniu.", "Materiał sprawia wrażenie taniego.",
            ]
        ),
        experiences: [
            .backpack: Experience(
                good: [
                    "W Bieszczadach z 14 kg na plecach ramiona nie bolały ani razu.",
                    "Pas biodrowy naprawdę przejmuje ciężar.",
                    "Po całym dniu deszczu w środku było sucho.",
                ],
                bad: ["Zamek w klapie zaciął się już drugiego dnia."]
            ),
            .coffeeMaker: Experience(
                good: [
                    "Kawa jest gorąca, mocna i bez goryczy.", "Pierwszy dzbanek gotowy po czterech minutach.",
                    "Czyszczenie zajmuje chwilę.",
                ],
                bad: ["Dzbanek kapie przy każdym nalewaniu."]
            ),
            .headphones: Experience(
                good: [
                    "Dźwięk zrównoważony, bas jest, ale nie dudni.", "W pociągu nie słyszę już sąsiadów.",
                    "Bateria wystarcza na cały tydzień pracy.",
                ],
                bad: ["Po godzinie zaczynają uciskać."]
            ),
            .runningShoes: Experience(
                good: [
                    "Po 400 km amortyzacja jak pierwszego dnia.", "Żadnych odcisków, nawet po półmaratonie.",
                    "Podeszwa dobrze trzyma na mokrym asfalcie.",
                ],
                bad: ["Wypadają co najmniej pół numeru za małe."]
            ),
            .deskLamp: Experience(
                good: [
                    "Światło ciepłe i nie migocze.", "Ramię zostaje dokładnie tam, gdzie je ustawisz.",
                    "Płynne ściemnianie, idealne na długie wieczory.",
                ],
                bad: ["Podstawa jest za lekka i lampa się przewraca."]
            ),
            .chefsKnife: Experience(
                good: [
                    "Kroi pomidory jak masło.", "Dobrze leży w dłoni, nawet przy górze cebuli.",
                    "Ostrość trzyma tygodniami.",
                ],
                bad: ["Po miesiącu tępy i z pierwszymi plamkami rdzy."]
            ),
            .waterBottle: Experience(
                good: [
                    "Herbata po ośmiu godzinach wciąż gorąca.", "Całkowicie szczelna, nawet do góry dnem w torbie.",
                    "Pasuje do koszyka w rowerze.",
                ],
                bad: ["Woda smakuje metalem."]
            ),
            .blanket: Experience(
                good: [
                    "Cudownie miękki, a przy tym lekki.", "Nie gubi włosków nawet po piątym praniu.",
                    "Kot od razu się wprowadził 🐈",
                ],
                bad: ["Strasznie się mechaci, cała kanapa w kłaczkach."]
            ),
        ],
        service: BySentiment(
            positive: [
                "Zamówione w poniedziałek, dostarczone w środę.", "Bardzo miła obsługa przez telefon.",
                "Starannie zapakowane i bez plastiku.", "Wymiana przebiegła bez problemu.",
                "Paczkę można było śledzić na każdym etapie.", "Przejrzysty sklep, szybka realizacja.",
                "Na pewno wrócę!",
            ],
            neutral: [
                "Dostawa dwa dni później, niż zapowiadano.", "Towar dobry, opakowanie takie sobie.",
                "Na pytanie dostałem tylko standardową odpowiedź.",
            ],
            negative: [
                "Trzy tygodnie czekania i nikt nie wiedział, gdzie jest paczka.", "Za zwrot mam zapłacić sama.",
                "Przysłali nie ten artykuł, a na infolinii tylko muzyczka.",
            ]
        ),
        closings: BySentiment(
            positive: ["Gorąco polecam!", "Na pewno kupię ponownie.", "Zasłużone pięć gwiazdek ⭐️", "Dziękuję!"],
            neutral: ["Trzy gwiazdki.", "Zobaczymy, ile wytrzyma.", "Następnym razem porównam dokładniej."],
            negative: ["Odsyłam.", "Odradzam.", "Szkoda pieniędzy."]
        ),
        pros: ["wykonanie", "lekki", "ładny wygląd", "dobra cena", "szybka dostawa", "solidny"],
        cons: ["skąpa instrukcja", "trochę głośny", "inny odcień", "opakowanie", "mógłby być tańszy"],
        replies: BySentiment(
            positive: [
                "Serdecznie dziękujemy za opinię – cały zespół się cieszy!", "Dziękujemy i życzymy miłego użytkowania.",
            ],
            neutral: ["Dziękujemy za szczerą opinię. Przekażemy uwagi producentowi."],
            negative: [
                "Bardzo nam przykro. Prosimy o kontakt z obsługą klienta, wymienimy produkt od ręki.",
                "Tak być nie powinno. Wysłaliśmy etykietę zwrotną i zwrócimy całą kwotę.",
            ]
        ),
        firstNames: [
            "Małgorzata", "Łukasz", "Agnieszka", "Paweł", "Zofia", "Stanisław", "Żaneta", "Michał", "Świętosława",
            "Jan",
        ],
        lastNames: [
            "Kowalska", "Wójcik", "Śliwa", "Źrebak", "Dąbrowski", "Łoś", "Nowak", "Szczęsny", "Zając",
            "Brzęczyszczykiewicz",
        ],
        contact: "W razie pytań proszę o kontakt: {email} lub {telephone}.",
        separator: " "
    )
}
