import Foundation
import Glibc
import Testing

/// Sends bytes to a server on this machine and reads what comes back, with nothing in between that would mend either.
struct RoomClient: Sendable {
  let port: UInt16

  struct Answer: Sendable {
    let status: Int
    /// By names in lower case.
    let headers: [String: String]
    let body: String
  }

  /// Asks as a browser on this machine does.
  func get(_ target: String, _ fields: [String] = [], method: String = "GET") async throws -> Answer {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"] + fields
    return try await send(lines.joined(separator: "\r\n") + "\r\n\r\n")
  }

  /// - Returns: the first answer to what is sent, read to the end of the connection.
  func send(_ text: String) async throws -> Answer { try Self.read(try await exchange([text])) }

  /// Sends pieces with pauses between, and gives all bytes that come until the server closes, or a minute is over.
  func exchange(_ pieces: [String], pause: Double = 0) async throws -> String {
    let port = port
    return try await withCheckedThrowingContinuation { continuation in
      // A thread of its own: those of Swift's pool are what the server runs on.
      Thread.detachNewThread {
        continuation.resume(with: Result { try Self.exchange(pieces, pause: pause, port: port) })
      }
    }
  }

  /// A connection that stays open.
  func connection() throws -> RoomConnection { RoomConnection(descriptor: try Self.connected(to: port)) }

  private static func connected(to port: UInt16) throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else {
      close(descriptor)
      throw POSIXError(.ECONNREFUSED)
    }
    return descriptor
  }

  private static func exchange(_ pieces: [String], pause: Double, port: UInt16) throws -> String {
    let descriptor = try connected(to: port)
    defer { close(descriptor) }
    for piece in pieces {
      let bytes = Array(piece.utf8)
      // A server that has closed is seen when it is read from.
      if Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) < 0 { break }
      if pause > 0 { Thread.sleep(forTimeInterval: pause) }
    }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      received += buffer[..<count]
    }
    return String(decoding: received, as: UTF8.self)
  }

  private static func read(_ text: String) throws -> Answer {
    let parts = try #require(text.range(of: "\r\n\r\n"), "no answer, but: \(text.prefix(200))")
    let lines = text[..<parts.lowerBound].components(separatedBy: "\r\n")
    let fields = lines.dropFirst().map { $0.split(separator: ":", maxSplits: 1) }
    let headers = fields.map { ($0[0].lowercased(), $0[1].trimmingCharacters(in: .whitespaces)) }
    return Answer(
      status: try #require(Int(lines[0].split(separator: " ")[1])),
      headers: Dictionary(headers) { first, _ in first }, body: String(text[parts.upperBound...]))
  }
}

/// A connection on which one request may follow another.
struct RoomConnection: Sendable {
  let descriptor: Int32

  /// Sends something, and gives what comes back first.
  func ask(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { return "" }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  /// To be called once.
  func close() { Glibc.close(descriptor) }
}
