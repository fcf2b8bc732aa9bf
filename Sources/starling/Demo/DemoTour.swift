import AsyncHTTPClient
import EkomiSandbox
import Foundation
import NIOCore
import ServiceLifecycle
import SiteBuilder

/// What the demo does once both servers listen: refresh as cron would, and show where to look.
struct DemoTour: Service {
    let folder: URL
    let dataset: SandboxDataset
    let sandbox: SandboxServer
    let sitePort: AsyncStream<Int>
    let isOnce: Bool
    let console: Console

    func run() async throws {
        let sandboxPort = try await sandbox.boundPort()
        guard let port = await sitePort.first(where: { _ in true }) else { return }
        guard let sandboxURL = URL(string: "http://127.0.0.1:\(sandboxPort)"),
            let siteURL = URL(string: "http://127.0.0.1:\(port)")
        else { return }
        let demo = DemoSite(folder: folder, sandbox: sandboxURL, site: siteURL)
        let settings = try demo.settings(shops: dataset.shops)
        let site = try Site(settings: settings)
        console.message("A local eKomi answers at \(sandboxURL.absoluteString)/")
        try Failure.throwWorst(of: await site.refresh(BuildOptions(), console: console).failures)
        guard let product = dataset.products.first?.id else { return }
        let addresses = demo.addresses(product: product)
        if isOnce {
            try await DemoVisit(base: siteURL, console: console).visit(addresses.map(\.path))
        } else {
            console.result("\nOpen:")
            for (title, path) in addresses {
                console.result("    \(siteURL.absoluteString)\(path)  \(title)")
            }
            console.result("    \(sandboxURL.absoluteString)/  the local eKomi\n\nCtrl-C ends everything.")
            try console.report(addresses.map { siteURL.absoluteString + $0.path } + ["\(sandboxURL.absoluteString)/"])
            try await gracefulShutdown()
        }
    }
}
