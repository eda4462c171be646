#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to write to an archive, held by one process at a time; the system takes it back when the process ends.
///
/// A class, since it owns an open file. SQLite's own locks last a transaction, and let two writers mix theirs. The lock is
/// one of `flock(2)` on the archive itself, which SQLite's locks, those of `fcntl(2)`, know nothing of. Closing a file gives up
/// all of the latter that its process holds, so this one is opened before SQLite's and closed behind them: `Archive` holds it
/// as its last property.
final class WriterLock: Sendable {
  private let descriptor: CInt

  /// Makes the file where there is none.
  /// - Throws: `ArchiveError` with `.beingWritten`, `.readOnly`, `.unreachable`.
  init(path: String) throws(ArchiveError) {
    let mode: mode_t = 0o666
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw ArchiveError(path, Self.reason(errno)) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw ArchiveError(path, .beingWritten)
    }
  }

  deinit { close(descriptor) }

  private static func reason(_ number: CInt) -> ArchiveError.Reason {
    switch number {
    case EROFS, EACCES, EPERM: .readOnly
    case EISDIR: .notAnArchive
    case ENOSPC, EDQUOT, EFBIG: .full
    default: .unreachable
    }
  }
}
