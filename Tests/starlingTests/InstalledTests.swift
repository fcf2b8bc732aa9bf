import Foundation
import Specification
import Testing

@Suite("The program as it is installed", .serialized, .timeLimit(.minutes(2)))
struct InstalledTests {
    @Test("finds its templates and assets beside itself, from whatever folder it is run")
    func beside() async throws {
        try await ShopSite.open(reviews: 20) { site in
            let prefix = site.folder.appending(path: "prefix")
            let share = prefix.appending(path: "share/starling")
            for folder in [prefix.appending(path: "bin"), share] {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            }
            let program = prefix.appending(path: "bin/starling")
            try FileManager.default.copyItem(at: StarlingProgram.file, to: program)
            for name in ["templates", "public"] {
                try FileManager.default.copyItem(
                    at: Checkout.folder.appending(path: name),
                    to: share.appending(path: name)
                )
            }
            // A template that only the installed folder has tells that it is the one that was read.
            let stars = share.appending(path: "templates/product/stars.html.mustache")
            try Data("installed".utf8).write(to: stars)
            let elsewhere = site.folder.appending(path: "elsewhere")
            try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
            let configuration = site.folder.appending(path: "starling.yaml").path(percentEncoded: false)
            let result = try await ProgramResult(
                StarlingProgram.start(
                    ["refresh", "--config", configuration],
                    environment: site.environment,
                    in: elsewhere,
                    program: program
                )
            )
            #expect(result.status == 0, "\(result.errors)")
            #expect(try site.liveText("de/p/a~2fb/stars.html") == "installed")
        }
    }
}
