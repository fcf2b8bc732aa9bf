import HTTPTypes
import NIOCore
import NIOHTTP1

/// Answers what is prepared as soon as it is asked for, passes on all else, and ends connections that keep their place
/// for nothing.
///
/// Responses keep the order of requests: as long as one that was passed on is not answered, so is every later one.
final class PreparedResponseHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let shelf: PreparedShelf?
    /// From where bytes go to the network without being encoded.
    private let encoder: ChannelHandlerContext
    private var limits: ConnectionLimits
    private let idleTimeout: TimeAmount
    private var nextLook: Scheduled<Void>?

    /// The simple request that is being read, with its answer.
    private var current: (request: SimpleRequest, answer: PreparedShelf.Answer)?
    /// How many requests were passed on whose responses have not ended.
    private var passedOn = 0
    /// Whether the connection ends with a request that was passed on.
    private var isLast = false
    /// Whether a request came of which nobody knows for sure where it ends: what follows is not read.
    private var isRefused = false
    private var hasUnflushed = false
    private var hasAnswered = false
    private var lines = StatusLines()
    /// Clients say the same of codings each time.
    private var codings: (header: String?, parsed: AcceptEncoding)?

    init(shelf: PreparedShelf?, idleTimeout: TimeAmount, encoder: ChannelHandlerContext) {
        self.shelf = shelf
        self.idleTimeout = idleTimeout
        self.encoder = encoder
        limits = ConnectionLimits(idleTimeout: idleTimeout, now: .now())
    }

    func handlerAdded(context: ChannelHandlerContext) {
        look(again: .now() + idleTimeout, context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        nextLook?.cancel()
        nextLook = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            limits.beginRequest(at: .now())
            if let answered = answer(to: head, context) {
                current = answered
                return
            }
            guard head.isFramedClearly else {
                isRefused = true
                limits.endRequest(at: .now())
                // As what the parser itself finds: it is answered in its turn, and the connection ends.
                return context.fireErrorCaught(HTTPParserError.unexpectedContentLength)
            }
            passedOn += 1
            if !head.isKeepAlive { isLast = true }
        case .body(let bytes):
            guard limits.readBody(bytes.readableBytes) else { return context.close(promise: nil) }
        case .end:
            limits.endRequest(at: .now())
            if let (request, answer) = current {
                current = nil
                return write(answer, to: request)
            }
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if hasUnflushed {
            hasUnflushed = false
            context.flush()
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            passedOn = max(0, passedOn - 1)
            limits.endResponse(at: .now())
        }
        context.write(data, promise: promise)
    }

    /// Waits until all answers have left for the network; a second close, as at the end of the drain time, does not.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode != .input, hasAnswered else { return context.close(mode: mode, promise: promise) }
        hasAnswered = false
        let sent = context.eventLoop.makePromise(of: Void.self)
        encoder.writeAndFlush(NIOAny(ByteBuffer()), promise: sent)
        let context = NIOLoopBound(context, eventLoop: context.eventLoop)
        sent.futureResult.whenComplete { _ in context.value.close(mode: mode, promise: promise) }
    }

    /// The answer to a request, if it is its turn and there is one.
    private func answer(
        to head: HTTPRequestHead,
        _ context: ChannelHandlerContext
    ) -> (SimpleRequest, PreparedShelf.Answer)? {
        // Who does not take what was sent gets no more of it until it does: the router waits, this here does not.
        guard passedOn == 0, !isLast, context.channel.isWritable, let shelf, let request = SimpleRequest(head) else {
            return nil
        }
        let answer = shelf.answer(request) { header in
            if let codings, codings.header == header { return codings.parsed }
            let parsed = AcceptEncoding(header)
            codings = (header, parsed)
            return parsed
        }
        return answer.map { (request, $0) }
    }

    private func write(_ answer: PreparedShelf.Answer, to request: SimpleRequest) {
        guard let shelf else { return }
        encoder.write(NIOAny(lines.beginning(of: answer.status, at: shelf.now())), promise: nil)
        encoder.write(NIOAny(answer.rest), promise: nil)
        hasUnflushed = true
        hasAnswered = true
        limits.endResponse(at: .now())
        shelf.note(answer, to: request)
    }

    /// Looks at a moment whether the connection has had its time, and ends it if so.
    private func look(again deadline: NIODeadline, _ context: ChannelHandlerContext) {
        let context = NIOLoopBound(context, eventLoop: context.eventLoop)
        let handler = NIOLoopBound(self, eventLoop: context.value.eventLoop)
        nextLook = context.value.eventLoop.scheduleTask(deadline: deadline) {
            handler.value.lookAtLimits(context.value)
        }
    }

    private func lookAtLimits(_ context: ChannelHandlerContext) {
        // A channel that cannot tell has nothing waiting.
        let waiting = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        let next = limits.nextLook(at: .now(), isResponding: passedOn > 0, bytesWaiting: waiting)
        if let next { return look(again: next, context) }
        // What is waiting is not waited for.
        hasAnswered = false
        context.close(promise: nil)
    }
}
