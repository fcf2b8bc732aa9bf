import EkomiClient
import EkomiSandbox
import Foundation
import HTTPTypes
import Reviews
import Testing

extension Caller {
    /// The client's account of the shop at a place, over this caller instead of a network: every answer it gets is held
    /// against the description.
    func account(shop place: Int = 0) -> EkomiAccount {
        let shop = sandbox.dataset.shops[place]
        return account(id: "\(shop.interfaceID)", password: shop.password)
    }

    /// The same with answers that are changed on their way.
    func account(disturbance: Disturbance) -> EkomiAccount { account(disturbance.disturbing) }

    /// The same with answers that are changed on their way, or put in the place of the sandbox's.
    func account(_ change: @escaping @Sendable (Transport.Response) -> Transport.Response) -> EkomiAccount {
        let shop = sandbox.dataset.shops[0]
        return account(id: "\(shop.interfaceID)", password: shop.password, change)
    }

    /// The client's account of any shop; each family is reached under its own name.
    func account(
        id: String,
        password: String,
        _ change: @escaping @Sendable (Transport.Response) -> Transport.Response = { $0 }
    ) -> EkomiAccount {
        let families = APIFamily.allCases.compactMap { family in
            let name = family == .smartWidgets ? "smartwidgets" : family.rawValue
            return URL(string: "http://localhost/\(name)").map { (family, $0) }
        }
        return EkomiAccount(
            name: "germany",
            credentials: Credentials(interfaceID: id, password: password),
            endpoints: Endpoints(Dictionary(uniqueKeysWithValues: families)),
            retry: .never,
            pacing: Pacing(now: { sandbox.now }, sleep: { _ in }, random: { 0 }),
            transport: Transport { [transport] request, limits in change(try await transport.send(request, limits)) }
        )
    }

    private var transport: Transport {
        Transport { request, _ in
            let uri = request.url.replacing("http://localhost", with: "")
            let headers = Dictionary(request.headers.map { ($0.name, $0.value) }) { $1 }
            let answer = try await send(
                uri,
                method: HTTPRequest.Method(request.method) ?? .get,
                headers: headers,
                body: request.body
            )
            let lines = answer.headers.map { Transport.Header($0.name.rawName, $0.value) }
            return Transport.Response(status: answer.status, headers: lines, body: answer.bytes)
        }
    }
}

/// The error that work throws; nil if it throws none, or another one.
func ekomiError(_ work: () async throws -> Void) async -> EkomiError? {
    do {
        try await work()
        return nil
    } catch {
        return error as? EkomiError
    }
}
