import Foundation
import Measurement
import ModelFiles
import NeuralNetworks
import TextVectors

/// Measures how fast texts become vectors on one core, and with a Python that has transformers the ratio to the same
/// model there, in the same run, on the same core and texts.
@main
struct EncoderBenchmark {
  private static let help = """
    Measures the text encoder with the installed model.

    usage: swift run -c release EncoderBenchmark [FILE...] [--python PATH] [--rounds N]

      FILE           JSON Lines with a "text" in each row, or plain text; without, 40 invented articles of 600 words
      --python PATH  a Python 3 with torch and transformers, to measure the same model and texts with it
      --rounds N     how often each reads all texts, in turns (3)

    Printed are, of the best round of each, words (what stands between white space) a second of processor time on one
    core, cutting into pieces included:
      memory     the most memory in MiB, the model and its file included, while a text of 100,000 words is read window
                 by window, and while one of a million is
      load       milliseconds to load the model, the median of seven
      pieces     the cutting alone
      fast       a row for each piece of each article, in windows of 256 pieces, article by article; in bfloat16 where
                 the processor has it
      exact      the same in 32 bits
      PyTorch    the same in PyTorch, one thread, batches of eight windows of 256 pieces; and with bfloat16 (autocast)
    """

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.contains("--help") { return print(help) }
    let python = Run.option("--python", &arguments)
    let rounds = Run.option("--rounds", &arguments).flatMap(Int.init) ?? 3
    let texts = arguments.isEmpty ? Texts.invented(40) : try arguments.flatMap { try Texts.read($0) }
    try Core.pin(to: Core.allowed().suffix(1))
    let fast = try EncoderRun(texts, .fast)
    print("memory     \(try fast.mebibytes(words: 100_000)) MiB, \(try fast.mebibytes(words: 1_000_000)) MiB")
    print("load       \(try EncoderRun.loadMilliseconds()) ms; \(fast.words) words in \(texts.count) texts")
    let exact = try EncoderRun(texts, .exact)
    var best = Rates()
    for _ in 0..<max(rounds, 1) {
      best.take("pieces", fast.cutRate())
      best.take("fast", fast.rate())
      best.take("exact", exact.rate())
      guard let python else { continue }
      best.take("PyTorch", try PyTorchRun(python).rate(texts, words: fast.words, bfloat16: false))
      best.take("PyTorch16", try PyTorchRun(python).rate(texts, words: fast.words, bfloat16: true))
    }
    best.report(isFast: fast.isFast)
  }
}

/// Words a second of the best rounds.
struct Rates {
  private var best: [String: Double] = [:]

  mutating func take(_ name: String, _ rate: Double) { best[name] = max(best[name] ?? 0, rate) }

  func report(isFast: Bool) {
    print("pieces     \(line("pieces"))")
    print("fast       \(line("fast"))\(isFast ? "" : " (this processor has no fast bfloat16)")")
    print("exact      \(line("exact"))")
    guard let own = best["fast"], let other = best["PyTorch"], let other16 = best["PyTorch16"] else { return }
    print("PyTorch    \(line("PyTorch")), in bfloat16 \(line("PyTorch16"))")
    print("ratio      \(String(format: "%.2f to the former, %.2f to the latter", own / other, own / other16))")
  }

  private func line(_ name: String) -> String { "\(Int(best[name] ?? 0)) words/s" }
}

/// The encoder in one precision, over some texts.
struct EncoderRun {
  let words: Int
  var isFast: Bool { encoder.isFast }
  private let texts: [String]
  private let encoder: TextEncoder

  init(_ texts: [String], _ precision: TransformerEncoder.Precision) throws {
    self.texts = texts
    words = texts.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count }
    encoder = try TextEncoder(precision: precision)
  }

  static func loadMilliseconds() throws -> Int {
    let times = try (0..<7).map { _ in
      let clock = ContinuousClock()
      let time = try clock.measure { _ = try TextEncoder() }
      return Int(time / .milliseconds(1))
    }
    return times.sorted()[3]
  }

  /// Words a second of cutting texts into pieces.
  func cutRate() -> Double {
    let start = Run.processorSeconds()
    let pieces = texts.reduce(0) { $0 + encoder.tokenizer.pieces(of: $1).count }
    return pieces > 0 ? Double(words) / (Run.processorSeconds() - start) : 0
  }

  func rate() -> Double {
    let start = Run.processorSeconds()
    let rows = texts.reduce(0) { $0 + encoder.states(of: windows(of: $1)).rows }
    return rows > 0 ? Double(words) / (Run.processorSeconds() - start) : 0
  }

  private func windows(of text: String) -> [[Int32]] {
    let pieces = encoder.tokenizer.pieces(of: text)
    let size = TextEncoder.windowLimit - 2
    return stride(from: 0, to: pieces.count, by: size).map { encoder.window(of: pieces[$0...].prefix(size)) }
  }

  /// The process's memory at its highest while a long text is read: its bytes, its pieces, and a few windows' rows.
  func mebibytes(words wanted: Int) throws -> Int {
    let text = (0..<max(1, wanted / max(words, 1))).map { _ in texts.joined(separator: "\n") }.joined(separator: "\n")
    try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    let windows = windows(of: text)
    // Rows of some windows are enough to see that none are kept.
    for first in stride(from: 0, to: min(windows.count, 200), by: 4) {
      _ = encoder.states(of: Array(windows[first..<min(first + 4, windows.count)]))
    }
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0) / 1024
  }
}

/// The same model in PyTorch, in a process of its own that inherits this one's core.
struct PyTorchRun {
  private let python: Python

  init(_ path: String) {
    python = Python(path)
  }

  private static let program = """
    import json, sys, time, torch
    from transformers import AutoModel, AutoTokenizer
    torch.set_num_threads(1)
    folder, bfloat16 = sys.argv[1], sys.argv[2] == 'bfloat16'
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModel.from_pretrained(folder).eval()
    texts = json.load(sys.stdin)
    def run(texts):
        parts = tokenizer(texts, truncation=True, max_length=256, return_overflowing_tokens=True, padding=True,
                          return_tensors='pt')
        for first in range(0, len(parts['input_ids']), 8):
            model(input_ids=parts['input_ids'][first:first + 8],
                  attention_mask=parts['attention_mask'][first:first + 8])
    with torch.inference_mode(), torch.autocast('cpu', dtype=torch.bfloat16, enabled=bfloat16):
        run(texts[:4])
        start = time.process_time()
        run(texts)
        print(time.process_time() - start)
    """

  /// Words a second, 0 when it fails.
  func rate(_ texts: [String], words: Int, bfloat16: Bool) throws -> Double {
    let arguments = [ModelStore.standard(.encoder).path, bfloat16 ? "bfloat16" : "float"]
    return try python.numbers(Self.program, arguments, input: texts).first.map { Double(words) / $0 } ?? 0
  }
}
