/// Why a model cannot be used; the text of each case says what to do.
package enum ModelFilesError: Error, Hashable, CustomStringConvertible {
  /// No folder with the model, which has a title such as "language model"; `path` is where it was looked for.
  case notInstalled(model: String, path: String)
  /// A file of the model cannot be opened or read.
  case unreadable(path: String, reason: String)
  /// A file is larger than its limit in bytes.
  case tooLarge(path: String, limit: Int)
  /// A file is not what the model's authors published; `place` says where in it.
  case damaged(file: String, place: String)
  /// The package to install is another than the pinned one.
  case wrongChecksum(path: String, found: String, expected: String)
  /// A step of the installation failed.
  case installation(step: String, reason: String)

  package var description: String {
    switch self {
    case .notInstalled(let model, let path):
      "The \(model) is not installed (looked in \(path)); run: stemma model install"
    case .unreadable(let path, let reason):
      "The model's file \(path) cannot be read (\(reason)); run: stemma model install"
    case .tooLarge(let path, let limit):
      "The file \(path) is larger than \(limit) bytes and cannot be a model's; run: stemma model install"
    case .damaged(let file, let place):
      "The model's file \(file) is damaged (\(place)); run: stemma model install"
    case .wrongChecksum(let path, let found, let expected):
      "The package \(path) has the SHA-256 \(found), not \(expected); get it again and run: stemma model install"
    case .installation(let step, let reason):
      "The model could not be installed: \(step): \(reason); try: stemma model install --from FILE"
    }
  }
}
