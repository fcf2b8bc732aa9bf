import Reviews

extension FeedLintReview {
    /// Checks the text of an element.
    mutating func check(
        _ element: FeedElement,
        _ content: FeedDeclaration.Content,
        in parent: FeedElement?,
        _ reader: XMLPullReader
    ) {
        if reader.isTextCut { add(.textTooLong, "the text of <\(element.rawValue)> is too long", line: reader.line) }
        if parent != .deletedReviews { note(element, reader) }
        reader.withBytes { bytes in
            switch content {
            case .label: checkLabel(element, bytes, in: parent, reader)
            case .prose: if checkNotEmpty(element, bytes, reader) { checkProse(element, bytes, reader) }
            case .version: checkVersion(bytes, reader)
            case .url: checkURL(element, bytes.trimmedBytes(), reader)
            case .language: checkLanguage(bytes.trimmedBytes(), reader)
            case .country: checkCountry(bytes, reader)
            case .timestamp: checkTimestamp(bytes, reader)
            case .rating: checkRating(bytes.trimmedBytes(), reader)
            case .gtin: checkGTIN(bytes, reader)
            case .asin: checkASIN(bytes, reader)
            case .boolean: checkBoolean(element, bytes.trimmedBytes(), reader)
            case .collectionMethod: checkCollectionMethod(bytes, reader)
            }
        }
    }

    private mutating func checkNotEmpty(
        _ element: FeedElement,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ reader: XMLPullReader
    ) -> Bool {
        guard bytes.allSatisfy(\.isXMLSpace) else { return true }
        add(.emptyText, "<\(element.rawValue)> is empty", line: reader.line)
        return false
    }

    private mutating func checkLabel(
        _ element: FeedElement,
        _ bytes: UnsafeBufferPointer<UInt8>,
        in parent: FeedElement?,
        _ reader: XMLPullReader
    ) {
        guard checkNotEmpty(element, bytes, reader) else { return }
        switch element {
        case .name where parent == .reviewer: checkReviewerName(bytes, reader)
        case .productName: checkProse(element, bytes, reader)
        case .transactionID: add(.transactionID, "the review tells its transaction", line: reader.line)
        default: break
        }
    }

    private mutating func checkVersion(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLPullReader) {
        guard !bytes.equals("2.4") else { return }
        add(.feedVersion, "the version is '\(reader.text.excerpt)', and Google takes 2.4 only", line: reader.line)
    }

    private mutating func checkASIN(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLPullReader) {
        guard bytes.count != 10 || !bytes.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit }) else { return }
        add(.asinFormat, "'\(reader.text.excerpt)' is no ASIN", line: reader.line)
    }

    private mutating func checkBoolean(
        _ element: FeedElement,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ reader: XMLPullReader
    ) {
        guard !bytes.equals("true"), !bytes.equals("false"), !bytes.equals("1"), !bytes.equals("0") else { return }
        let message = "<\(element.rawValue)> is '\(reader.text.excerpt)', neither true nor false"
        add(.booleanFormat, message, line: reader.line)
    }

    private mutating func checkCollectionMethod(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLPullReader) {
        // Nearly all are; any other way to collect is looked up.
        guard !bytes.equals("post_fulfillment"), Review.CollectionMethod(rawValue: reader.text) == nil else { return }
        add(.collectionMethod, "'\(reader.text.excerpt)' is no collection method", line: reader.line)
    }

    private mutating func checkURL(
        _ element: FeedElement,
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ reader: XMLPullReader
    ) {
        if !WebAddress.isWellFormed(bytes) {
            let message = "<\(element.rawValue)> is '\(reader.text.excerpt)', which is no valid address"
            add(.urlFormat, message, line: reader.line)
        } else if !WebAddress.hasScheme(bytes) {
            let message = "'\(reader.text.excerpt)' begins with neither https:// nor http://"
            add(.urlScheme, message, line: reader.line)
        }
    }

    private mutating func checkLanguage(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLPullReader) {
        if !LanguageTag.isWellFormed(bytes) {
            add(.languageTag, "'\(reader.text.excerpt)' is no language tag", line: reader.line)
        } else if !LanguageTag.isKnown(bytes) {
            add(.unknownLanguage, "'\(reader.text.excerpt)' is no known language", line: reader.line)
        }
    }

    private mutating func checkCountry(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLPullReader) {
        if !CountryCode.isKnown(bytes) {
            add(.unknownCountry, "'\(reader.text.excerpt)' is no country", line: reader.line)
        } else if bytes.contains(where: { $0 & 0x20 != 0 }) {
            add(.countryInSmallLetters, "'\(reader.text)' is written in small letters", line: reader.line)
        }
    }

    private mutating func checkTimestamp(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLPullReader) {
        guard let time = Timestamp(bytes), time.isStrict else {
            add(.timestampFormat, "'\(reader.text.excerpt)' is no time of the schema's form", line: reader.line)
            return
        }
        if !time.hasZone {
            add(.timestampZone, "'\(reader.text.excerpt)' has no time zone", line: reader.line)
        }
        if time.date > now {
            add(.timestampInFuture, "'\(reader.text.excerpt)' is in the future", line: reader.line)
        }
    }

    private mutating func checkRating(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLPullReader) {
        guard let rating = Self.decimal(bytes) else {
            add(.ratingFormat, "the rating '\(reader.text.excerpt)' is no number", line: reader.line)
            return
        }
        guard let scale else { return }
        isLow = rating < Double(scale.lowest + scale.highest) / 2
        guard rating < Double(scale.lowest) || rating > Double(scale.highest) else { return }
        let message = "the rating \(reader.text.excerpt) is not within \(scale.lowest) to \(scale.highest)"
        add(.ratingOutOfScale, message, line: reader.line)
    }

    /// A number of digits with a dot and a sign at most; nil if it is none.
    private static func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        if bytes.count == 1 { return bytes[0].digitValue.map(Double.init) }
        let digits = bytes.first.map { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } == true ? 1 : 0
        let number = bytes[digits...]
        guard number.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") }), number.contains(where: \.isASCIIDigit),
            number.count(where: { $0 == UInt8(ascii: ".") }) <= 1
        else { return nil }
        return Double(String(decoding: bytes, as: UTF8.self))
    }

    private mutating func checkGTIN(_ bytes: UnsafeBufferPointer<UInt8>, _ reader: XMLPullReader) {
        guard !GTIN.isValid(bytes) else { return }
        let text = reader.text
        let digits = text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        let isNumber = [8, 12, 13, 14].contains(digits.count) && digits.allSatisfy(\.isASCIIDigit)
        if isNumber {
            add(.gtinCheckDigit, "the GTIN '\(text.excerpt)' has a wrong check digit", line: reader.line)
        } else {
            add(.gtinFormat, "'\(text.excerpt)' is no GTIN", line: reader.line)
        }
    }
}
