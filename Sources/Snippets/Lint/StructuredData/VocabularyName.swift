/// The names of the schema.org vocabulary: its types and its properties, whatever they are for.
///
/// Names only, so that a mistyped one is found; whether a property fits a type is for its readers to say.
enum VocabularyName {
    /// Every type.
    static let types = Set(typeNames.split(whereSeparator: \.isWhitespace).map(String.init))
    /// Every property.
    static let properties = Set(propertyNames.split(whereSeparator: \.isWhitespace).map(String.init))
}
