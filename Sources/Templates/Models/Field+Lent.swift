// Fields of items whose texts do not lie in the item itself: what is written by the million is laid out without memory of
// its own for each text.
extension Field {
    /// Hostile or plain text that lies among the bytes lent with an item; nil and empty are falsy.
    public static func text(
        _ name: String,
        _ summary: String,
        _ path: any KeyPath<Model, Range<Int>?> & Sendable
    ) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return Field(
                name: name,
                summary: summary,
                kind: .text,
                reader: .computed { $1.layOut(lent: model(at: $0).pointee[keyPath: path], at: $2) }
            )
        }
        return Field(name: name, summary: summary, kind: .text, reader: .stored(.lentText, offset: offset))
    }

    /// Several texts that lie among the bytes lent with an item, by which of the lent places tell where.
    public static func texts(
        _ name: String,
        _ summary: String,
        _ path: any KeyPath<Model, Range<Int>> & Sendable
    ) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return Field(
                name: name,
                summary: summary,
                kind: .texts,
                reader: .computed { $1.layOut(lentTexts: model(at: $0).pointee[keyPath: path], at: $2) }
            )
        }
        return Field(name: name, summary: summary, kind: .texts, reader: .stored(.lentTexts, offset: offset))
    }

    /// The list that items of a stream share, as `ItemRenderer.share(_:)` was told it last.
    public static func sharedList<Element: TemplateModel>(
        _ name: String,
        _ summary: String,
        of type: Element.Type
    ) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .list(Schema(Element.self)),
            reader: .shared(ObjectIdentifier(Element.self))
        )
    }
}
