extension UInt8 {
    /// Whether XML calls it white space: space, tab, line feed, carriage return.
    var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
