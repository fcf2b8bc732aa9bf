extension EkomiAccount {
    /// Calls an endpoint and gives its answer as it came, without passwords and tokens.
    ///
    /// - Parameters:
    ///   - endpoint: what is called, by the client's own way to it.
    ///   - arguments: what it is given.
    /// - Returns: the answer.
    /// - Throws: `ArgumentFault` and an `EkomiError` about a parameter before anything is sent; else `EkomiError` for
    ///   whatever eKomi refuses, or `CancellationError`.
    public func call(_ endpoint: EndpointDefinition, _ arguments: EndpointArguments) async throws -> EndpointAnswer {
        try await ask(try await endpoint.question(arguments, self), endpoint, arguments)
    }

    /// Calls an endpoint for one page after the other until the last; `take` is given each of them.
    public func callAll(
        _ endpoint: EndpointDefinition,
        _ arguments: EndpointArguments,
        _ take: (EndpointAnswer) async throws -> Void
    ) async throws {
        var arguments = arguments
        var previous: EndpointAnswer?
        while true {
            let answer = try await call(endpoint, arguments)
            if let previous, answer.page?.recordCount ?? 0 > 0, answer.body == previous.body {
                // A server that knows no pages would be asked for ever.
                let reason = "a page repeats the one before it, so that the rest is out of reach"
                let question = try await endpoint.question(arguments, self)
                throw error(Refusal(.unintelligible, reason), at: question.call)
            }
            try await take(answer)
            guard let page = answer.page, !page.isLast else { return }
            arguments = endpoint.next(after: page, arguments)
            previous = answer
        }
    }

    /// What a call would send, without passwords and tokens: method, address and body, a line each.
    ///
    /// Throws for whatever the call itself would be refused for without being sent.
    public func preview(_ endpoint: EndpointDefinition, _ arguments: EndpointArguments) async throws -> String {
        try await preview(try await endpoint.question(arguments, self))
    }

    private func ask(
        _ question: some Endpoint,
        _ endpoint: EndpointDefinition,
        _ arguments: EndpointArguments
    ) async throws -> EndpointAnswer {
        try await send(
            Verbatim(question: question, format: arguments.format, keepsSecrets: endpoint.hasSecretAnswer)
        )
    }

    private func preview(_ question: some Endpoint) async throws -> String {
        let call = question.call
        let query = try parameters(of: question).query
        var lines = ["\(call.method) \(base(of: call))/\(call.path)\(query.isEmpty ? "" : "?\(query)")"]
        switch call.body {
        case .json(let value): lines.append(String(decoding: value.bytes, as: UTF8.self))
        case .form(let form): lines += form.all.map { "\($0.name)=\($0.value)" }
        case .file(let file): lines.append("\(file.field): \(file.content.count) bytes of \(file.contentType)")
        case nil: break
        }
        return await redaction(for: call)(lines.joined(separator: "\n"))
    }
}

extension EndpointDefinition {
    /// What to give for the page after one.
    fileprivate func next(after page: PageStanding, _ arguments: EndpointArguments) -> EndpointArguments {
        parameters.contains { $0.name == "offset" }
            ? arguments.setting("offset", to: (arguments.int("offset") ?? 0) + page.recordCount)
            : arguments.setting("page", to: (arguments.int("page") ?? 1) + 1)
    }
}
