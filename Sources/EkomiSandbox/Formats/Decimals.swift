/// Numbers with decimals, without floating point.
enum Decimals {
    /// 427 as `4.27`.
    static func text(hundredths: Int) -> String {
        "\(hundredths / 100).\(CalendarDay.padded(Int64(hundredths % 100), to: 2))"
    }

    /// 427 as `4.3`.
    static func text(roundedHundredths hundredths: Int) -> String {
        let tenths = (hundredths + 5) / 10
        return "\(tenths / 10).\(tenths % 10)"
    }
}
