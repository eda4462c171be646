import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the process knows of the terminal it may run on.
enum Terminal {
  enum Channel: CInt {
    case input = 0
    case output = 1
    case messages = 2
  }

  static func isTerminal(_ channel: Channel) -> Bool { isatty(channel.rawValue) == 1 }

  /// Columns of the terminal on standard output, 80 where there is none; 40 to 120, which is what reads well.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(max(Int(size.ws_col), 40), 120)
  }
}

/// When text is colored.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether to color what goes to standard output, or to a file when `isFile`.
  ///
  /// By itself only on a terminal, and not when `NO_COLOR` is set to anything (no-color.org) or the terminal is dumb.
  func isColored(toFile isFile: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if isFile || !Terminal.isTerminal(.output) || Self.variable("TERM") == "dumb" { return false }
      return Self.variable("NO_COLOR")?.isEmpty ?? true
    }
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
