import Reviews

extension EkomiAccount {
    /// Asks an endpoint; throws `EkomiError` or `CancellationError`.
    func send<Question: Endpoint>(_ question: Question) async throws -> Question.Answer {
        let call = question.call
        do {
            let parameters = try question.parameters()
            let response = try await answer(to: call, parameters)
            let received = Received(response: response, account: name, mapping: mapping, redaction: await redaction)
            return try question.answer(from: received)
        } catch let refusal as Refusal {
            if let answer = question.answer(to: refusal) { return answer }
            throw error(refusal, at: call)
        } catch let parameter as InvalidParameter {
            let value = Redaction([credentials.password]).quote(parameter.value)
            let reason = "\(parameter.name) is \"\(value)\", expected \(parameter.expected); nothing was sent"
            throw error(Refusal(.validation, reason), at: call)
        }
    }

    /// What happened, in a form that may be shown to anybody.
    func error(_ refusal: Refusal, at call: Call) -> EkomiError {
        EkomiError(
            kind: refusal.kind,
            account: name,
            endpoint: "\(call.method) \(endpoints[call.family].withoutQuery)/\(call.path)",
            status: refusal.status,
            reason: refusal.reason,
            retryAfter: refusal.retryAfter
        )
    }

    private var redaction: Redaction {
        get async { Redaction([credentials.password] + (await tokens.secrets)) }
    }

    /// The answer to a call, with a new token if the first one is not taken.
    private func answer(to call: Call, _ parameters: Parameters) async throws -> Transport.Response {
        guard case .token = call.authentication else {
            return try await attempt(request(call, parameters, token: nil), isRepeatable: call.isRepeatable)
        }
        let token = try await token(of: call.family)
        do {
            return try await attempt(request(call, parameters, token: token), isRepeatable: call.isRepeatable)
        } catch let refusal as Refusal where refusal.kind == .badCredentials {
            let renewed = try await self.token(of: call.family, insteadOf: token)
            return try await attempt(request(call, parameters, token: renewed), isRepeatable: call.isRepeatable)
        }
    }

    private func token(of family: APIFamily, insteadOf stale: Secret? = nil) async throws -> Secret {
        try await tokens.token(of: family, insteadOf: stale, now: pacing.now()) {
            try await send(LoginQuery(family: family, credentials: credentials))
        }
    }

    /// Sends a request until it is answered, or until trying again makes no sense.
    private func attempt(_ request: Transport.Request, isRepeatable: Bool) async throws -> Transport.Response {
        var attempt = 1
        while true {
            do {
                return try await once(request)
            } catch let refusal as Refusal {
                let delay = retry.delay(after: attempt, refusal: refusal, random: pacing.random())
                guard isRepeatable, let delay else { throw refusal }
                try await pacing.sleep(delay)
                attempt += 1
            }
        }
    }

    private func once(_ request: Transport.Request) async throws -> Transport.Response {
        do {
            // A slot is held while a request is under way, not while we wait before the next attempt.
            let response = try await slots.run { try await transport.send(request, limits) }
            if let refusal = Refusal(response, now: pacing.now(), redaction: await redaction) { throw refusal }
            return response
        } catch let failure as Transport.Failure {
            var refusal = Refusal(failure)
            refusal.reason = await redaction(refusal.reason)
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
        case .parameters:
            parameters.add("interface_id", credentials.interfaceID)
            parameters.add("interface_pw", credentials.password.revealed)
        case .token:
            if let token { headers.append(Transport.Header("Authorization", "ekomi \(token.revealed)")) }
        case .body: break
        }
        if call.body != nil { headers.append(Transport.Header("Content-Type", "application/json")) }
        let query = parameters.query
        return Transport.Request(
            method: call.method,
            url: "\(endpoints[call.family])/\(call.path)\(query.isEmpty ? "" : "?\(query)")",
            headers: headers,
            body: call.body?.bytes
        )
    }
}
