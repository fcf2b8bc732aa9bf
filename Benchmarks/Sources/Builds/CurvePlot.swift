import Foundation
import Measuring

/// Time and memory of a full build by the number of products, both axes in powers of ten, as SVG.
struct CurvePlot {
    private let points: [SizeCurve.Point]

    init(_ points: [SizeCurve.Point]) { self.points = points }

    var svg: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 280" font-family="sans-serif" font-size="12">
        <title>Full build by number of products</title>
        <rect width="640" height="280" fill="#fff"/>
        \(panel("time of a full build, s", at: 60, of: \.seconds, color: "#b35c00"))
        \(panel("memory at most, MB", at: 380, of: \.megabytes, color: "#1f5fa8"))
        </svg>

        """
    }

    private func panel(_ title: String, at left: Int, of value: (Measured) -> Double, color: String) -> String {
        let values = points.map { value($0.measured) }
        let bottom = floor(log10(max(values.min() ?? 1, 0.01)))
        let top = max(ceil(log10(max(values.max() ?? 1, 0.01))), bottom + 1)
        let (low, high) = (log10(Double(points.first?.products ?? 1)), log10(Double(points.last?.products ?? 10)))
        func x(_ products: Int) -> Double {
            Double(left) + 10 + (log10(Double(products)) - low) / max(high - low, 1) * 200
        }
        func y(_ value: Double) -> Double { 230 - (log10(max(value, 0.01)) - bottom) / (top - bottom) * 170 }
        var parts = ["<text x=\"\(left)\" y=\"30\" font-weight=\"bold\" fill=\"#222\">\(title)</text>"]
        for power in Int(bottom)...Int(top) {
            let height = y(pow(10, Double(power)))
            parts.append("<path d=\"M\(left) \(Self.short(height))h220\" stroke=\"#ddd\"/>")
            parts.append(
                "<text x=\"\(left - 6)\" y=\"\(Self.short(height + 4))\" text-anchor=\"end\" fill=\"#555\">"
                    + "\(Self.label(power))</text>"
            )
        }
        let line = points.map { "\(Self.short(x($0.products))),\(Self.short(y(value($0.measured))))" }
        parts.append(
            "<polyline points=\"\(line.joined(separator: " "))\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"2\"/>"
        )
        for (point, number) in zip(points, values) {
            let (across, up) = (x(point.products), y(number))
            parts.append("<circle cx=\"\(Self.short(across))\" cy=\"\(Self.short(up))\" r=\"4\" fill=\"\(color)\"/>")
            parts.append(
                "<text x=\"\(Self.short(across))\" y=\"\(Self.short(up - 10))\" text-anchor=\"middle\" fill=\"#222\">"
                    + "\(FigureReport.decimal(number, number < 10 ? 1 : 0))</text>"
            )
            parts.append(
                "<text x=\"\(Self.short(across))\" y=\"250\" text-anchor=\"middle\" fill=\"#555\">"
                    + "\(point.products)</text>"
            )
        }
        return parts.joined(separator: "\n")
    }

    private static func label(_ power: Int) -> String { FigureReport.decimal(pow(10, Double(power)), max(0, -power)) }

    private static func short(_ number: Double) -> String { FigureReport.decimal(number, 1) }
}
