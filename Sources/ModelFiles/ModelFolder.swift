import Glibc

/// The folder that the model's files lie in.
package struct ModelFolder: Sendable, Hashable {
  package let path: String

  /// Bytes of the largest file read; the largest of the models has 90.9 million (2026-11-22).
  static let fileLimit = 100_000_000

  package init(path: String) {
    self.path = path
  }

  /// The content of a file.
  /// - Parameter name: a path below the folder, such as `ner/model`.
  /// - Throws: `ModelFilesError.unreadable` or `tooLarge`.
  package func bytes(_ name: String) throws(ModelFilesError) -> [UInt8] {
    try Self.bytes(ofFile: path + "/" + name, limit: Self.fileLimit)
  }

  /// Whether a file is there.
  func has(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  /// A MessagePack file.
  /// - Throws: `ModelFilesError` when it is missing or damaged.
  package func reader(_ name: String) throws(ModelFilesError) -> ModelFileReader {
    try ModelFileReader(try bytes(name), file: name)
  }

  /// The weights in a file.
  /// - Throws: `ModelFilesError` when it is missing or damaged.
  package func weights(_ name: String) throws(ModelFilesError) -> ModelWeights {
    try ModelWeights(try bytes(name), file: name)
  }

  /// The bytes of a file.
  static func size(ofFile path: String) throws(ModelFilesError) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(path: path, reason: systemMessage()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "not a file") }
    return Int(status.st_size)
  }

  static func bytes(ofFile path: String, limit: Int) throws(ModelFilesError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(path: path, reason: systemMessage()) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(path: path, reason: systemMessage()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "not a file") }
    guard status.st_size <= limit else { throw .tooLarge(path: path, limit: limit) }
    return try content(of: file, size: Int(status.st_size), path)
  }

  private static func content(of file: Int32, size: Int, _ path: String) throws(ModelFilesError) -> [UInt8] {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(file, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0 && errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { return }
        count += got
      }
    }
    if failed { throw .unreadable(path: path, reason: systemMessage()) }
    return bytes
  }

  static func systemMessage() -> String { String(cString: strerror(errno)) }
}
