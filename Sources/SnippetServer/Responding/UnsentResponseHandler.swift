import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Keeps a connection open until the end of a response has left for the network.
///
/// At a shutdown the connection is closed as soon as the end of the response under way is handed to the channel;
/// without this, what a slow reader had not taken by then would be lost. A second close, as at the end of the drain
/// time, is not put off.
final class UnsentResponseHandler: ChannelOutboundHandler, RemovableChannelHandler {
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// When the last response will have been sent; nil while one is being written, or before the first.
    private var sent: EventLoopFuture<Void>?

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else {
            sent = nil
            return context.write(data, promise: promise)
        }
        let promise = promise ?? context.eventLoop.makePromise()
        sent = promise.futureResult
        context.write(data, promise: promise)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode != .input, let sent else { return context.close(mode: mode, promise: promise) }
        self.sent = nil
        let context = NIOLoopBound(context, eventLoop: context.eventLoop)
        sent.whenComplete { _ in context.value.close(mode: mode, promise: promise) }
    }
}
