import FoundationEssentials
import Testing

/// Compares output with a file in Golden; a missing file is recorded and fails, so that somebody reads it first.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  let file = folder.appending(path: name)
  guard FileManager.default.fileExists(atPath: file.path) else {
    try Data(text.utf8).write(to: file)
    Issue.record(
      "Golden/\(name) was missing and is recorded now: read it, then keep it.", sourceLocation: sourceLocation)
    return
  }
  let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  guard golden != text else { return }
  let lines = zip(golden.split(separator: "\n"), text.split(separator: "\n"))
  let difference = lines.first { $0 != $1 }.map { "\n- \($0.prefix(300))\n+ \($1.prefix(300))" } ?? ", in length"
  Issue.record("Golden/\(name) differs\(difference)", sourceLocation: sourceLocation)
}
