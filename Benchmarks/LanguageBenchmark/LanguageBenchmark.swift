import Dispatch
import Foundation
import LanguageAnalysis
import Measurement
import ModelFiles
import NewsModel

/// Measures the whole language analysis: words a second on one core and on two, load time and peak memory, and with a
/// Python that has spaCy the ratio to it in the same run, on the same core.
@main
struct LanguageBenchmark {
  private static let help = """
    Measures the language analysis with the installed model.

    usage: swift run -c release LanguageBenchmark FILE... [--python PATH]

      FILE           JSON Lines with a "text" in each row, or plain text
      --python PATH  a Python 3 with spaCy 3.8, to measure the same model and texts with it

    Prints, for the whole analysis (words, tags, dependencies, sentences, lemmas, names):
      load           milliseconds to load the model, the median of seven
      one core       words a second of a process that may use one core: the first pass over the texts, with nothing
                     remembered of their words, and the best of the passes of five seconds
      two cores      the same for two threads on two cores, each pass over the texts done by both
      memory         the most memory, in MiB, while the texts, repeated to five million words, are read as one text;
                     the text itself, some 30 MiB, is in it twice
      spaCy          words a second of spaCy on the first texts, pinned to the same core, and the ratio; with spaCy's
                     own batches (nlp.pipe)
    Words are tokens other than white space. Give it a machine that does nothing else.
    """

  static func main() throws {
    var files = Array(CommandLine.arguments.dropFirst())
    if files.isEmpty || files.contains("--help") { return print(help) }
    var python: String?
    if let place = files.firstIndex(of: "--python"), place + 1 < files.count {
      python = files[place + 1]
      files.removeSubrange(place...(place + 1))
    }
    let texts = try files.flatMap { try Texts.read($0) }
    let store = ModelStore.standard()
    let cores = Core.allowed()
    try Core.pin(to: cores.suffix(1))
    let load = try Measurement.median(of: 7) { _ = try LanguageModel(store) }
    print("load       \(Int((load * 1000).rounded())) ms")
    let own = try Throughput(texts, store).measureOneCore()
    print("one core   \(Int(own.first)) words/s in the first pass, \(Int(own.best)) in the best")
    if let python {
      let other = try Reference(python: python, model: store.path).wordsPerSecond(texts)
      let ratios = [own.first / other, own.best / other].map { String(format: "%.1f", $0) }
      print("spaCy      \(Int(other)) words/s; the ratio is \(ratios[0]) in the first pass, \(ratios[1]) in the best")
    }
    try Core.pin(to: cores.suffix(2))
    let two = try Throughput(texts, store).measureThreads(cores.suffix(2))
    print("two cores  \(Int(two)) words/s in the best pass, \(Int(two / own.best * 100)) % of one core")
    let memory = try MemoryPeak.peakOfLongText(texts, store)
    print("memory     \(memory.mebibytes) MiB at most for a text of \(memory.words) words")
  }
}

enum Measurement {
  /// Seconds that `work` takes.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let duration = try clock.measure(work)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  static func median(of count: Int, _ work: () throws -> Void) rethrows -> Double {
    try (0..<count).map { _ in try seconds(work) }.sorted()[count / 2]
  }
}

struct Throughput {
  private let texts: [String]
  private let model: LanguageModel

  /// Seconds of passes after the first one.
  private static let period = 5.0

  init(_ texts: [String], _ store: ModelStore) throws {
    self.texts = texts
    model = try LanguageModel(store)
  }

  func measureOneCore() -> (first: Double, best: Double) {
    var model = model
    var words = 0
    let first = Measurement.seconds { words = Self.words(in: texts, &model) }
    var best = first
    var rest = Self.period
    while rest > 0 {
      let seconds = Measurement.seconds { _ = Self.words(in: texts, &model) }
      best = min(best, seconds)
      rest -= seconds
    }
    return (Double(words) / first, Double(words) / best)
  }

  /// - Returns: words a second in the best of five passes.
  func measureThreads(_ cores: ArraySlice<Int>) -> Double {
    var best = 0.0
    for _ in 0..<5 {
      let counts = Mutexed(0)
      let (model, texts) = (model, texts)
      let seconds = Measurement.seconds {
        DispatchQueue.concurrentPerform(iterations: cores.count) { _ in
          var own = model
          counts.add(Self.words(in: (0..<4).flatMap { _ in texts }, &own))
        }
      }
      best = max(best, Double(counts.value) / seconds)
    }
    return best
  }

  private static func words(in texts: [String], _ model: inout LanguageModel) -> Int {
    texts.reduce(0) { $0 + model.tokens(of: $1).count { $0.partOfSpeech != "SPACE" } }
  }
}

/// A number that threads add to; a class, since they share it.
final class Mutexed: @unchecked Sendable {
  // Sendable: the lock is held whenever the number is touched.
  private let lock = NSLock()
  private var number: Int

  init(_ number: Int) { self.number = number }

  var value: Int { lock.withLock { number } }

  func add(_ count: Int) { lock.withLock { number += count } }
}

enum MemoryPeak {
  private static let wantedWords = 5_000_000

  static func peakOfLongText(_ texts: [String], _ store: ModelStore) throws -> (mebibytes: Int, words: Int) {
    let once = texts.joined(separator: "\n\n") + "\n\n"
    var words = 0
    var model = try LanguageModel(store)
    model.read(once) { words += $0.count { $0.partOfSpeech != "SPACE" } }
    let text = String(repeating: once, count: max(1, (wantedWords + words / 2) / max(words, 1)))
    try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    words = 0
    model.read(text) { words += $0.count { $0.partOfSpeech != "SPACE" } }
    return (try peak() / 1024, words)
  }

  /// The highest resident size of this process since it was last reset, in KiB (`proc(5)`).
  private static func peak() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}

/// spaCy with the same model, in a process of its own that inherits this thread's cores.
struct Reference {
  let python: String
  let model: String

  /// Bytes of text that spaCy is given, so that it takes some ten seconds.
  private static let textLimit = 300_000

  private static let program = """
    import json, sys, time, spacy
    nlp = spacy.load(sys.argv[1])
    texts = json.load(sys.stdin)
    list(nlp.pipe(texts[:2]))
    start = time.perf_counter()
    words = sum(not token.is_space for doc in nlp.pipe(texts) for token in doc)
    print(words / (time.perf_counter() - start))
    """

  func wordsPerSecond(_ texts: [String]) throws -> Double {
    var bytes = 0
    let some = texts.prefix { text in
      defer { bytes += text.utf8.count }
      return bytes < Self.textLimit
    }
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", Self.program, model]
    process.environment = ProcessInfo.processInfo.environment.merging(["OMP_NUM_THREADS": "1"]) { $1 }
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: JSONEncoder().encode(Array(some)))
    try input.fileHandleForWriting.close()
    let answer = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return Double(answer.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .nan
  }
}
