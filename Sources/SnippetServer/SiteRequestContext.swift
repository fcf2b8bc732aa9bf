import Hummingbird
import NIOCore

/// What is known of a request beside what it says: who sent it.
struct SiteRequestContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection, which may be a proxy's.
    let remoteAddress: SocketAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }
}
