extension Phrases {
    /// English.
    static let english = Phrases(
        titles: BySentiment(
            positive: [
                "Very happy with it", "Would buy again", "Exactly as described", "Great quality", "Worth every penny",
                "Better than I expected", "Love it! 😍", "Does the job beautifully", "A keeper", "Highly recommended",
            ],
            neutral: ["It's all right", "Good but not great", "Does what it says", "Mixed feelings", "Average"],
            negative: [
                "Disappointed", "Broke after three weeks", "Not worth the money", "Poor quality", "Sent it back",
            ]
        ),
        openings: BySentiment(
            positive: [
                "Really pleased with this.", "I've been using it every day for two months now.",
                "Bought it as a present and ended up ordering a second one for myself.",
                "Took me ages to find the right one, and this is it.",
                "Arrived quickly and looks even better than in the pictures.", "Solid, simple, well made.",
                "My old one lasted ten years; I have a feeling this one will too.", "What a find 🎉",
            ],
            neutral: [
                "Decent enough for the price.", "It works, but don't expect miracles.",
                "Some things are great, some aren't.",
                "Fine for occasional use.",
            ],
            negative: [
                "I really wanted to like this.", "Stopped working after a few weeks.", "Looks nothing like the photos.",
                "For this money I expected a lot more.",
            ]
        ),
        remarks: BySentiment(
            positive: [
                "The finish is spotless.", "Still looks like new after heavy use.",
                "The colour matches the photos exactly.",
                "The size is just right.", "My husband has already claimed it.",
                "The instructions are short and clear.",
                "You can tell somebody thought about the details.", "Hard to beat at this price.",
            ],
            neutral: [
                "The colour is a little darker than shown.", "The instructions could be better.",
                "The stitching is a bit uneven.", "There was a smell for the first few days.",
            ],
            negative: [
                "The workmanship is sloppy.", "One part was missing when I opened the box.",
                "It took customer service a week to answer.", "The material feels cheap.",
            ]
        ),
        experiences: [
            .backpack: Experience(
                good: [
                    "Carried it over the Pennine Way with 14 kg and my shoulders never complained.",
                    "The hip belt really does take the weight.", "Everything stayed dry in a whole day of rain.",
                ],
                bad: ["The zip on the lid jammed on the second day."]
            ),
            .coffeeMaker: Experience(
                good: [
                    "The coffee is hot, strong and never bitter.", "First pot on the table in four minutes.",
                    "Comes apart for cleaning in no time.",
                ],
                bad: ["The jug drips every single time you pour."]
            ),
            .headphones: Experience(
                good: [
                    "Balanced sound, and the bass is there without booming.", "I can't hear the train any more.",
                    "One charge lasts me the whole working week.",
                ],
                bad: ["They start to hurt after an hour."]
            ),
            .runningShoes: Experience(
                good: [
                    "250 miles in and the cushioning feels like day one.",
                    "Not a single blister, even over a half marathon.",
                    "The sole grips well on wet roads.",
                ],
                bad: ["They come up at least half a size too small."]
            ),
            .deskLamp: Experience(
                good: [
                    "The light is warm and doesn't flicker.", "The arm stays exactly where you put it.",
                    "Dims smoothly, perfect for late evenings at the desk.",
                ],
                bad: ["The foot is too light, so it tips over."]
            ),
            .chefsKnife: Experience(
                good: [
                    "Goes through tomatoes as if they were butter.", "Nicely balanced, even with a mountain of onions.",
                    "Keeps its edge for weeks.",
                ],
                bad: ["Blunt after a month, with the first spots of rust."]
            ),
            .waterBottle: Experience(
                good: [
                    "Tea is still hot after eight hours.", "Doesn't leak a drop, even upside down in my bag.",
                    "Fits the bottle cage on my bike.",
                ],
                bad: ["The water tastes of metal."]
            ),
            .blanket: Experience(
                good: [
                    "Wonderfully soft and still light.", "No fluff, even after the fifth wash.",
                    "The cat moved in at once 🐈",
                ],
                bad: ["It sheds fluff all over the sofa."]
            ),
        ],
        service: BySentiment(
            positive: [
                "Ordered on Monday, here on Wednesday.", "Very helpful people on the phone.",
                "Carefully packed, and without any plastic.", "Exchanging it was no trouble at all.",
                "I could follow the parcel all the way.", "Five stars, will order again!",
                "Clear website, quick checkout.",
            ],
            neutral: [
                "Delivery took two days longer than announced.", "Good product, poor packaging.",
                "I only got a standard answer to my question.",
            ],
            negative: [
                "Waited three weeks and nobody could tell me where the parcel was.",
                "They want me to pay for the return myself.",
                "Sent me the wrong item, and then nothing but hold music.",
            ]
        ),
        closings: BySentiment(
            positive: [
                "Highly recommended!", "Will buy again.", "Five well-earned stars ⭐️", "Thank you!", "No regrets.",
            ],
            neutral: ["Three stars.", "We'll see how long it lasts.", "I'd compare a bit more next time."],
            negative: ["It's going back.", "Avoid.", "A waste of money."]
        ),
        pros: ["build quality", "light", "looks great", "good value", "fast delivery", "sturdy"],
        cons: ["thin manual", "a bit loud", "colour is off", "packaging", "could be cheaper"],
        replies: BySentiment(
            positive: ["Thank you so much – you've made our day!", "Thanks for the kind words. Enjoy it!"],
            neutral: ["Thank you for your honest feedback. We've passed it on to the manufacturer."],
            negative: [
                "We're sorry about this. Please get in touch with our support team and we'll replace it at once.",
                "That's not how it should be. A return label is on its way and you'll get a full refund.",
            ]
        ),
        firstNames: [
            "Emily", "Oliver", "Siobhán", "Jack", "Zoë", "Harry", "Chloe", "Rhys", "Priya", "Thomas", "Renée", "Aisha",
        ],
        lastNames: [
            "Smith", "O'Connor", "Patel", "Taylor", "Williams-Jones", "Brown", "McDonald", "Hughes", "Clarke",
            "D'Souza",
        ],
        contact: "If you have questions, write to {email} or call {telephone}.",
        separator: " "
    )
}
