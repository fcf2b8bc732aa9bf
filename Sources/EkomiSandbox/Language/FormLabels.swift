/// What the questions and options of a form read in a language.
struct FormLabels: Sendable {
    let shopFormName: String
    let productFormName: String
    let formerFormName: String
    let rating: String
    let title: String
    let feedback: String
    let recommends: String
    let likelihood: String
    let yes: String
    let no: String
    /// The sub-ratings of a shop.
    let shopAspects: [String]
    /// The sub-ratings of a product.
    let productAspects: [String]
    let prosAndCons: String
    let uses: String
    let useOptions: [String]
    let picture: String
    let email: String
    let terms: String
}

extension FormLabels {
    /// The labels of a language; English for those no shop speaks.
    static func labels(in language: SandboxLanguage) -> FormLabels {
        switch language {
        case .german: german
        case .french: french
        case .polish: polish
        case .japanese: japanese
        case .english, .arabic, .hebrew: english
        }
    }

    private static let german = FormLabels(
        shopFormName: "Shopbewertung",
        productFormName: "Produktbewertung",
        formerFormName: "Produktbewertung (bisherig)",
        rating: "Wie viele Sterne möchten Sie vergeben?",
        title: "Überschrift Ihrer Bewertung",
        feedback: "Ihr persönliches Feedback:",
        recommends: "Würden Sie uns weiterempfehlen?",
        likelihood: "Wie wahrscheinlich ist es, dass Sie uns Freunden empfehlen?",
        yes: "Ja",
        no: "Nein",
        shopAspects: ["Lieferung", "Kundenservice", "Auswahl"],
        productAspects: ["Qualität", "Preis-Leistung", "Bedienung"],
        prosAndCons: "Was hat Ihnen gefallen, was nicht?",
        uses: "Wofür nutzen Sie es?",
        useOptions: ["Alltag", "Reise", "Arbeit", "Geschenk"],
        picture: "Bilder hochladen",
        email: "Ihre E-Mail-Adresse für Rückfragen",
        terms: "Ich stimme den Bewertungsrichtlinien zu."
    )

    private static let english = FormLabels(
        shopFormName: "Shop review",
        productFormName: "Product review",
        formerFormName: "Product review (former)",
        rating: "How many stars would you like to award?",
        title: "Headline of your review",
        feedback: "Your personal feedback:",
        recommends: "Would you recommend us to your friends?",
        likelihood: "How likely are you to recommend us to a friend?",
        yes: "Yes",
        no: "No",
        shopAspects: ["Delivery", "Customer service", "Selection"],
        productAspects: ["Quality", "Value for money", "Ease of use"],
        prosAndCons: "What did you like, what did you not?",
        uses: "What do you use it for?",
        useOptions: ["Every day", "Travel", "Work", "A present"],
        picture: "Add pictures",
        email: "Your e-mail address for questions",
        terms: "I agree to the review guidelines."
    )

    private static let french = FormLabels(
        shopFormName: "Avis sur la boutique",
        productFormName: "Avis sur le produit",
        formerFormName: "Avis sur le produit (ancien)",
        rating: "Combien d'étoiles souhaitez-vous attribuer ?",
        title: "Titre de votre avis",
        feedback: "Votre avis personnel :",
        recommends: "Nous recommanderiez-vous à vos amis ?",
        likelihood: "Quelle est la probabilité que vous nous recommandiez à un ami ?",
        yes: "Oui",
        no: "Non",
        shopAspects: ["Livraison", "Service client", "Choix"],
        productAspects: ["Qualité", "Rapport qualité-prix", "Facilité d'utilisation"],
        prosAndCons: "Qu'avez-vous aimé, ou moins aimé ?",
        uses: "Pour quel usage ?",
        useOptions: ["Quotidien", "Voyage", "Travail", "Cadeau"],
        picture: "Ajouter des photos",
        email: "Votre adresse e-mail pour toute question",
        terms: "J'accepte les règles de publication."
    )

    private static let polish = FormLabels(
        shopFormName: "Opinia o sklepie",
        productFormName: "Opinia o produkcie",
        formerFormName: "Opinia o produkcie (dawna)",
        rating: "Ile gwiazdek chcesz przyznać?",
        title: "Tytuł opinii",
        feedback: "Twoja opinia:",
        recommends: "Czy polecisz nas znajomym?",
        likelihood: "Jak prawdopodobne jest, że polecisz nas znajomym?",
        yes: "Tak",
        no: "Nie",
        shopAspects: ["Dostawa", "Obsługa klienta", "Wybór"],
        productAspects: ["Jakość", "Stosunek jakości do ceny", "Łatwość obsługi"],
        prosAndCons: "Co Ci się podobało, a co nie?",
        uses: "Do czego używasz?",
        useOptions: ["Na co dzień", "W podróży", "W pracy", "Na prezent"],
        picture: "Dodaj zdjęcia",
        email: "Twój adres e-mail",
        terms: "Akceptuję zasady dodawania opinii."
    )

    private static let japanese = FormLabels(
        shopFormName: "ショップレビュー",
        productFormName: "商品レビュー",
        formerFormName: "商品レビュー（旧）",
        rating: "星はいくつですか？",
        title: "レビューのタイトル",
        feedback: "ご感想：",
        recommends: "お友達に勧めますか？",
        likelihood: "お友達に勧める可能性はどのくらいありますか？",
        yes: "はい",
        no: "いいえ",
        shopAspects: ["配送", "カスタマーサービス", "品揃え"],
        productAspects: ["品質", "コストパフォーマンス", "使いやすさ"],
        prosAndCons: "良かった点・悪かった点",
        uses: "使い道は？",
        useOptions: ["普段使い", "旅行", "仕事", "贈り物"],
        picture: "写真を追加",
        email: "メールアドレス",
        terms: "レビュー規約に同意します。"
    )
}
