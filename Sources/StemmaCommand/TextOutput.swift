import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output, standard error or a file, written to through a buffer.
///
/// A class, since it owns an open file.
final class TextOutput {
  private let descriptor: CInt
  private let name: String
  private var buffer: [UInt8] = []

  /// How many bytes are gathered before they are written.
  private static let bufferBytes = 1 << 16

  /// - Parameter path: the file to make or replace; nil for standard output.
  /// - Throws: `CommandFailure` when the file cannot be written to.
  init(path: String?) throws {
    name = path ?? "standard output"
    let mode: mode_t = 0o666
    descriptor = path.map { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode) } ?? STDOUT_FILENO
    guard descriptor >= 0 else {
      throw CommandFailure(name, "it cannot be written to; check the folder and its rights")
    }
  }

  deinit { if descriptor > STDERR_FILENO { close(descriptor) } }

  /// - Throws: `CommandFailure`, or exit status 0 when nobody reads on.
  func write(_ text: String) throws {
    buffer += text.utf8
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  /// Writes what is gathered; to be called at the end.
  /// - Throws: as `write(_:)`.
  func flush() throws {
    let failure = Self.writeAll(buffer[...], to: descriptor)
    buffer = []
    if failure == EPIPE { throw ExitCode.success }
    if failure != 0 { throw CommandFailure(name, "writing failed; is the disk full?") }
  }

  /// Writes a line to standard error, where failures have nowhere else to go.
  static func message(_ text: String) {
    _ = writeAll(Array((text + "\n").utf8)[...], to: STDERR_FILENO)
  }

  /// Shows a text in the terminal's current line, in place of the one before.
  static func progress(_ text: String) {
    _ = writeAll(Array("\r\u{1B}[K\(text)".utf8)[...], to: STDERR_FILENO)
  }

  /// - Returns: the system's error number, 0 when all is written.
  private static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: CInt) -> CInt {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}

/// `write(2)`, under a name that no method hides.
private let systemWrite: @Sendable (CInt, UnsafeRawPointer?, Int) -> Int = { write($0, $1, $2) }

/// Why the command could not do its work at all: "story.html: it cannot be written to; …".
struct CommandFailure: Error, CustomStringConvertible {
  let description: String
  init(_ place: String, _ reason: String) { description = "\(place): \(reason)" }
}
