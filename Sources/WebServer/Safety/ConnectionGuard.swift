import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Watches one connection: heads that are too large, bodies that are too long or never end, and clients that do not take their
/// answer.
///
/// A class, as the pipeline of a connection needs; only its event loop touches it.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let bounds: RequestBounds
  private var bodyBytes = 0
  /// Nothing more is read or answered.
  private var isRefusing = false
  private var isAnswering = false
  private var requestEnd: Scheduled<Void>?
  private var answerEnd: Scheduled<Void>?

  init(_ bounds: RequestBounds) { self.bounds = bounds }

  func handlerRemoved(context: ChannelHandlerContext) { cancelAll() }

  func channelInactive(context: ChannelHandlerContext) {
    cancelAll()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isRefusing else { return }
    switch unwrapInboundIn(data) {
    case .head:
      bodyBytes = 0
      requestEnd?.cancel()
      requestEnd = closing(context, after: bounds.request)
    case .body(let part):
      bodyBytes += part.readableBytes
      if bodyBytes > bounds.bodyBytes { return refuse(.contentTooLarge, context) }
    case .end:
      requestEnd?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard !isRefusing else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    switch unwrapOutboundIn(data) {
    case .head: isAnswering = true
    case .body: break
    case .end:
      isAnswering = false
      answerEnd?.cancel()
      let scheduled = closing(context, after: bounds.answer)
      answerEnd = scheduled
      let sent = promise ?? context.eventLoop.makePromise()
      sent.futureResult.whenComplete { _ in scheduled.cancel() }
      return context.write(data, promise: sent)
    }
    context.write(data, promise: promise)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error as? HTTPParserError == .headerOverflow else { return context.fireErrorCaught(error) }
    refuse(.requestHeaderFieldsTooLarge, context)
  }

  /// Says why, if no answer is under way, and closes; what the client still sends is taken for a moment, since a connection
  /// that is closed with something unread loses its last words.
  private func refuse(_ status: HTTPResponse.Status, _ context: ChannelHandlerContext) {
    guard !isRefusing else { return }
    isRefusing = true
    guard !isAnswering else { return context.close(promise: nil) }
    let head = HTTPResponse(status: status, headerFields: [.connection: "close", .contentLength: "0"])
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    context.close(mode: .output, promise: nil)
    requestEnd?.cancel()
    requestEnd = closing(context, after: .seconds(1))
  }

  private func closing(_ context: ChannelHandlerContext, after time: Duration) -> Scheduled<Void> {
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    return context.eventLoop.scheduleTask(in: TimeAmount(time)) { bound.value.close(promise: nil) }
  }

  private func cancelAll() {
    requestEnd?.cancel()
    answerEnd?.cancel()
  }
}
