import HTTPTypes
import Hummingbird
import Storage

/// Makes pages of what goes wrong. What an error of the archive says is shown to whoever runs the server on this machine, since
/// it says what to do; of any other error nothing is told.
struct FaultPages: RouterMiddleware {
  let archive: ArchiveReader

  func handle(
    _ request: Request, context: RoomContext, next: (Request, RoomContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let fault as RoomFault {
      return response(fault, request)
    } catch let error as HTTPError where error.status == .notFound {
      return response(.notFound, request)
    } catch let error as any HTTPResponseError {
      return response(RoomFault(error.status, "That cannot be asked", "The request cannot be read."), request)
    } catch let error as ArchiveError {
      return response(Self.fault(error), request)
    } catch {
      return response(.unexpected, request)
    }
  }

  private func response(_ fault: RoomFault, _ request: Request) -> Response {
    let isForPrograms = ["/api/", "/feeds/"].contains { request.uri.path.hasPrefix($0) }
    let answer = isForPrograms ? RoomAnswer.problem(fault) : .notice(fault)
    var response = answer.response(to: request)
    if fault.status == .methodNotAllowed { response.headers[.allow] = "GET, HEAD" }
    if let seconds = fault.retryAfter { response.headers[.retryAfter] = String(seconds) }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private static func fault(_ error: ArchiveError) -> RoomFault {
    switch error.reason {
    case .beingWritten:
      .soon("The archive is busy", "Another process holds it for a moment. Load the page anew.", seconds: 2)
    case .missing, .notAnArchive:
      RoomFault(.serviceUnavailable, "The archive is gone", "Its file was moved or replaced. Start stemma serve anew.")
    case .damaged:
      RoomFault(
        .internalServerError, "The archive is damaged here",
        "What this page shows cannot be read. stemma archive check names all that is damaged.")
    default: .unexpected
    }
  }
}

extension RoomFault {
  static let unexpected = RoomFault(
    .internalServerError, "This page could not be made", "The fault is ours, not yours. Other pages may well be read.")
}
