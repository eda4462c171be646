import Synchronization

/// Counts the bytes that are read of a run's files, as they are stored.
///
/// A class, since the reader of the files and who shows how far it has come share it.
package final class InputMeter: Sendable {
  /// Bytes of all files; nil where one is no file, such as standard input.
  package let totalBytes: Int?
  private let read = Atomic<Int>(0)

  init(_ files: [Result<InputFile, InputFailure>]) {
    var total: Int? = 0
    for case .success(let file) in files {
      let status = file.isStandardInput ? nil : try? FileStatus(path: file.path)
      total = status?.kind == .file ? total.map { $0 + (status?.bytes ?? 0) } : nil
    }
    totalBytes = total
  }

  func add(_ bytes: Int) { read.add(bytes, ordering: .relaxed) }

  /// The part of all bytes that was read, of 1; nil where that is not known.
  package var part: Double? {
    totalBytes.map { $0 == 0 ? 1 : min(1, Double(read.load(ordering: .relaxed)) / Double($0)) }
  }
}
