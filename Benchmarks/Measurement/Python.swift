import Foundation

/// A Python that a benchmark compares with, on the cores that this process may use.
package struct Python {
  private let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// What a program prints: one number a word.
  /// - Parameter input: given to it as JSON on standard input.
  /// - Returns: nothing when it fails; its messages stand on standard error.
  package func numbers(_ program: String, _ arguments: [String], input: [String]) throws -> [Double] {
    let process = Process()
    let (given, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: path)
    process.arguments = ["-c", program] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["OMP_NUM_THREADS": "1"]) { $1 }
    process.standardInput = given
    process.standardOutput = output
    try process.run()
    try given.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(input))
    try given.fileHandleForWriting.close()
    let answer = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? answer.split(whereSeparator: \.isWhitespace).compactMap { Double($0) } : []
  }
}
