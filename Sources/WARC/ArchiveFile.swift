#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension WARCReader {
  /// Opens an archive on disk.
  /// - Throws: `WARCError.unreadable`.
  package init(path: String, limits: WARCLimits = WARCLimits()) throws(WARCError) {
    let file = try ArchiveFile(path: path)
    self.init(limits: limits) { most throws(WARCError) in try file.read(most) }
  }
}

/// An open archive; a class, since it owns the file.
private final class ArchiveFile {
  private let descriptor: CInt

  init(path: String) throws(WARCError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Self.failure() }
  }

  deinit { close(descriptor) }

  func read(_ most: Int) throws(WARCError) -> [UInt8] {
    var failed = false
    let piece = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      var got = Self.systemRead(descriptor, buffer.baseAddress, most)
      while got < 0 && errno == EINTR { got = Self.systemRead(descriptor, buffer.baseAddress, most) }
      failed = got < 0
      count = max(got, 0)
    }
    if failed { throw Self.failure() }
    return piece
  }

  private static func systemRead(_ file: CInt, _ bytes: UnsafeMutablePointer<UInt8>?, _ most: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, bytes, most)
    #elseif canImport(Musl)
      Musl.read(file, bytes, most)
    #else
      Darwin.read(file, bytes, most)
    #endif
  }

  private static func failure() -> WARCError { .unreadable(reason: String(cString: strerror(errno))) }
}
