import Templates

/// A template of whatever origin, tried: it must be refused with findings, or show hostile text as it shows harmless
/// text.
struct TemplateTrial {
    /// What came of it.
    enum Outcome: Equatable {
        /// The compiler said what is wrong.
        case refused
        /// It compiled, and every text stayed in its place.
        case rendered
        /// It broke a promise, as the text says.
        case broken(String)
    }

    var format: TemplateFormat
    var source: [UInt8]
    var partial: [UInt8]
    var text: String

    /// Compiles the template and renders it with hostile and with harmless text.
    func outcome() throws -> Outcome {
        let name = "main.\(format.rawValue)"
        let library = TemplateLibrary(sources: [
            name: TemplateLibrary.Source(file: "main", text: source),
            "p.html": TemplateLibrary.Source(file: "p", text: partial),
            "grid.html": TemplateLibrary.Source(file: "grid", text: Array("<i>{{count}}</i>".utf8)),
            "list.html": TemplateLibrary.Source(file: "list", text: []),
        ])
        let template: Template<ShopModel>
        do {
            template = try library.template(name, in: .german)
        } catch {
            return error.findings.isEmpty ? .broken("refused without a finding") : .refused
        }
        let hostile = try render(template, text)
        guard String(validating: hostile, as: UTF8.self) != nil else { return .broken("the output is no UTF-8") }
        guard format == .html else { return .rendered }
        let expected = tags(HTMLStructure(try render(template, "a")))
        return tags(HTMLStructure(hostile)) == expected ? .rendered : .broken("the text changed the structure")
    }

    private func render(_ template: Template<ShopModel>, _ text: String) throws -> [UInt8] {
        // A letter in front keeps white space from being dropped where a parser ignores it.
        let text = "a\(text)"
        let review = ReviewModel(title: text, text: text, reply: ReplyModel(text: text))
        let leaf = NodeModel(name: text)
        let model = ShopModel(
            name: text,
            url: text,
            tags: [text, text],
            reviews: [review, review],
            best: review,
            nodes: [NodeModel(name: text, children: [leaf, leaf])]
        )
        var output: [UInt8] = []
        try template.render(model, into: &output)
        return output
    }

    /// The elements and the names of their attributes, without texts and values.
    private func tags(_ structure: HTMLStructure) -> [String] { structure.outline.filter { $0 != "br" && $0 != "/br" } }
}

extension TemplateTrial: CustomStringConvertible {
    /// All that is needed to try it again.
    var description: String {
        let (source, partial) = (String(decoding: source, as: UTF8.self), String(decoding: partial, as: UTF8.self))
        return "\(format): \(source.debugDescription) with \(partial.debugDescription) for \(text.debugDescription)"
    }
}
