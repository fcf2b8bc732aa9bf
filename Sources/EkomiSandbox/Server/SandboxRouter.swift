import Hummingbird

/// Leads requests to the endpoints of the table.
struct SandboxRouter {
    let sandbox: Sandbox

    func responder() -> some HTTPResponder<SandboxRequestContext> {
        let router = Router(context: SandboxRequestContext.self)
        return router.buildResponder()
    }
}
