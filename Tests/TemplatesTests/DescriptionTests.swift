import Foundation
import Specification
import Templates
import Testing

@Suite("Descriptions of models")
struct DescriptionTests {
    @Test("the reference names every field, formatter and format")
    func reference() throws {
        let reference = TemplateReference.markdown(models: [Schema(ShopModel.self)])
        for schema in [Schema(ShopModel.self), Schema(ReviewModel.self), Schema(NodeModel.self)] {
            #expect(reference.contains("## `\(schema.name)`\n"))
            for entry in schema.entries { #expect(reference.contains("| `\(entry.name)` |")) }
        }
        for formatter in Formatter.allCases { #expect(reference.contains("| `\(formatter.rawValue)` |")) }
        for format in TemplateFormat.allCases { #expect(reference.contains("`.\(format.rawValue)`")) }
        try Golden.expect(reference, matches: "reference.md")
    }

    @Test("a model is described as JSON, with every name")
    func model() throws {
        let model = ShopModel(
            best: nil,
            nodes: [NodeModel(name: "a", children: [NodeModel(name: "b")])]
        )
        try Golden.expect(model.jsonDescription, matches: "model.json")
        let parsed = try JSONSerialization.jsonObject(with: Data(model.jsonDescription.utf8)) as? [String: Any]
        #expect(parsed?.count == ShopModel.fields.count)
        #expect(parsed?["name"] as? String == model.name)
    }
}
