import HTTPTypes
import Presentation
import Storage

extension RoomAnswer {
  /// - Throws: `EncodingFailure`; rows of texts and finite numbers give it no cause.
  static func json(
    _ row: some Encodable, mediaType: String = "application/json", version: RecordVersion? = nil
  ) throws -> RoomAnswer {
    var answer = RoomAnswer(mediaType: mediaType, contents: try JSONRenderer.line(row))
    answer.version = version
    return answer
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
