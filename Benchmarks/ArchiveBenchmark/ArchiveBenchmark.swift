import Foundation
import Measurement
import WARC

/// Measures how fast a web archive is read on one core, and with a Python that has FastWARC the ratio to it in the same
/// run, on the same core and file.
@main
struct ArchiveBenchmark {
  private static let help = """
    Measures the reading of a web archive.

    usage: swift run -c release ArchiveBenchmark FILE [--python PATH] [--rounds N]

      FILE           an archive: .warc, .warc.gz, .warc.zst
      --python PATH  a Python 3 with FastWARC (PyPI), to measure it with the same file
      --rounds N     how often each reads the file, in turns (3)

    Each record's header and HTTP header are read and its payload is brought into memory. Printed are, of the best round
    of each, records and megabytes (as stored) a second of processor time, and the ratio.
    """

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let python = Run.option("--python", &arguments)
    let rounds = Run.option("--rounds", &arguments).flatMap(Int.init) ?? 3
    guard let path = arguments.first, path != "--help" else { return print(help) }
    try Core.pin(to: Core.allowed().suffix(1))
    var (own, other): (Pass?, Pass?)
    for _ in 0..<max(rounds, 1) {
      own = Pass.better(own, try Pass(reading: path))
      if let python { other = Pass.better(other, try Pass(fastWARC: path, python: python)) }
    }
    guard let own else { return }
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    let size = Double((attributes[.size] as? NSNumber)?.intValue ?? 0)
    print("Stemma    \(own.line(size: size))")
    if own.failures > 0 { print("warning: \(own.failures) records could not be read") }
    guard let other else { return }
    print("FastWARC  \(other.line(size: size))")
    if (own.records, own.bytes) != (other.records, other.bytes) { print("warning: they did not read the same") }
    print("ratio     \(String(format: "%.2f", other.seconds / own.seconds))")
  }
}

/// One reading of the whole archive.
struct Pass {
  var records = 0
  /// Records that cannot be read.
  var failures = 0
  /// Bytes of all payloads.
  var bytes = 0
  /// Of processor time, so that what else the machine does counts for little.
  var seconds = 0.0

  static func better(_ best: Pass?, _ pass: Pass) -> Pass {
    guard let best, best.seconds <= pass.seconds else { return pass }
    return best
  }

  func line(size: Double) -> String {
    let rates = [Double(records) / seconds, size / seconds / 1e6].map { String(format: "%.0f", $0) }
    return "\(rates[0]) records/s, \(rates[1]) MB/s (\(records) records, \(bytes) bytes of payload)"
  }

  init(reading path: String) throws {
    let start = Run.processorSeconds()
    for element in try WARCReader(path: path) {
      guard case .success(let record) = element, let payload = try? record.payload() else {
        failures += 1
        continue
      }
      guard record.id != nil, record.date != nil else { continue }
      records += 1
      bytes += payload.bytes.count
    }
    seconds = Run.processorSeconds() - start
  }

  private static let program = """
    import sys, time
    from fastwarc.warc import ArchiveIterator
    start = time.process_time()
    records = size = 0
    with open(sys.argv[1], 'rb') as file:
        for record in ArchiveIterator(file, parse_http=True):
            if record.record_id and record.headers.get('WARC-Date'):
                records += 1
                size += len(record.reader.read())
    print(records, size, time.process_time() - start)
    """

  init(fastWARC path: String, python: String) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", Self.program, path]
    process.standardOutput = output
    try process.run()
    let answer = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = answer.split(whereSeparator: \.isWhitespace)
    guard numbers.count == 3, let records = Int(numbers[0]), let bytes = Int(numbers[1]),
      let seconds = Double(numbers[2])
    else { throw CocoaError(.executableLoad) }
    (self.records, self.bytes, self.seconds) = (records, bytes, seconds)
  }
}
