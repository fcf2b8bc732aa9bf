public import struct Foundation.Date

/// A name that templates may use for a part of a model, with what the part is and how it is read.
///
/// A stored property is best named by its key path, and is then read where it lies; anything else by a closure. The
/// factories that take one are inlinable so that it reads what it needs: called as generic code, each would copy the
/// whole model first.
public struct Field<Model>: Sendable {
    /// The name in templates: lower case, words joined by hyphens.
    public let name: String
    /// What it holds, in one line, for template authors.
    public let summary: String
    /// What kind of value it is.
    public let kind: FieldKind
    /// Reads it from a model.
    @usableFromInline let reader: FieldReader

    @usableFromInline
    init(name: String, summary: String, kind: FieldKind, reader: FieldReader) {
        self.name = name
        self.summary = summary
        self.kind = kind
        self.reader = reader
    }
}

extension Field {
    /// Hostile or plain text, escaped wherever it is shown; nil and empty are falsy.
    @inlinable @_disfavoredOverload
    public static func text(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> String?) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .text,
            reader: .computed { $1.layOut(text: read(model(at: $0).pointee), at: $2) }
        )
    }

    /// A whole number; always truthy when present, even 0.
    @inlinable @_disfavoredOverload
    public static func integer(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Int?) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .integer,
            reader: .computed { $1.layOut(integer: read(model(at: $0).pointee), at: $2) }
        )
    }

    /// A number with decimals; always truthy when present.
    @inlinable @_disfavoredOverload
    public static func decimal(
        _ name: String,
        _ summary: String,
        _ read: @escaping @Sendable (Model) -> Double?
    ) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .decimal,
            reader: .computed { $1.layOut(decimal: read(model(at: $0).pointee), at: $2) }
        )
    }

    /// Yes or no.
    @inlinable @_disfavoredOverload
    public static func flag(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Bool) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .flag,
            reader: .computed { $1.layOut(flag: read(model(at: $0).pointee), at: $2) }
        )
    }

    /// A point in time; without a formatter it is shown in ISO 8601.
    @inlinable @_disfavoredOverload
    public static func date(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Date?) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .date,
            reader: .computed { $1.layOut(date: read(model(at: $0).pointee), at: $2) }
        )
    }

    /// Markup that was made safe by us, such as rendered Markdown: the only thing `{{{name}}}` accepts in HTML.
    @inlinable @_disfavoredOverload
    public static func markup(
        _ name: String,
        _ summary: String,
        _ read: @escaping @Sendable (Model) -> SafeMarkup?
    ) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .markup,
            reader: .computed { $1.layOut(text: read(model(at: $0).pointee)?.html, at: $2) }
        )
    }

    /// JSON that was made safe by us: the only thing `{{{name}}}` accepts in JSON.
    @inlinable
    public static func json(
        _ name: String,
        _ summary: String,
        _ read: @escaping @Sendable (Model) -> SafeJSON?
    ) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .json,
            reader: .computed { $1.layOut(text: read(model(at: $0).pointee)?.json, at: $2) }
        )
    }

    /// One of a closed set of texts: what `{{> *name}}` may choose a partial by.
    @inlinable
    public static func choice<Option: CaseIterable & RawRepresentable<String> & Sendable>(
        _ name: String,
        _ summary: String,
        of type: Option.Type = Option.self,
        _ read: @escaping @Sendable (Model) -> Option?
    ) -> Self {
        let options = Option.allCases.map(\.rawValue)
        return Field(
            name: name,
            summary: summary,
            kind: .choice(options),
            reader: .computed { $1.layOut(text: read(model(at: $0).pointee)?.rawValue, at: $2) }
        )
    }

    /// Several models of one type: a section renders once for each.
    @inlinable
    public static func list<Element: TemplateModel>(
        _ name: String,
        _ summary: String,
        of type: Element.Type = Element.self,
        _ read: @escaping @Sendable (Model) -> [Element]
    ) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .list(Schema(Element.self)),
            reader: .computed { pointer, slots, slot in
                let models = read(model(at: pointer).pointee)
                models.withUnsafeBytes {
                    slots.layOut(list: $0, count: models.count, of: ObjectIdentifier(Element.self), at: slot)
                }
            }
        )
    }

    /// Several texts: a section renders once for each, and `{{.}}` shows it.
    @inlinable
    public static func texts(
        _ name: String,
        _ summary: String,
        _ read: @escaping @Sendable (Model) -> [String]
    ) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .texts,
            reader: .computed { $1.layOut(texts: read(model(at: $0).pointee), at: $2) }
        )
    }

    /// Another model within this one, or none: a section enters it, and `name.part` reaches into it.
    @inlinable @_disfavoredOverload
    public static func model<Part: TemplateModel>(
        _ name: String,
        _ summary: String,
        of type: Part.Type = Part.self,
        _ read: @escaping @Sendable (Model) -> Part?
    ) -> Self {
        Field(
            name: name,
            summary: summary,
            kind: .record(Schema(Part.self)),
            reader: .computed { pointer, slots, slot in
                guard let part = read(model(at: pointer).pointee) else { return slots.layOutNothing(at: slot) }
                withUnsafePointer(to: part) {
                    slots.layOut(record: UnsafeRawPointer($0), of: ObjectIdentifier(Part.self), at: slot)
                }
            }
        )
    }

    /// The model that lies where a pointer points.
    @inlinable
    static func model(at pointer: UnsafeRawPointer) -> UnsafePointer<Model> {
        pointer.assumingMemoryBound(to: Model.self)
    }
}
