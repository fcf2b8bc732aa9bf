import Reviews

extension EkomiAccount {
    /// Asks an endpoint; throws `EkomiError` or `CancellationError`.
    func send<Question: Endpoint>(_ question: Question) async throws -> Question.Answer {
        let call = question.call
        let parameters = try parameters(of: question)
        do {
            let response = try await answer(to: call, parameters)
            let received = Received(
                response: response,
                account: name,
                mapping: mapping,
                redaction: await redaction(for: call)
            )
            return try question.answer(from: received)
        } catch let refusal as Refusal {
            if let answer = question.answer(to: refusal) { return answer }
            throw error(refusal, at: call)
        }
    }

    /// What is asked, once it is known to be within its documented ranges.
    func parameters(of question: some Endpoint) throws(EkomiError) -> Parameters {
        do {
            return try question.parameters()
        } catch {
            let value = Redaction([credentials.password] + question.call.secrets).quote(error.value)
            let reason = "\(error.name) is \"\(value)\", expected \(error.expected); nothing was sent"
            throw self.error(Refusal(.validation, reason), at: question.call)
        }
    }

    /// What happened, in a form that may be shown to anybody.
    func error(_ refusal: Refusal, at call: Call) -> EkomiError {
        EkomiError(
            kind: refusal.kind,
            account: name,
            endpoint: "\(call.method) \(base(of: call).withoutQuery)/\(call.path)",
            status: refusal.status,
            reason: refusal.reason,
            retryAfter: refusal.retryAfter,
            code: refusal.code
        )
    }

    func redaction(for call: Call) async -> Redaction {
        Redaction([credentials.password] + call.secrets + (await tokens.secrets))
    }

    func base(of call: Call) -> String { call.base ?? endpoints[call.family] }

    /// The answer to a call, with a new token if the first one is not taken.
    private func answer(to call: Call, _ parameters: Parameters) async throws -> Transport.Response {
        guard case .token = call.authentication else {
            return try await attempt(call, request(call, parameters, token: nil))
        }
        let token = try await token(of: call.family)
        do {
            return try await attempt(call, request(call, parameters, token: token))
        } catch let refusal as Refusal where refusal.kind == .badCredentials {
            let renewed = try await self.token(of: call.family, insteadOf: token)
            return try await attempt(call, request(call, parameters, token: renewed))
        }
    }

    func token(of family: APIFamily, insteadOf stale: Secret? = nil) async throws -> Secret {
        try await tokens.token(of: family, insteadOf: stale, now: pacing.now()) {
            try await send(LoginQuery(family: family, credentials: credentials))
        }
    }

    /// Sends a request until it is answered, or until trying again makes no sense.
    private func attempt(_ call: Call, _ request: Transport.Request) async throws -> Transport.Response {
        var attempt = 1
        while true {
            do {
                return try await once(call, request)
            } catch let refusal as Refusal {
                let delay = retry.delay(after: attempt, refusal: refusal, random: pacing.random())
                guard call.isRepeatable, let delay else { throw refusal }
                try await pacing.sleep(delay)
                attempt += 1
            }
        }
    }

    private func once(_ call: Call, _ request: Transport.Request) async throws -> Transport.Response {
        do {
            // A slot is held while a request is under way, not while we wait before the next attempt.
            let response = try await slots.run { try await transport.send(request, limits) }
            let redaction = await redaction(for: call)
            if let refusal = Refusal(response, now: pacing.now(), redaction: redaction) { throw refusal }
            return response
        } catch let failure as Transport.Failure {
            var refusal = Refusal(failure)
            refusal.reason = await redaction(for: call)(refusal.reason)
            throw refusal
        }
    }

    private func request(_ call: Call, _ parameters: Parameters, token: Secret?) -> Transport.Request {
        var parameters = parameters
        var headers = [
            Transport.Header("Accept-Encoding", "gzip, deflate"), Transport.Header("User-Agent", "starling"),
        ]
        switch call.authentication {
        case .headers:
            headers.append(Transport.Header("interface-id", credentials.interfaceID))
            headers.append(Transport.Header("interface-password", credentials.password.revealed))
        case .shopHeaders:
            headers.append(Transport.Header("shop-id", credentials.interfaceID))
            headers.append(Transport.Header("interface-password", credentials.password.revealed))
        case .parameters:
            parameters.add("interface_id", credentials.interfaceID)
            parameters.add("interface_pw", credentials.password.revealed)
        case .token:
            if let token { headers.append(Transport.Header("Authorization", "ekomi \(token.revealed)")) }
        case .given(let token): headers.append(Transport.Header("Authorization", "ekomi \(token.revealed)"))
        case .body: break
        }
        if let body = call.body { headers.append(Transport.Header("Content-Type", body.contentType)) }
        let query = parameters.query
        return Transport.Request(
            method: call.method,
            url: "\(base(of: call))/\(call.path)\(query.isEmpty ? "" : "?\(query)")",
            headers: headers,
            body: call.body?.bytes
        )
    }
}
