import HTTPTypes
import Presentation

extension RoomAnswer {
  /// - Throws: `EncodingFailure`; rows of texts and finite numbers give it no cause.
  static func json(_ row: some Encodable, mediaType: String = "application/json") throws -> RoomAnswer {
    RoomAnswer(mediaType: mediaType, contents: try JSONRenderer.line(row))
  }

  /// A fault as other programs are told of it (RFC 9457).
  static func problem(_ fault: RoomFault) -> RoomAnswer {
    let row = ProblemRow(title: fault.title, status: fault.status.code, detail: fault.text)
    let contents = (try? JSONRenderer.line(row)) ?? "{}\n"
    var answer = RoomAnswer(mediaType: "application/problem+json", contents: contents)
    answer.status = fault.status
    answer.keeping = .not
    return answer
  }
}

/// What went wrong; the type is left out, which stands for "about:blank".
private struct ProblemRow: Encodable {
  let title: String
  let status: Int
  let detail: String
}
