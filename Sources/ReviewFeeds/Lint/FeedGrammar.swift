/// The schema's declarations as plain numbers, for a linter that asks them of every element of a feed.
struct FeedGrammar {
    /// What is asked of an element; of its children and attributes by bits.
    struct Rules {
        let content: FeedDeclaration.Content?
        /// The places of the children that must be there.
        let required: UInt32
        /// The places of those that may be there more than once.
        let repeatable: UInt32
        let attributes: UInt8
        let requiredAttributes: UInt8
    }

    private static let count = FeedElement.allCases.count
    private static let noPlace: UInt8 = .max

    private let rules: [Rules]
    /// For each element as a parent, the place of each as its child.
    private let places: [UInt8]

    init() {
        let declarations = FeedElement.allCases.map(FeedDeclaration.of)
        rules = declarations.map(Rules.init)
        places = declarations.flatMap { declaration in
            FeedElement.allCases.map { child in
                declaration.children.firstIndex { $0.element == child }.map(UInt8.init) ?? Self.noPlace
            }
        }
    }

    /// What is asked of an element, by its place among all.
    subscript(number: Int) -> Rules { rules[number] }

    /// Which of its parent's children an element is, counted from 0; nil if it is none.
    func place(of child: Int, in parent: Int) -> Int? {
        let place = places[parent * Self.count + child]
        return place == Self.noPlace ? nil : Int(place)
    }
}

extension FeedGrammar.Rules {
    fileprivate init(_ declaration: FeedDeclaration) {
        func bits(_ isSet: (FeedDeclaration.Child) -> Bool) -> UInt32 {
            declaration.children.enumerated().reduce(0) { $0 | (isSet($1.element) ? 1 << UInt32($1.offset) : 0) }
        }
        func bits(_ names: [String]) -> UInt8 { names.compactMap(FeedAttribute.init).reduce(0) { $0 | $1.bit } }
        self.init(
            content: declaration.content,
            required: bits(\.isRequired),
            repeatable: bits(\.isRepeatable),
            attributes: bits(declaration.attributes),
            requiredAttributes: bits(declaration.requiredAttributes)
        )
    }
}
