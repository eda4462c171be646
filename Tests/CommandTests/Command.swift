import Foundation
import Testing

/// Runs the built `stemma` in a fresh folder of its own, which is removed with the value.
final class Command {
  struct Outcome {
    let status: Int32
    let output: String
    let messages: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  let folder: URL
  private let environment: [String: String]

  /// The variables by which the program finds the models of the user who runs the tests.
  static let modelEnvironment = ProcessInfo.processInfo.environment.filter {
    ["HOME", "XDG_DATA_HOME", "STEMMA_MODEL", "STEMMA_ENCODER"].contains($0.key)
  }

  /// - Parameter environment: variables beside those that every run has.
  init(environment: [String: String] = Command.modelEnvironment) throws {
    self.environment = environment
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("stemma-command-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The program beside the test bundle.
  static func program() throws -> URL {
    let places = [
      CommandLine.arguments.first, try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
    ]
    let beside = places.compactMap(\.self).map { place in
      URL(fileURLWithPath: place).deletingLastPathComponent().appendingPathComponent("stemma")
    }
    return try #require(beside.first { FileManager.default.isExecutableFile(atPath: $0.path) })
  }

  /// Runs a subcommand to its end.
  func run(_ arguments: String..., input: String = "") throws -> Outcome { try run(arguments, input: input) }

  func run(_ arguments: [String], input: String = "") throws -> Outcome {
    try run(program: try Self.program().path, arguments, input: input)
  }

  /// Runs another program in the same surroundings.
  func run(program: String, _ arguments: [String], input: String = "") throws -> Outcome {
    try write(input, to: ".input")
    for name in [".output", ".messages"] { try write("", to: name) }
    let process = process(program, arguments)
    process.standardInput = try FileHandle(forReadingFrom: file(".input"))
    process.standardOutput = try FileHandle(forWritingTo: file(".output"))
    process.standardError = try FileHandle(forWritingTo: file(".messages"))
    try process.run()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: try read(".output"), messages: try read(".messages"))
  }

  private func process(_ program: String, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(["COLUMNS": "80", "LC_ALL": "C"]) { _, own in own }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Runs a subcommand and kills it after some time.
  /// - Returns: whether it was killed before its end.
  func runKilled(after milliseconds: Int, _ arguments: String...) throws -> Bool {
    let process = process(try Self.program().path, arguments)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// A subcommand that runs until its standard input ends.
  final class Running {
    fileprivate let process: Process
    private let input = Pipe()

    fileprivate init(_ process: Process) throws {
      self.process = process
      process.standardInput = input
      try process.run()
    }

    func end() {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }
  }

  func start(_ arguments: String...) throws -> Running { try Running(process(try Self.program().path, arguments)) }

  func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

  func read(_ name: String) throws -> String { String(decoding: try Data(contentsOf: file(name)), as: UTF8.self) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ bytes: Data, to name: String) throws {
    try FileManager.default.createDirectory(
      at: file(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file(name))
  }
}

/// A small page as plain text.
let ferryPage = """
  Ferry runs aground off Skarholm

  A ferry with 80 people ran aground off Skarholm on Sunday, the coast guard said.

  "Nobody was hurt," harbor master Ada Holm told reporters on the quay. "All were ashore by noon."

  The ferry will be towed to the mainland when the storm is over, the operator said in a statement.

  """
