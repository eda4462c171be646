import Attributions
import Foundation
import LanguageAnalysis
import Measurement
import ModelFiles
import NewsModel
import UTF8Text

/// Measures attribution beyond language analysis: words a second of processor time on one core.
@main
struct AttributionBenchmark {
  private static let help = """
    Measures how fast attributions are found in texts that are analyzed already.

    usage: swift run -c release AttributionBenchmark FILE... [--rounds N] [--python PATH --exported FOLDER]

      FILE               JSON Lines with a "text" in each row, or plain text
      --rounds N         how often each mode reads all texts, in turns (3)
      --python PATH      a Python 3 with torch, transformers and safetensors, to run the best model with it, too
      --exported FOLDER  what Tools/attribution/train-best.py wrote

    Prints for each mode the words (what stands between white space) a second of processor time, of the best round, on
    one core: of the model alone ("spans"), with whom its sources mean and where something was said ("all"), and with
    the language analysis before it. "memory" is the most that the program took, in MiB, and then with a text of 100,000
    tokens in one paragraph. PyTorch's time is that of the best model's network and decoding, without cutting into
    pieces, on one thread, in batches of 16 windows; once in 32 bits and once with bfloat16 where the program has it.
    """

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let python = Run.option("--python", &arguments)
    let exported = Run.option("--exported", &arguments)
    let rounds = Run.option("--rounds", &arguments).flatMap(Int.init) ?? 3
    if arguments.isEmpty || arguments.contains("--help") { return print(help) }
    try Core.pin(to: Core.allowed().suffix(1))
    let texts = try arguments.flatMap { try Texts.read($0) }
    let run = AttributionRun(texts, LanguageAnalyzer(try LanguageModelPool()))
    var best = BestTimes()
    let finders = AttributionMode.allCases.compactMap { mode in AttributionRun.finder(mode).map { (mode, $0) } }
    let reference = try python.flatMap { python in try exported.map { try PyTorchAttribution(python, $0, texts) } }
    for _ in 0..<max(1, rounds) {
      best.take("analysis", run.analysisSeconds())
      for (mode, finder) in finders {
        best.take("\(mode) spans", run.spanSeconds(finder))
        best.take("\(mode) all", run.seconds(finder))
      }
      for kind in reference == nil ? [] : ["float32", "bfloat16"] {
        best.take("PyTorch \(kind)", try reference?.seconds(kind))
      }
    }
    best.report(words: run.words, texts: texts.count, modes: finders.map { "\($0.0)" })
    print("memory     \(try AttributionRun.mebibytes()) MiB")
    for (mode, finder) in finders {
      _ = finder.spanCount(in: run.longText)
      print("  \(mode), after a text of 100,000 tokens: \(try AttributionRun.mebibytes()) MiB")
    }
  }
}

/// Least seconds of processor time, by what took them.
private struct BestTimes {
  private var times: [String: Double] = [:]

  mutating func take(_ name: String, _ seconds: Double?) {
    guard let seconds else { return }
    times[name] = min(times[name] ?? .infinity, seconds)
  }

  func report(words: Int, texts: Int, modes: [String]) {
    func rate(_ names: String...) -> Int { Int(Double(words) / names.reduce(0) { $0 + (times[$1] ?? .nan) }) }
    print("\(texts) texts, \(words) words; analysis \(rate("analysis")) words/s")
    for mode in modes {
      print(
        "\(mode)  spans \(rate("\(mode) spans")), all \(rate("\(mode) all")), with analysis",
        "\(rate("\(mode) all", "analysis")) words/s")
    }
    for kind in ["float32", "bfloat16"] {
      guard let other = times["PyTorch \(kind)"], let own = times["best spans"] else { continue }
      print("PyTorch \(kind)  \(rate("PyTorch \(kind)")) words/s, ratio \(String(format: "%.2f", other / own))")
    }
  }
}

/// Passes over some texts.
private struct AttributionRun {
  let words: Int
  private let texts: [String]
  private let analyzer: LanguageAnalyzer
  private let analyzed: [AnalyzedText]

  init(_ texts: [String], _ analyzer: LanguageAnalyzer) {
    self.texts = texts
    self.analyzer = analyzer
    words = texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    analyzed = texts.map { analyzer.analyze($0) }
  }

  /// Nil, and a line, where a model is missing.
  static func finder(_ mode: AttributionMode) -> AttributionFinder? {
    do {
      return try AttributionFinder(mode: mode)
    } catch {
      print("\(mode)  skipped: \(error)")
      return nil
    }
  }

  func analysisSeconds() -> Double { Self.seconds { for text in texts { _ = analyzer.analyze(text) } } }

  func spanSeconds(_ finder: AttributionFinder) -> Double {
    Self.seconds { for text in analyzed { _ = finder.spanCount(in: text) } }
  }

  func seconds(_ finder: AttributionFinder) -> Double {
    Self.seconds { for text in analyzed { _ = finder.attributions(in: text, outlet: nil) } }
  }

  private static func seconds(_ work: () -> Void) -> Double {
    let start = Run.processorSeconds()
    work()
    return Run.processorSeconds() - start
  }

  /// The texts' sentences in one paragraph, as often as makes 100,000 tokens.
  var longText: AnalyzedText {
    let line = texts.joined(separator: " ").split(whereSeparator: \.isNewline).joined(separator: " ")
    var text = analyzer.analyze(String(line.prefix(600_000)))
    if text.tokens.count > 100_000 {
      text = analyzer.analyze(String(text.text.utf8.prefix(text.tokens[99_999].range.end)) ?? "")
    }
    return text
  }

  /// The most memory that this process took so far.
  static func mebibytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) / 1024
  }
}

/// The best model in PyTorch, in a process of its own that inherits this one's core.
private struct PyTorchAttribution {
  private let python: Python
  private let exported: String
  private let rows: [String]

  /// - Parameter exported: the folder that the training wrote.
  init(_ path: String, _ exported: String, _ texts: [String]) throws {
    python = Python(path)
    self.exported = exported
    let pool = try LanguageModelPool()
    rows = try texts.map { text in
      try pool.use { model in
        var tokens: [[String: Any]] = []
        model.read(text) { tokens += $0.map(Self.row) }
        let row: [String: Any] = ["text": text, "tokens": tokens]
        return String(decoding: try JSONSerialization.data(withJSONObject: row), as: UTF8.self)
      }
    }
  }

  private static func row(_ token: AnalyzedToken) -> [String: Any] {
    [
      "start": token.range.start, "end": token.range.end, "tag": token.tag, "label": token.label,
      "entity": token.entity, "head": token.head, "sentence_start": token.isSentenceStart,
    ]
  }

  private static let program = """
    import importlib, json, pathlib, sys, time, torch
    tools, exported, base, kind = sys.argv[1:5]
    sys.path.insert(0, tools)
    from decoding import decode, score
    from documents import Document, splitter, windows
    trainer = importlib.import_module('train-best')
    torch.set_num_threads(1)
    exported, base = pathlib.Path(exported), pathlib.Path(base)
    sizes, pieces = json.loads((exported / 'hyperparameters.json').read_text()), splitter(base)
    model = trainer.exported(trainer.load_file(base / 'model.safetensors'), exported, getattr(torch, kind))
    documents = []
    for number, row in enumerate(map(json.loads, json.load(sys.stdin))):
        text, places, place = row['text'], {}, 0
        for index, letter in enumerate(text):
            places[place] = index
            place += len(letter.encode())
        places[place] = len(text)
        for token in row['tokens']:
            token['start'], token['end'] = places[token['start']], places[token['end']]
        given = {'id': number, 'text': text, 'attributions': []}
        documents.append(Document(given, row['tokens'], pieces, sizes['vocabulary']))
    items = [(d, s, e) for d in documents for s, e in windows(d)]
    score(model, items[:16])
    start = time.process_time()
    decode(score(model, items), **sizes['decoding'])
    print(time.process_time() - start)
    """

  /// Seconds of processor time; nil when it fails.
  func seconds(_ kind: String) throws -> Double? {
    let tools = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Tools/attribution").path
    return try python.numbers(
      Self.program, [tools, exported, ModelStore.standard(.encoder).path, kind], input: rows
    ).first
  }
}
