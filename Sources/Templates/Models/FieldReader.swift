/// How a field is read from where a model lies.
///
/// What kind of model that is, only `Field` knows, which makes the readers, and a layout plan hands them models of that
/// type alone. So none of it is generic.
@usableFromInline
enum FieldReader: Sendable {
    /// Lays out a value of the model that lies at the pointer in a slot.
    @usableFromInline typealias Body = @Sendable (UnsafeRawPointer, inout Slots, Int) -> Void

    /// A value that lies in the model itself, so many bytes from its start: it is read where it lies, without a call.
    case stored(StoredValue, offset: Int)
    /// The list of these models that items of a stream share.
    case shared(ObjectIdentifier)
    /// Any other value.
    case computed(Body)
}

/// What lies in a model and is read where it lies.
@usableFromInline
enum StoredValue: Sendable {
    case text
    case optionalText
    case integer
    case optionalInteger
    case decimal
    case flag
    case date
    case markup
    /// A model of this type.
    case record(ObjectIdentifier)
    /// Where a text lies among the bytes that are lent with the model; nil for none.
    case lentText
    /// Which of the lent places tell where the texts of a list lie.
    case lentTexts
}
