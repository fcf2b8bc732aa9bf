import Reviews

extension SellerFeedLintPass {
    private static let collectionMethods = ["unsolicited", "point_of_sale", "after_fulfillment"]

    /// Checks the text of an element.
    mutating func check(_ value: SellerFeedSchema.Value, of name: String, _ reader: XMLPullReader) {
        let bytes = reader.bytes.trimmed()
        switch value {
        case .label:
            if bytes.isEmpty { add(.emptyText, "<\(name)> is empty", line: reader.line) }
            if name == "reviewer_name" { checkProse(of: name, reader) }
        case .prose:
            checkProse(of: name, reader)
        case .url:
            guard bytes.withUnsafeBufferPointer({ WebAddress.isWellFormed($0) && WebAddress.hasScheme($0) }) else {
                let message = "<\(name)> is '\(reader.text.excerpt)', which is no valid address"
                return add(.urlFormat, message, line: reader.line)
            }
        case .timestamp:
            checkTimestamp(bytes, of: name, reader)
        case .country:
            guard CountryCode.isKnown(bytes) else {
                return add(.unknownCountry, "'\(reader.text.excerpt)' is no country", line: reader.line)
            }
        case .rating:
            checkRating(bytes, reader)
        case .collectionMethod:
            guard Self.collectionMethods.contains(String(decoding: bytes, as: UTF8.self)) else {
                return add(
                    SellerFeedRule.collectionMethod,
                    "'\(reader.text.excerpt)' is no collection method",
                    line: reader.line
                )
            }
        }
    }

    private mutating func checkProse(of name: String, _ reader: XMLPullReader) {
        let signs = reader.withBytes { ProseSigns($0) }
        if signs.hasTag { add(.htmlInText, "<\(name)> holds HTML: '\(reader.text.prefix(60))'", line: reader.line) }
        if signs.hasEntity {
            add(.doubleEscaping, "<\(name)> is escaped twice: '\(reader.text.prefix(60))'", line: reader.line)
        }
        if signs.hasControl { add(.controlCharacter, "<\(name)> holds a control character", line: reader.line) }
        guard signs.mayHoldDetails else { return }
        let masked = PersonalDetails.masking(reader.text)
        guard !masked.isUnchanged else { return }
        // The detail itself stays out of the message, which may end up in a log.
        let message = "<\(name)> holds an e-mail address, a telephone number or a link: '\(masked.text.excerpt)'"
        add(.personalDetails, message, line: reader.line)
    }

    private mutating func checkTimestamp(_ bytes: ArraySlice<UInt8>, of name: String, _ reader: XMLPullReader) {
        guard let time = Timestamp(bytes), time.isStrict else {
            return add(.timestampFormat, "'\(reader.text.excerpt)' is no time of the schema's form", line: reader.line)
        }
        if !time.hasZone { add(.timestampZone, "'\(reader.text.excerpt)' has no time zone", line: reader.line) }
        if time.date > now { add(.timestampInFuture, "'\(reader.text.excerpt)' is in the future", line: reader.line) }
        note(time.date, of: name, line: reader.line)
    }

    private mutating func checkRating(_ bytes: ArraySlice<UInt8>, _ reader: XMLPullReader) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.wholeMatch(of: /[0-9]+(\.[0-9]+)?/) != nil, let rating = Double(text) else {
            return add(.ratingFormat, "the rating '\(reader.text.excerpt)' is no number", line: reader.line)
        }
        guard let scale, !(Double(scale.lowerBound)...Double(scale.upperBound)).contains(rating) else { return }
        let message = "the rating \(text) is not within \(scale.lowerBound) to \(scale.upperBound)"
        add(.ratingOutOfScale, message, line: reader.line)
    }
}
