import Reviews

extension FeedLintReview {
    /// Checks the text of an element.
    mutating func check(valueOf entry: FeedVocabulary.Entry, in parent: FeedElement?, _ reader: XMLPullReader) {
        let element = entry.element
        let bytes = reader.bytes
        if reader.isTextCut { add(.textTooLong, "the text of <\(element.rawValue)> is too long", line: reader.line) }
        if parent != .deletedReviews { note(element, reader) }
        switch entry.declaration.content {
        case .label: checkLabel(element, bytes, in: parent, reader)
        case .prose: if checkNotEmpty(element, bytes, reader) { checkProse(element, reader) }
        case .version:
            guard !bytes.elementsEqual("2.4".utf8) else { return }
            add(.feedVersion, "the version is '\(reader.text.excerpt)', and Google takes 2.4 only", line: reader.line)
        case .url: checkURL(element, bytes.trimmed(), reader)
        case .language: checkLanguage(bytes.trimmed(), reader)
        case .country: checkCountry(bytes, reader)
        case .timestamp: checkTimestamp(bytes, reader)
        case .rating: checkRating(bytes.trimmed(), reader)
        case .gtin: checkGTIN(reader)
        case .asin:
            guard bytes.count != 10 || !bytes.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit }) else { return }
            add(.asinFormat, "'\(reader.text.excerpt)' is no ASIN", line: reader.line)
        case .boolean:
            guard !["true", "false", "1", "0"].contains(where: { bytes.trimmed().elementsEqual($0.utf8) }) else {
                return
            }
            let message = "<\(element.rawValue)> is '\(reader.text.excerpt)', neither true nor false"
            add(.booleanFormat, message, line: reader.line)
        case .collectionMethod:
            guard Review.CollectionMethod(rawValue: reader.text) == nil else { return }
            add(.collectionMethod, "'\(reader.text.excerpt)' is no collection method", line: reader.line)
        case nil: break
        }
    }

    @discardableResult
    private mutating func checkNotEmpty(
        _ element: FeedElement,
        _ bytes: ArraySlice<UInt8>,
        _ reader: XMLPullReader
    ) -> Bool {
        guard bytes.allSatisfy(\.isXMLSpace) else { return true }
        add(.emptyText, "<\(element.rawValue)> is empty", line: reader.line)
        return false
    }

    private mutating func checkLabel(
        _ element: FeedElement,
        _ bytes: ArraySlice<UInt8>,
        in parent: FeedElement?,
        _ reader: XMLPullReader
    ) {
        guard checkNotEmpty(element, bytes, reader) else { return }
        switch element {
        case .name where parent == .reviewer: checkReviewerName(reader)
        case .productName: checkProse(element, reader)
        case .transactionID: add(.transactionID, "the review tells its transaction", line: reader.line)
        default: break
        }
    }

    private mutating func checkURL(_ element: FeedElement, _ bytes: ArraySlice<UInt8>, _ reader: XMLPullReader) {
        if !WebAddress.isWellFormed(bytes) {
            let message = "<\(element.rawValue)> is '\(reader.text.excerpt)', which is no valid address"
            add(.urlFormat, message, line: reader.line)
        } else if !WebAddress.hasScheme(bytes) {
            let message = "'\(reader.text.excerpt)' begins with neither https:// nor http://"
            add(.urlScheme, message, line: reader.line)
        }
    }

    private mutating func checkLanguage(_ bytes: ArraySlice<UInt8>, _ reader: XMLPullReader) {
        if !LanguageTag.isWellFormed(bytes) {
            add(.languageTag, "'\(reader.text.excerpt)' is no language tag", line: reader.line)
        } else if !LanguageTag.isKnown(bytes) {
            add(.unknownLanguage, "'\(reader.text.excerpt)' is no known language", line: reader.line)
        }
    }

    private mutating func checkCountry(_ bytes: ArraySlice<UInt8>, _ reader: XMLPullReader) {
        if !CountryCode.isKnown(bytes) {
            add(.unknownCountry, "'\(reader.text.excerpt)' is no country", line: reader.line)
        } else if bytes.contains(where: { $0 & 0x20 != 0 }) {
            add(.countryInSmallLetters, "'\(reader.text)' is written in small letters", line: reader.line)
        }
    }

    private mutating func checkTimestamp(_ bytes: ArraySlice<UInt8>, _ reader: XMLPullReader) {
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

    private mutating func checkRating(_ bytes: ArraySlice<UInt8>, _ reader: XMLPullReader) {
        let digits = bytes.first.map { "+-".utf8.contains($0) } == true ? bytes.dropFirst() : bytes
        let isDecimal =
            digits.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
            && digits.count { $0 == UInt8(ascii: ".") } <= 1 && digits.contains(where: \.isASCIIDigit)
        guard isDecimal, let rating = Double(String(decoding: bytes, as: UTF8.self)) else {
            add(.ratingFormat, "the rating '\(reader.text.excerpt)' is no number", line: reader.line)
            return
        }
        guard let scale else { return }
        isLow = rating < Double(scale.lowest + scale.highest) / 2
        guard rating < Double(scale.lowest) || rating > Double(scale.highest) else { return }
        let message = "the rating \(reader.text.excerpt) is not within \(scale.lowest) to \(scale.highest)"
        add(.ratingOutOfScale, message, line: reader.line)
    }

    private mutating func checkGTIN(_ reader: XMLPullReader) {
        let text = reader.text
        guard GTIN(text) == nil else { return }
        let digits = text.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        let isNumber = [8, 12, 13, 14].contains(digits.count) && digits.allSatisfy(\.isASCIIDigit)
        if isNumber {
            add(.gtinCheckDigit, "the GTIN '\(text.excerpt)' has a wrong check digit", line: reader.line)
        } else {
            add(.gtinFormat, "'\(text.excerpt)' is no GTIN", line: reader.line)
        }
    }
}
