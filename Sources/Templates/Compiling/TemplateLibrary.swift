import Diagnostics
public import Foundation

/// The sources of all templates by name, a theme's laid over the defaults file by file.
///
/// A template's name is its path below the folder without `.mustache`: `stars.html`, `feeds/google-product-reviews.xml`.
public struct TemplateLibrary: Sendable {
    /// A template as its author wrote it.
    public struct Source: Sendable {
        /// The file, for messages.
        public let file: String
        /// The text as bytes; checked to be UTF-8 when it is compiled.
        public let text: [UInt8]

        /// Makes a source.
        public init(file: String, text: [UInt8]) {
            self.file = file
            self.text = text
        }
    }

    /// The sources by name.
    public let sources: [String: Source]

    /// Makes a library of given sources.
    public init(sources: [String: Source]) { self.sources = sources }

    /// Reads every `.mustache` file below the folders; where two hold the same name, the first folder's wins.
    public init(folders: [URL]) throws(TemplateError) {
        fatalError("to be written")
    }

    /// Compiles a template for a model in a language.
    public func template<Model: TemplateModel>(
        _ name: String,
        for model: Model.Type = Model.self,
        in localization: Localization
    ) throws(TemplateError) -> Template<Model> {
        fatalError("to be written")
    }

    /// Compiles a template that holds one section `{{#section}}…{{/section}}` at its top level, to be rendered item by
    /// item without ever holding all of them.
    public func stream<Head: TemplateModel, Item: TemplateModel>(
        _ name: String,
        section: String,
        head: Head.Type = Head.self,
        item: Item.Type = Item.self,
        in localization: Localization
    ) throws(TemplateError) -> StreamTemplate<Head, Item> {
        fatalError("to be written")
    }
}
