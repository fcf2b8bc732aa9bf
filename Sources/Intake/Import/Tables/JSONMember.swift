/// A member of a JSON object, as the texts that a table would hold.
struct JSONMember: Decodable {
    /// No text for null, one for a text, a number or a truth value, several for a list.
    let texts: [String]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            texts = []
        } else if let text = try? container.decode(String.self) {
            texts = [text]
        } else if let flag = try? container.decode(Bool.self) {
            texts = [flag.description]
        } else if let whole = try? container.decode(Int.self) {
            texts = [whole.description]
        } else if let number = try? container.decode(Double.self) {
            texts = [number.description]
        } else {
            texts = try container.decode([String].self)
        }
    }
}
