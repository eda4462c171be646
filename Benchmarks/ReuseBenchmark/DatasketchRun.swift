import Foundation
import Measurement
import StorySimulation

/// The same articles in datasketch.
struct DatasketchRun {
  /// How MinHash and LSH are set.
  struct Setting {
    /// Words in a shingle.
    let shingle: Int
    let permutations: Int
    /// The least estimated likeness of a pair that counts. Chosen for each shingle length so that no precision is lost
    /// (2026-11-22).
    let threshold: Double
  }

  private struct Result {
    let setting: Setting
    let seconds: Double
    let recall: Double
    let precision: Double
    /// Of the first quarter of the articles.
    let quarterSeconds: Double
    let kilobytes: Double
  }

  private static let settings = [
    Setting(shingle: 3, permutations: 64, threshold: 0.08), Setting(shingle: 3, permutations: 96, threshold: 0.08),
    Setting(shingle: 3, permutations: 112, threshold: 0.08), Setting(shingle: 3, permutations: 128, threshold: 0.08),
    Setting(shingle: 2, permutations: 64, threshold: 0.13), Setting(shingle: 2, permutations: 96, threshold: 0.12),
  ]

  private let articles: Int
  private var results: [Result] = []

  /// - Throws: when the Python cannot be started.
  init(_ python: String, _ simulation: Simulation, pairs: Int) throws {
    let texts = (0..<pairs).map(simulation.pair(at:)).flatMap { [$0.original.text, $0.copy.text, $0.other.text] }
    articles = texts.count
    for setting in Self.settings {
      let numbers = try Python(python).numbers(
        Self.program, ["\(setting.shingle)", "\(setting.permutations)", "\(setting.threshold)"], input: texts)
      guard numbers.count == 5 else { continue }
      results.append(
        Result(
          setting: setting, seconds: numbers[0], recall: numbers[1], precision: numbers[2], quarterSeconds: numbers[3],
          kilobytes: numbers[4]))
    }
  }

  func report(against own: OwnRun) {
    print("datasketch  (\(articles) articles; the rate of the first quarter alone in brackets)")
    for result in results {
      let setting = result.setting
      let rates = [Double(articles) / result.seconds, Double(articles / 4) / result.quarterSeconds].map { Int($0) }
      print(
        "  shingles of \(setting.shingle), \(setting.permutations) permutations: \(rates[0]) [\(rates[1])] articles/s,",
        "recall \(result.recall.digits(4)), precision \(result.precision.digits(4)),",
        "\(Int(result.kilobytes * 1024) / articles) bytes an article")
    }
    let equals = results.filter { $0.recall >= own.recall }
    guard let best = equals.min(by: { $0.seconds < $1.seconds }) ?? results.max(by: { $0.recall < $1.recall }) else {
      return print("datasketch could not be run")
    }
    let ratio = own.rate * best.seconds / Double(articles)
    let what = equals.isEmpty ? "its best recall; it does not reach ours" : "its fastest setting of no less recall"
    print("ratio       \(ratio.digits(1)) (\(what), \(best.recall.digits(4)) to \(own.recall.digits(4)))")
  }

  private static let program = """
    import json, re, resource, sys, time
    from datasketch import MinHash, MinHashLSH
    shingle, permutations, threshold = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
    texts = json.load(sys.stdin)
    def size():
        return int(open('/proc/self/statm').read().split()[1]) * resource.getpagesize() // 1024
    before = size()
    lsh = MinHashLSH(num_perm=permutations, params=(permutations // 2, 2))
    kept, found, wrong, quarter = [], 0, 0, 0
    start = time.process_time()
    for first in range(0, len(texts), 500):
        if first * 4 >= len(texts) and not quarter:
            quarter, done = time.process_time() - start, first
        batch = []
        for text in texts[first:first + 500]:
            words = re.findall(r'\\w+', text.lower())
            batch.append([' '.join(words[i:i + shingle]).encode() for i in range(len(words) - shingle + 1)])
        for minhash in MinHash.bulk(batch, num_perm=permutations):
            number = len(kept)
            for other in lsh.query(minhash):
                if minhash.jaccard(kept[other]) >= threshold:
                    if number // 3 == other // 3 and number % 3 == 1:
                        found += 1
                    else:
                        wrong += 1
            lsh.insert(number, minhash)
            kept.append(minhash)
    seconds = time.process_time() - start
    print(seconds, found / (len(texts) // 3), found / max(1, found + wrong),
          quarter * (len(texts) // 4) / max(1, done) if quarter else seconds / 4, size() - before)
    """
}
