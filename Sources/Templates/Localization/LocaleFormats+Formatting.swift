import struct Foundation.Date

extension LocaleFormats {
    /// Appends a value in words; nothing if the format does not fit the value.
    func append(_ value: Value, _ format: ValueFormat, of slots: borrowing Slots, to output: inout OutputBuffer) {
        switch (format, value) {
        case (.number(let decimals), .integer(let number)):
            append(Double(number), whole: number, decimals: decimals ?? 0, to: &output)
        case (.number(let decimals), .decimal(let number)):
            append(number, decimals: decimals, to: &output)
        case (.percent(let decimals), .integer(let number)):
            output.append(percent.before)
            append(Double(number), whole: number, decimals: decimals, to: &output)
            output.append(percent.after)
        case (.percent(let decimals), .decimal(let share)):
            guard share.isFinite else { return }
            output.append(percent.before)
            append(share * 100, decimals: decimals, to: &output)
            output.append(percent.after)
        case (.longDate, .date(let date)):
            append(CivilTime(date), longDate, to: &output)
        case (.shortDate, .date(let date)):
            append(CivilTime(date), shortDate, to: &output)
        case (.isoDay, .date(let date)):
            output.append(isoDay: CivilTime(date))
        case (.truncated(let limit), .text(let text)):
            output.append(String(decoding: slots.bytes(text).unpadded, as: UTF8.self).truncated(to: limit))
        case (.classToken, .text(let text)):
            output.append(String(decoding: slots.bytes(text).unpadded, as: UTF8.self).classToken)
        case (.classToken, .integer(let number)):
            output.append(String(number).classToken)
        case (.classToken, .decimal(let number)):
            output.append(number.shortDescription.classToken)
        case (.classToken, .flag(let flag)):
            output.append(flag ? "true" : "false")
        default:
            break
        }
    }

    private func append(_ number: Double, decimals: Int?, to output: inout OutputBuffer) {
        guard number.isFinite else { return }
        guard let decimals else { return appendShortest(number, to: &output) }
        append(number, whole: nil, decimals: decimals, to: &output)
    }

    /// Appends a number with so many decimals, rounded half away from zero.
    ///
    /// A few units in the last place are added first: 4.35 is stored a little below and still reads 4.4.
    private func append(_ number: Double, whole: Int?, decimals: Int, to output: inout OutputBuffer) {
        var power: UInt = 1
        for _ in 0..<decimals { power *= 10 }
        let scaled = number.magnitude * Double(power)
        guard scaled < 1e15 else {
            output.append(whole.map(String.init) ?? number.shortDescription)
            return
        }
        let rounded = UInt((scaled + 4 * scaled.ulp).rounded(.toNearestOrAwayFromZero))
        if number < 0, rounded > 0 { output.append(UInt8(ascii: "-")) }
        appendGrouped(rounded / power, to: &output)
        guard decimals > 0 else { return }
        output.append(decimalSeparator)
        output.append(digits: rounded % power, width: decimals)
    }

    private func appendShortest(_ number: Double, to output: inout OutputBuffer) {
        // Most that is shown in short are stars, and whole.
        if let whole = UInt(exactly: number), whole < 1_000_000_000_000_000 {
            return appendGrouped(whole, to: &output)
        }
        let digits = number.magnitude.shortDescription
        let parts = digits.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first.flatMap({ UInt($0) }) else { return output.append(number.shortDescription) }
        if number < 0 { output.append(UInt8(ascii: "-")) }
        appendGrouped(whole, to: &output)
        guard parts.count == 2 else { return }
        output.append(decimalSeparator)
        output.append(String(parts[1]))
    }

    private func appendGrouped(_ number: UInt, to output: inout OutputBuffer) {
        guard number >= 1000 else { return output.append(digits: number) }
        appendGrouped(number / 1000, to: &output)
        output.append(groupingSeparator)
        output.append(digits: number % 1000, width: 3)
    }

    private func append(_ time: CivilTime, _ pattern: DatePattern, to output: inout OutputBuffer) {
        for piece in pattern.pieces {
            switch piece {
            case .text(let text): output.append(text)
            case .day(let width): output.append(digits: UInt(time.day), width: width)
            case .month(let width): output.append(digits: UInt(time.month), width: width)
            case .monthName:
                if monthNames.indices.contains(time.month - 1) { output.append(monthNames[time.month - 1]) }
            case .year: output.append(digits: UInt(time.year))
            }
        }
    }
}
