/// What an attribute's value is to a browser.
enum AttributeRule: Equatable {
    case text
    /// A URL that a browser may follow or load.
    case url
    /// Something that has no safe escape, and why.
    case refused(String)

    /// The rule for an attribute of an element, both in lower case.
    init(_ attribute: String, of element: String) {
        let local = attribute.split(separator: ":").last.map(String.init) ?? attribute
        self =
            if attribute.hasPrefix("on") {
                .refused("`\(attribute)` runs its value as a script")
            } else if attribute == "style" {
                .refused("`style` is a language of its own")
            } else if attribute == "srcdoc" {
                .refused("`srcdoc` is a document of its own")
            } else if ["srcset", "imagesrcset", "ping", "archive"].contains(attribute) {
                .refused("`\(attribute)` is a list of URLs")
            } else if element == "script", attribute == "type" || attribute == "language" {
                .refused("the kind of a script decides how it is escaped")
            } else if attribute == "http-equiv" {
                .refused("`http-equiv` decides what the page does")
            } else if Self.animations.contains(element), Self.animated.contains(attribute) {
                .refused("`\(element)` may set any attribute to it")
            } else if Self.urls.contains(local) {
                .url
            } else {
                .text
            }
    }

    private static let urls: Set<String> = [
        "action", "background", "base", "cite", "classid", "codebase", "data", "dynsrc", "formaction", "href", "icon",
        "longdesc", "lowsrc", "manifest", "poster", "profile", "src", "usemap",
    ]
    private static let animations: Set<String> = ["animate", "animatemotion", "animatetransform", "set"]
    private static let animated: Set<String> = ["attributename", "by", "from", "to", "values"]
}
