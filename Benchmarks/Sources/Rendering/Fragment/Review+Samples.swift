extension Review {
    /// Ten reviews of a coffee pot.
    static let samples = [
        sample(
            "Jana K.",
            day: 4,
            "Schöne Kanne",
            stars: 5,
            """
            Sieht toll aus & der Kaffee schmeckt wie in Rom. Nur der Griff wird heiß, also bitte ein Tuch bereithalten. \
            Würde sie jederzeit wieder kaufen, auch als Geschenk.
            """
        ),
        sample(
            "Tom O'Neill",
            day: 7,
            "Better than \"the big brand\"",
            stars: 5,
            """
            Brews 6 cups in < 5 minutes. The seal fits well & the lid doesn't drip. I'd buy it again tomorrow, and I \
            have told all my colleagues about it.
            """
        ),
        sample(
            "Müller & Söhne",
            day: 9,
            "Für's Büro bestellt",
            stars: 4,
            """
            Vier Kannen fürs Büro, alle heil angekommen. Rechnung kam sofort, Versand in 2 Tagen – so soll's sein. \
            Einen Stern Abzug gibt es für die Verpackung mit viel Plastik.
            """
        ),
        sample(
            "Anneliese",
            day: 12,
            "Gut, aber klein",
            stars: 3,
            """
            6 Tassen heißt hier: 6 sehr kleine Tassen. Für zwei Leute reicht es gerade so; die Verarbeitung ist gut, \
            der Deckel schließt, und sie lässt sich leicht reinigen.
            """
        ),
        sample(
            "dev_null",
            day: 13,
            "<b>Nice</b> try",
            stars: 4,
            """
            Tried to break your shop with <script>alert('hi')</script> – but the coffee is fine, so 4 stars & no hard \
            feelings. Delivery took two days.
            """
        ),
        sample(
            "Żaneta W.",
            day: 15,
            "Świetna kawiarka",
            stars: 5,
            """
            Kawa jak u babci w Neapolu, a na indukcji działa bez zarzutu. Uszczelka w zestawie, polecam każdemu, kto \
            lubi mocną kawę o poranku.
            """
        ),
        sample(
            "Émile",
            day: 18,
            "Très bonne cafetière",
            stars: 5,
            """
            Le café est « comme en Italie », l'entretien est facile et le prix honnête. Livraison rapide, emballage \
            soigné, merci beaucoup à toute l'équipe !
            """
        ),
        sample(
            "R. Schmidt",
            day: 21,
            "Dichtung nach 3 Wochen hin",
            stars: 4,
            """
            Nach drei Wochen tropfte es. Ersatz kam kostenlos & schnell, seitdem ist alles dicht. Daher noch vier \
            Sterne und ein Lob an den Kundendienst, der abends antwortet.
            """
        ),
        sample(
            "Paula",
            day: 24,
            "Geschenk",
            stars: 5,
            """
            War ein Geschenk für meine Schwester. Sie sagt: "Die beste Kanne, die ich je hatte." Mehr muss man nicht \
            sagen, außer vielleicht: gut verpackt und pünktlich da.
            """
        ),
        sample(
            "Kai-Uwe",
            day: 29,
            "Naja",
            stars: 3,
            """
            Optisch 1A, aber auf meinem Herd (Induktion, 12 cm) wird sie nicht erkannt. Mit Adapterplatte geht's dann \
            doch. Das hätte man in die Beschreibung schreiben können.
            """
        ),
    ]

    private static func sample(_ author: String, day: Int, _ title: String, stars: Int, _ text: String) -> Review {
        Review(
            author: author,
            published: day < 10 ? "2026-05-0\(day)" : "2026-05-\(day)",
            date: "\(day). Mai 2026",
            title: title,
            text: text,
            stars: stars
        )
    }
}
