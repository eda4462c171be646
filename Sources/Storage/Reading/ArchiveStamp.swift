#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What tells from outside whether an archive was written to: sizes and times of its file and log.
package struct ArchiveStamp: Sendable, Equatable {
  private struct File: Equatable {
    let bytes: Int
    let seconds: Int
    let nanoseconds: Int
  }

  private let file: File?
  private let log: File?
  /// Whether the last write lies so far back that another one would have another time.
  package let isSettled: Bool

  /// The kernel's clock for files ticks every 4 ms on the machines we know; some file systems keep whole seconds only.
  private static let settlingNanoseconds = 50_000_000

  init(path: String) {
    (file, log) = (Self.file(path), Self.file(path + "-wal"))
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    isSettled = [file, log].compactMap(\.self).allSatisfy { file in
      let isWhole = file.nanoseconds == 0
      let age = (now.tv_sec - file.seconds) * 1_000_000_000 + now.tv_nsec - file.nanoseconds
      return age > (isWhole ? 2_000_000_000 : Self.settlingNanoseconds)
    }
  }

  private static func file(_ path: String) -> File? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return File(bytes: Int(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  package static func == (left: Self, right: Self) -> Bool { left.file == right.file && left.log == right.log }
}

extension ArchiveReader {
  /// What tells whether the archive was written to since another look.
  package var stamp: ArchiveStamp { ArchiveStamp(path: path) }
}
