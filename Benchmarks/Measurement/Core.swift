import Foundation

/// Which cores this process, and those it starts, may run on.
package enum Core {
  package static func allowed() -> [Int] { Array(0..<ProcessInfo.processInfo.activeProcessorCount) }

  /// Through `taskset` (util-linux), since the system's call is not visible to Swift.
  /// - Throws: when there is no `taskset`; a core it refuses is a warning.
  package static func pin(to cores: some Sequence<Int>) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/taskset")
    let list = cores.map(String.init).joined(separator: ",")
    process.arguments = ["-a", "-p", "-c", list, String(ProcessInfo.processInfo.processIdentifier)]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { print("warning: the cores \(list) cannot be chosen here") }
  }
}
