extension Phrases {
    /// Hebrew, in reviews only: text that runs from right to left.
    static let hebrew = Phrases(
        titles: BySentiment(
            positive: ["מרוצה מאוד", "מומלץ בחום", "איכות מצוינת", "שווה כל שקל"],
            neutral: ["בסדר גמור", "טוב אבל לא מושלם"],
            negative: ["מאכזב", "לא מומלץ"]
        ),
        openings: BySentiment(
            positive: ["אני מאוד מרוצה מהקנייה.", "משתמש בו כל יום כבר חודשיים.", "קניתי מתנה לאחי והוא התלהב."],
            neutral: ["בסך הכול בסדר.", "עושה את העבודה ולא יותר."],
            negative: ["ציפיתי להרבה יותר.", "התקלקל אחרי כמה שבועות."]
        ),
        remarks: BySentiment(
            positive: ["הגימור מושלם והמחיר הוגן.", "הצבע בדיוק כמו בתמונות.", "מידה 45 (XL) מתאימה בול."],
            neutral: ["הצבע קצת כהה יותר מהתמונות.", "ההוראות יכלו להיות ברורות יותר."],
            negative: ["החומר מרגיש זול.", "היה חסר חלק באריזה."]
        ),
        experiences: [:],
        service: BySentiment(
            positive: ["המשלוח הגיע תוך 48 שעות.", "שירות אדיב ומהיר בטלפון.", "ארוז בקפידה."],
            neutral: ["המשלוח התעכב ביומיים."],
            negative: ["חיכיתי שלושה שבועות ואיש לא ידע היכן החבילה."]
        ),
        closings: BySentiment(
            positive: ["תודה רבה! 🌟", "אקנה שוב."],
            neutral: ["שלושה כוכבים."],
            negative: ["מחזיר."]
        ),
        pros: ["קל", "חזק", "מחיר טוב"],
        cons: ["קצת יקר", "האריזה"],
        replies: BySentiment(
            positive: ["תודה רבה על חוות הדעת!"],
            neutral: ["תודה על המשוב הכן."],
            negative: ["אנו מצטערים. פנו אלינו ונחליף את המוצר מיד."]
        ),
        firstNames: ["נועה", "יוסי", "תמר", "אורי"],
        lastNames: ["כהן", "לוי", "מזרחי", "פרץ"],
        contact: "לשאלות: {email} או {telephone}.",
        separator: " "
    )
}
