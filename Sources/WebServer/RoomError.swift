import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a reading room cannot be opened; one line, with what to do next.
package struct RoomError: Error, CustomStringConvertible {
  package let description: String

  init(_ error: any Error, _ settings: RoomSettings) {
    let place = "\(settings.host), port \(settings.port)"
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: description = "\(place): another program listens there; choose another port with --port"
    case EACCES, EPERM: description = "\(place): this port may not be listened on; choose one above 1023 with --port"
    case EADDRNOTAVAIL: description = "\(place): this machine has no such address; choose another with --host"
    default: description = "\(place): it cannot be listened on: \(error)"
    }
  }
}
