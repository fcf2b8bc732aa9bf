extension Phrases {
    /// German.
    static let german = Phrases(
        titles: BySentiment(
            positive: [
                "Sehr zufrieden", "Klare Empfehlung", "Genau wie beschrieben", "Top Qualität",
                "Würde ich wieder kaufen",
                "Macht richtig Freude", "Sein Geld wert", "Rundum gelungen 👍", "Besser als erwartet",
                "Endlich das Richtige gefunden",
            ],
            neutral: [
                "Ganz okay", "Gut, aber mit Abstrichen", "Durchschnitt", "Hält, was es muss – mehr nicht", "Geht so",
            ],
            negative: [
                "Leider enttäuscht", "Nicht noch einmal", "Qualität mangelhaft", "Nach drei Wochen kaputt",
                "Zu teuer dafür",
            ]
        ),
        openings: BySentiment(
            positive: [
                "Bin rundum zufrieden.", "Nach langem Suchen endlich gefunden, was ich wollte.",
                "Habe es jetzt seit drei Monaten im Einsatz und bin begeistert.",
                "Schönes Stück, sehr sauber verarbeitet.",
                "Als Geschenk für meinen Bruder gekauft, er gibt es nicht mehr her.",
                "Meine Erwartungen wurden übertroffen.",
                "Das zweite Mal bestellt – das sagt eigentlich alles.", "Für den Preis wirklich großartig 😊",
            ],
            neutral: [
                "Im Großen und Ganzen in Ordnung.", "Macht, was es soll, begeistert aber nicht.",
                "Licht und Schatten.", "Für gelegentlichen Gebrauch reicht es.",
            ],
            negative: [
                "Ich hatte mir deutlich mehr erhofft.", "Leider schon nach kurzer Zeit defekt.",
                "Auf den Bildern sieht es viel hochwertiger aus.", "Für diesen Preis eine Enttäuschung.",
            ]
        ),
        remarks: BySentiment(
            positive: [
                "Die Verarbeitung ist tadellos.", "Auch nach häufigem Gebrauch sieht es aus wie neu.",
                "Die Farbe entspricht genau den Fotos.", "Die Größe passt perfekt.",
                "Meine Frau möchte jetzt auch eines haben.", "Die Anleitung ist kurz und verständlich.",
                "Man merkt, dass hier jemand nachgedacht hat.", "Preis und Leistung stimmen.",
            ],
            neutral: [
                "Die Farbe ist etwas dunkler als auf den Fotos.", "Die Anleitung könnte ausführlicher sein.",
                "An den Nähten hätte man sorgfältiger arbeiten können.", "Es riecht in den ersten Tagen etwas streng.",
            ],
            negative: [
                "Die Verarbeitung ist schlampig.", "Schon beim Auspacken fehlte ein Teil.",
                "Der Kundendienst hat sich erst nach einer Woche gemeldet.", "Das Material wirkt billig.",
            ]
        ),
        experiences: [
            .backpack: Experience(
                good: [
                    "Auf der Alpenüberquerung hat er auch mit 14 kg noch bequem gesessen.",
                    "Der Hüftgurt trägt die Last wirklich, die Schultern bleiben frei.",
                    "Im Dauerregen blieb dank der Hülle alles trocken.",
                ],
                bad: ["Der Reißverschluss am Deckelfach klemmte schon am zweiten Tag."]
            ),
            .coffeeMaker: Experience(
                good: [
                    "Der Kaffee ist heiß, kräftig und hat keine Bitterkeit.",
                    "In vier Minuten steht die erste Kanne auf dem Tisch.",
                    "Lässt sich in einer Minute zerlegen und reinigen.",
                ],
                bad: ["Beim Eingießen tropft die Kanne jedes Mal."]
            ),
            .headphones: Experience(
                good: [
                    "Der Klang ist ausgewogen, die Bässe sind da, ohne zu dröhnen.",
                    "Im Zug höre ich vom Nachbarn nichts mehr.", "Der Akku hält bei mir eine ganze Arbeitswoche.",
                ],
                bad: ["Nach einer Stunde drücken die Bügel."]
            ),
            .runningShoes: Experience(
                good: [
                    "Nach 400 km ist die Dämpfung noch wie am ersten Tag.",
                    "Keine Blasen, auch nicht beim Halbmarathon.",
                    "Auf nassem Asphalt greift die Sohle sicher.",
                ],
                bad: ["Fallen mindestens eine halbe Nummer zu klein aus."]
            ),
            .deskLamp: Experience(
                good: [
                    "Das Licht ist angenehm warm und flimmert nicht.",
                    "Der Arm bleibt genau dort stehen, wo man ihn hinstellt.",
                    "Stufenlos dimmbar – ideal für lange Abende am Schreibtisch.",
                ],
                bad: ["Der Fuß ist zu leicht, die Lampe kippt."]
            ),
            .chefsKnife: Experience(
                good: [
                    "Schneidet Tomaten, als wären sie Butter.",
                    "Liegt ausgewogen in der Hand, auch bei einem Berg Zwiebeln.",
                    "Die Schärfe hält auch nach Wochen noch.",
                ],
                bad: ["Nach einem Monat stumpf und mit ersten Rostflecken."]
            ),
            .waterBottle: Experience(
                good: [
                    "Der Tee ist nach acht Stunden noch heiß.", "Absolut dicht, auch kopfüber in der Tasche.",
                    "Passt in jeden Getränkehalter am Rad.",
                ],
                bad: ["Das Wasser schmeckt nach Metall."]
            ),
            .blanket: Experience(
                good: [
                    "Herrlich weich und trotzdem leicht.", "Auch nach der fünften Wäsche fusselt sie nicht.",
                    "Der Hund hat sie sofort für sich beansprucht 🐶",
                ],
                bad: ["Fusselt furchtbar, das ganze Sofa ist voll."]
            ),
        ],
        service: BySentiment(
            positive: [
                "Bestellt am Montag, geliefert am Mittwoch.", "Sehr freundliche Beratung am Telefon.",
                "Die Ware war sorgfältig und ohne Plastik verpackt.", "Der Umtausch lief völlig unkompliziert.",
                "Die Sendung ließ sich jederzeit verfolgen.", "Alles bestens, gerne wieder!",
                "Übersichtlicher Shop, schnelle Abwicklung.",
            ],
            neutral: [
                "Die Lieferung kam zwei Tage später als angekündigt.", "Ware gut, Verpackung mäßig.",
                "Auf meine Rückfrage bekam ich nur eine Standardantwort.",
            ],
            negative: [
                "Drei Wochen gewartet und niemand konnte sagen, wo das Paket ist.",
                "Die Rücksendung soll ich selbst bezahlen.",
                "Falscher Artikel geliefert, am Telefon nur die Warteschleife.",
            ]
        ),
        closings: BySentiment(
            positive: [
                "Volle Empfehlung!", "Gerne wieder.", "Fünf Sterne sind verdient ⭐️", "Danke dafür!",
                "Klare Kaufempfehlung.",
            ],
            neutral: ["Drei Sterne.", "Mal sehen, wie lange es hält.", "Beim nächsten Mal vergleiche ich genauer."],
            negative: ["Geht zurück.", "Finger weg.", "Schade ums Geld."]
        ),
        pros: [
            "Verarbeitung", "leicht", "schönes Design", "gutes Preis-Leistungs-Verhältnis", "schnelle Lieferung",
            "robust",
        ],
        cons: ["Anleitung zu knapp", "etwas laut", "Farbe weicht ab", "Verpackung", "könnte günstiger sein"],
        replies: BySentiment(
            positive: [
                "Herzlichen Dank für Ihre Bewertung – das ganze Team freut sich!",
                "Vielen Dank! Wir wünschen Ihnen weiterhin viel Freude damit.",
            ],
            neutral: ["Danke für die ehrliche Rückmeldung. Wir geben Ihren Hinweis an den Hersteller weiter."],
            negative: [
                "Das tut uns leid. Bitte melden Sie sich bei unserem Kundendienst, wir tauschen das Gerät selbstverständlich um.",
                "So soll es nicht sein. Wir haben Ihnen eine Rücksendemarke geschickt und erstatten den vollen Betrag.",
            ]
        ),
        firstNames: [
            "Anna", "Jürgen", "Sabine", "Lukas", "Käthe", "Björn", "Monika", "Stefan", "Renate", "Jonas", "Ünal",
            "Heike",
        ],
        lastNames: [
            "Müller", "Schäfer", "Groß", "Weiß", "Bauer", "Jäger", "Köhler", "von der Heide", "Öztürk", "Krüger",
            "Brandt",
        ],
        contact: "Bei Rückfragen erreichen Sie mich unter {email} oder {telephone}.",
        separator: " "
    )
}
