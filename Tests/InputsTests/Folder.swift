import Foundation
import Inputs
import NewsModel

/// A fresh folder for one test, removed with the value.
final class Folder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/stemma-inputs-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it, and gives its path.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = path + "/" + name
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  /// What the arguments give, each as a short text: `id` and content, or the failure's input, line and error.
  func read(_ arguments: String..., limits: InputLimits = InputLimits()) -> [Read] {
    InputReader(limits: limits).captures(of: arguments).map { element in
      switch element {
      case .success(let capture): .capture(capture.id.description, capture.content)
      case .failure(let failure):
        .failure(String(failure.input.split(separator: "/").last ?? ""), failure.line, failure.error)
      }
    }
  }
}

enum Read: Equatable {
  case capture(String, Capture.Content)
  case failure(String, Int?, InputError)

  var id: String? { if case .capture(let id, _) = self { id } else { nil } }
}
