extension Phrases {
    /// French.
    static let french = Phrases(
        titles: BySentiment(
            positive: [
                "Très satisfaite", "Conforme à la description", "Excellent rapport qualité-prix", "Je recommande !",
                "Superbe qualité", "Rien à redire", "Mieux que prévu", "Un vrai coup de cœur ❤️",
                "À acheter les yeux fermés",
            ],
            neutral: ["Correct, sans plus", "Moyen", "Bien, mais…", "Peut mieux faire", "Mitigé"],
            negative: ["Très déçu", "À éviter", "Cassé au bout de trois semaines", "Qualité médiocre", "Trop cher"]
        ),
        openings: BySentiment(
            positive: [
                "Je suis ravie de mon achat.", "Je l'utilise tous les jours depuis deux mois, un bonheur.",
                "Acheté pour l'anniversaire de mon père : il est enchanté.",
                "Après de longues recherches, j'ai enfin trouvé.",
                "Encore plus beau qu'en photo.", "Solide, simple, bien pensé.", "Deuxième commande, c'est tout dire.",
                "Une belle surprise 😊",
            ],
            neutral: [
                "Dans l'ensemble, ça va.", "Fait le travail, sans plus.", "Il y a du bon et du moins bon.",
                "Suffisant pour un usage occasionnel.",
            ],
            negative: [
                "J'en attendais beaucoup plus.", "En panne au bout de quelques semaines.",
                "Rien à voir avec les photos.", "À ce prix-là, c'est décevant.",
            ]
        ),
        remarks: BySentiment(
            positive: [
                "Les finitions sont impeccables.", "Comme neuf malgré un usage intensif.",
                "La couleur est fidèle aux photos.",
                "La taille est parfaite.", "Ma sœur veut le même.", "La notice est claire et concise.",
                "On sent que chaque détail a été réfléchi.", "Difficile de trouver mieux à ce prix.",
            ],
            neutral: [
                "La couleur est un peu plus foncée que sur les photos.", "La notice mériterait d'être plus complète.",
                "Les coutures sont un peu irrégulières.", "Une odeur assez forte les premiers jours.",
            ],
            negative: [
                "Les finitions sont bâclées.", "Il manquait une pièce à l'ouverture du colis.",
                "Le service client a mis une semaine à répondre.", "La matière fait bon marché.",
            ]
        ),
        experiences: [
            .backpack: Experience(
                good: [
                    "Sur le GR20 avec 14 kg, mes épaules n'ont jamais souffert.",
                    "La ceinture répartit vraiment le poids.",
                    "Tout est resté au sec sous la pluie.",
                ],
                bad: ["La fermeture du rabat s'est bloquée dès le deuxième jour."]
            ),
            .coffeeMaker: Experience(
                good: [
                    "Le café est chaud, corsé et sans amertume.", "La première cafetière est prête en quatre minutes.",
                    "Se démonte et se nettoie en un instant.",
                ],
                bad: ["La verseuse goutte à chaque fois."]
            ),
            .headphones: Experience(
                good: [
                    "Un son équilibré, des basses présentes sans excès.",
                    "Dans le train, je n'entends plus mes voisins.",
                    "La batterie tient toute la semaine.",
                ],
                bad: ["Au bout d'une heure, ils serrent trop."]
            ),
            .runningShoes: Experience(
                good: [
                    "Après 400 km, l'amorti est toujours au rendez-vous.", "Aucune ampoule, même sur un semi-marathon.",
                    "La semelle accroche bien sur route mouillée.",
                ],
                bad: ["Taille au moins une demi-pointure trop petit."]
            ),
            .deskLamp: Experience(
                good: [
                    "La lumière est chaude et ne scintille pas.", "Le bras reste exactement où on le place.",
                    "La variation est douce, idéale le soir.",
                ],
                bad: ["Le pied est trop léger, la lampe bascule."]
            ),
            .chefsKnife: Experience(
                good: [
                    "Il tranche les tomates comme du beurre.", "Bien équilibré, même devant une montagne d'oignons.",
                    "Le tranchant tient des semaines.",
                ],
                bad: ["Émoussé au bout d'un mois, avec des points de rouille."]
            ),
            .waterBottle: Experience(
                good: [
                    "Le thé est encore chaud après huit heures.", "Parfaitement étanche, même tête en bas dans le sac.",
                    "Entre dans le porte-bidon de mon vélo.",
                ],
                bad: ["L'eau prend un goût de métal."]
            ),
            .blanket: Experience(
                good: [
                    "D'une douceur incroyable, et légère.", "Aucune peluche, même au cinquième lavage.",
                    "Le chat l'a adoptée aussitôt 🐱",
                ],
                bad: ["Elle peluche partout sur le canapé."]
            ),
        ],
        service: BySentiment(
            positive: [
                "Commandé lundi, reçu mercredi.", "Un conseil très aimable au téléphone.",
                "Colis soigné et sans plastique.",
                "L'échange s'est fait sans la moindre difficulté.", "Suivi du colis parfait.",
                "Site clair, commande rapide.", "Je reviendrai !",
            ],
            neutral: [
                "Livré deux jours plus tard que prévu.", "Bon produit, emballage moyen.",
                "À ma question, je n'ai reçu qu'une réponse toute faite.",
            ],
            negative: [
                "Trois semaines d'attente, et personne ne savait où était le colis.",
                "Les frais de retour sont à ma charge !",
                "Mauvais article livré, et personne au téléphone.",
            ]
        ),
        closings: BySentiment(
            positive: ["Je recommande vivement !", "À renouveler.", "Cinq étoiles méritées ⭐️", "Merci !"],
            neutral: [
                "Trois étoiles.", "On verra combien de temps il tient.", "La prochaine fois, je comparerai davantage.",
            ],
            negative: ["Retour à l'envoyeur.", "À fuir.", "De l'argent perdu."]
        ),
        pros: ["finitions", "léger", "beau design", "bon rapport qualité-prix", "livraison rapide", "solide"],
        cons: ["notice trop courte", "un peu bruyant", "couleur différente", "emballage", "un peu cher"],
        replies: BySentiment(
            positive: ["Un grand merci pour votre avis, toute l'équipe est ravie !", "Merci ! Profitez-en bien."],
            neutral: ["Merci pour votre retour sincère. Nous le transmettons au fabricant."],
            negative: [
                "Nous en sommes désolés. Contactez notre service client : nous l'échangerons sans délai.",
                "Ce n'est pas normal. Une étiquette de retour vous a été envoyée et vous serez intégralement remboursé.",
            ]
        ),
        firstNames: [
            "Hélène", "Jérôme", "Aurélie", "François", "Chloé", "Loïc", "Maëlle", "Benoît", "Inès", "Mathieu", "Zoé",
        ],
        lastNames: [
            "Lefèvre", "Dubois", "Garçon", "Bénard", "L'Hermitte", "Moreau", "de La Tour", "Petit", "Nguyen",
            "Fournier",
        ],
        contact: "Pour toute question : {email} ou {telephone}.",
        separator: " "
    )
}
