public import struct Foundation.Date

extension Field {
    /// Hostile or plain text, escaped wherever it is shown; empty is falsy.
    public static func text(_ name: String, _ summary: String, _ path: any KeyPath<Model, String> & Sendable) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return text(name, summary) { $0[keyPath: path] }
        }
        return Field(name: name, summary: summary, kind: .text, reader: .stored(.text, offset: offset))
    }

    /// Hostile or plain text, escaped wherever it is shown; nil and empty are falsy.
    public static func text(_ name: String, _ summary: String, _ path: any KeyPath<Model, String?> & Sendable) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return text(name, summary) { $0[keyPath: path] }
        }
        return Field(name: name, summary: summary, kind: .text, reader: .stored(.optionalText, offset: offset))
    }

    /// A whole number; always truthy, even 0.
    public static func integer(_ name: String, _ summary: String, _ path: any KeyPath<Model, Int> & Sendable) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return integer(name, summary) { $0[keyPath: path] }
        }
        return Field(name: name, summary: summary, kind: .integer, reader: .stored(.integer, offset: offset))
    }

    /// A point in time; without a formatter it is shown in ISO 8601.
    public static func date(_ name: String, _ summary: String, _ path: any KeyPath<Model, Date> & Sendable) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return date(name, summary) { $0[keyPath: path] }
        }
        return Field(name: name, summary: summary, kind: .date, reader: .stored(.date, offset: offset))
    }

    /// Yes or no.
    public static func flag(_ name: String, _ summary: String, _ path: any KeyPath<Model, Bool> & Sendable) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return flag(name, summary) { $0[keyPath: path] }
        }
        return Field(name: name, summary: summary, kind: .flag, reader: .stored(.flag, offset: offset))
    }

    /// A whole number; always truthy when present, even 0.
    public static func integer(_ name: String, _ summary: String, _ path: any KeyPath<Model, Int?> & Sendable) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return integer(name, summary) { $0[keyPath: path] }
        }
        return Field(name: name, summary: summary, kind: .integer, reader: .stored(.optionalInteger, offset: offset))
    }

    /// A number with decimals; always truthy.
    public static func decimal(
        _ name: String,
        _ summary: String,
        _ path: any KeyPath<Model, Double> & Sendable
    ) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return decimal(name, summary) { $0[keyPath: path] }
        }
        return Field(name: name, summary: summary, kind: .decimal, reader: .stored(.decimal, offset: offset))
    }

    /// Markup that was made safe by us, such as rendered Markdown: the only thing `{{{name}}}` accepts in HTML.
    public static func markup(
        _ name: String,
        _ summary: String,
        _ path: any KeyPath<Model, SafeMarkup?> & Sendable
    ) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return markup(name, summary) { $0[keyPath: path] }
        }
        return Field(name: name, summary: summary, kind: .markup, reader: .stored(.markup, offset: offset))
    }

    /// Another model within this one, which is always there: `name.part` reaches into it.
    public static func model<Part: TemplateModel>(
        _ name: String,
        _ summary: String,
        _ path: any KeyPath<Model, Part> & Sendable
    ) -> Self {
        guard let offset = MemoryLayout<Model>.offset(of: path) else {
            return model(name, summary) { $0[keyPath: path] }
        }
        return Field(
            name: name,
            summary: summary,
            kind: .record(Schema(Part.self)),
            reader: .stored(.record(ObjectIdentifier(Part.self)), offset: offset)
        )
    }
}
