import FoundationEssentials
import NewsModel
import UTF8Text

/// Reads the rows of a JSON Lines file as captures, one at a time.
struct RowReader {
  /// A row's capture or what is wrong with it, and where it stands.
  struct Row {
    let capture: Result<Capture, InputError>
    let file: InputFile
    /// Counted from 1.
    let line: Int
  }

  let file: InputFile
  private var lines: LineReader
  private let limits: InputLimits
  private let decoder = JSONDecoder()
  private var line = 0

  init(file: InputFile, lines: LineReader, limits: InputLimits) {
    self.file = file
    self.lines = lines
    self.limits = limits
  }

  /// The next row that holds anything; nil at the end.
  mutating func next() -> Row? {
    while true {
      line += 1
      do throws(InputError) {
        guard let bytes = try lines.next() else { return nil }
        if bytes.allSatisfy(\.isASCIISpace) { continue }
        return Row(capture: .success(try capture(of: bytes)), file: file, line: line)
      } catch {
        return Row(capture: .failure(error), file: file, line: line)
      }
    }
  }

  private func capture(of bytes: [UInt8]) throws(InputError) -> Capture {
    let text = try String(inputBytes: bytes)
    let row: InputRow
    do {
      row = try decoder.decode(InputRow.self, from: Data(text.utf8))
    } catch {
      throw .notJSON(reason: Self.reason(error))
    }
    return try row.capture(limits: limits)
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      guard let field = context.codingPath.first?.stringValue else { return "it is no object" }
      return "\"\(field)\" has the wrong type"
    case .keyNotFound(let key, _): return "\"\(key.stringValue)\" is missing"
    case .dataCorrupted, nil: return "its syntax is wrong"
    @unknown default: return "its syntax is wrong"
    }
  }
}
