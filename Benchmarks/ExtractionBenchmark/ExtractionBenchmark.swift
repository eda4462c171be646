import Compression
import Extraction
import Foundation
import Measurement
import NewsModel

/// Measures how fast articles are read off pages on one core, and with a Python that has trafilatura the ratio to it in
/// the same run, on the same core and pages.
@main
struct ExtractionBenchmark {
  private static let help = """
    Measures the extraction of articles from pages.

    usage: swift run -c release ExtractionBenchmark FILE [--python PATH] [--rounds N]

      FILE           JSON Lines with "id", "url" and "html" in each row; .gz too
      --python PATH  a Python 3 with trafilatura (PyPI), to measure it with the same pages
      --rounds N     how often each reads all pages, in turns (3)

    Of each page the article with its metadata is read, one page after the other: bytes of UTF-8 in, an article out.
    trafilatura reads them with `bare_extraction(html, url=url, with_metadata=True)`, its default mode otherwise.
    Printed are, of the best round of each, pages a second of processor time, and the ratio.
    """

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let python = Run.option("--python", &arguments)
    let rounds = Run.option("--rounds", &arguments).flatMap(Int.init) ?? 3
    guard let path = arguments.first, path != "--help" else { return print(help) }
    try Core.pin(to: Core.allowed().suffix(1))
    let captures = try Pages.read(path)
    var (own, other): (Pass?, Pass?)
    for _ in 0..<max(rounds, 1) {
      own = Pass.better(own, Pass(reading: captures))
      if let python { other = Pass.better(other, try Pass(trafilatura: path, python: python)) }
    }
    guard let own else { return }
    print("Stemma       \(own.line)")
    guard let other else { return }
    print("trafilatura  \(other.line)")
    if own.pages != other.pages { print("warning: they did not read the same pages") }
    print("ratio        \(String(format: "%.2f", other.seconds / own.seconds))")
  }
}

enum Pages {
  private struct Row: Decodable {
    let id: String
    let url: String?
    let html: String
  }

  /// Bytes that a compressed file may grow to.
  private static let limit = 4 << 30

  static func read(_ path: String) throws -> [Capture] {
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    if GzipDecoder.isGzip(bytes) { bytes = try gunzip(bytes, limit: limit) }
    let decoder = JSONDecoder()
    return try bytes.split(separator: UInt8(ascii: "\n")).map { line in
      let row = try decoder.decode(Row.self, from: Data(line))
      return Capture(id: .init(row.id), content: .html(Array(row.html.utf8)), given: GivenFacts(url: row.url))
    }
  }
}

/// One reading of all pages.
struct Pass {
  var pages = 0
  /// Pages on which an article was found.
  var articles = 0
  /// Of processor time, so that what else the machine does counts for little.
  var seconds = 0.0

  static func better(_ best: Pass?, _ pass: Pass) -> Pass {
    guard let best, best.seconds <= pass.seconds else { return pass }
    return best
  }

  var line: String {
    let rate = String(format: "%.1f", Double(pages) / seconds)
    return "\(rate) pages/s (\(pages) pages, \(articles) articles, \(String(format: "%.2f", seconds)) s)"
  }

  init(reading captures: [Capture]) {
    let extractor = ArticleExtractor()
    let start = Run.processorSeconds()
    for capture in captures {
      pages += 1
      do {
        _ = try extractor.extract(capture)
        articles += 1
      } catch {}
    }
    seconds = Run.processorSeconds() - start
  }

  private static let program = """
    import gzip, json, logging, sys, time
    from trafilatura import bare_extraction
    logging.disable(logging.CRITICAL)
    file = gzip.open(sys.argv[1], 'rt') if open(sys.argv[1], 'rb').read(2) == b'\\x1f\\x8b' else open(sys.argv[1])
    rows = [json.loads(line) for line in file if line.strip()]
    for row in rows:
        row['html'] = row['html'].encode('utf-8', 'replace')
    bare_extraction(rows[0]['html'], url=rows[0].get('url'), with_metadata=True)
    start = time.process_time()
    articles = 0
    for row in rows:
        try:
            articles += bare_extraction(row['html'], url=row.get('url'), with_metadata=True) is not None
        except Exception:
            pass
    print(len(rows), articles, time.process_time() - start)
    """

  init(trafilatura path: String, python: String) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", Self.program, path]
    process.standardOutput = output
    try process.run()
    let answer = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = answer.split(whereSeparator: \.isWhitespace)
    guard numbers.count == 3, let pages = Int(numbers[0]), let articles = Int(numbers[1]),
      let seconds = Double(numbers[2])
    else {
      print(
        "\(python) did not run trafilatura; see above, and try: \(python) -m pip install trafilatura lxml_html_clean")
      exit(1)
    }
    (self.pages, self.articles, self.seconds) = (pages, articles, seconds)
  }
}
