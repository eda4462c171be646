#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a path stands for, symbolic links followed.
struct FileStatus {
  enum Kind {
    case file, folder
    /// A pipe or device.
    case other
  }

  /// What tells one file of this machine from any other.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  let kind: Kind
  let identity: Identity
  let bytes: Int

  /// - Throws: `InputError.missing`, `.unreadable`.
  init(path: String) throws(InputError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw InputError(errorNumber: errno) }
    identity = Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    bytes = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    default: kind = .other
    }
  }
}

extension InputError {
  /// The error of a system call.
  init(errorNumber: CInt) {
    self = errorNumber == ENOENT || errorNumber == ENOTDIR ? .missing : .unreadable(reason: Self.reason(errorNumber))
  }

  /// The reason in plain English, whatever the locale.
  private static func reason(_ errorNumber: CInt) -> String {
    switch errorNumber {
    case EACCES, EPERM: "permission denied"
    case ELOOP: "its symbolic links lead back to themselves"
    case EISDIR: "it is a folder"
    case ENAMETOOLONG: "its name is too long"
    case EMFILE, ENFILE: "too many files are open"
    default: "system error \(errorNumber)"
    }
  }
}
