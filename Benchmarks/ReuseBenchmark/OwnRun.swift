import Foundation
import Measurement
import StorySimulation
import TextReuse

/// Finds near-copies among simulated articles as they come.
struct OwnRun {
  /// Pairs made and found whose distance begins at a tenth.
  private struct Band {
    var made = 0
    var found = 0
  }

  private let pairs: Int
  private var bands = [Band](repeating: Band(), count: 7)
  private var wrongOfOneStatement = 0
  private var wrongOfTwo = 0
  /// Seconds of processor time.
  private var seconds = (words: 0.0, fingerprints: 0.0, index: 0.0)
  private var kilobytes = 0

  var recall: Double { Double(found) / Double(pairs) }
  var rate: Double { Double(pairs * 3) / (seconds.words + seconds.fingerprints + seconds.index) }
  private var found: Int { bands.reduce(0) { $0 + $1.found } }
  private var precision: Double { Double(found) / Double(max(1, found + wrongOfOneStatement + wrongOfTwo)) }

  init(_ simulation: Simulation, pairs: Int) {
    self.pairs = pairs
    let before = Memory.kilobytes()
    var index = NearCopyIndex()
    for first in stride(from: 0, to: pairs, by: 500) {
      take((first..<min(first + 500, pairs)).map(simulation.pair(at:)), from: first, &index)
    }
    kilobytes = Memory.kilobytes() - before
  }

  private mutating func take(_ pairs: [SimulatedPair], from first: Int, _ index: inout NearCopyIndex) {
    let texts = pairs.flatMap { [$0.original.text, $0.copy.text, $0.other.text] }
    var clock = Run.processorSeconds()
    func lap() -> Double {
      let last = clock
      clock = Run.processorSeconds()
      return clock - last
    }
    let words = texts.map { PlainWords.words(of: $0) }
    seconds.words += lap()
    let fingerprints = words.map(Fingerprint.init(words:))
    seconds.fingerprints += lap()
    var answers: [[NearCopy]] = []
    for (place, fingerprint) in fingerprints.enumerated() {
      answers.append(index.nearCopies(of: fingerprint))
      index.add(fingerprint, number: first * 3 + place)
    }
    seconds.index += lap()
    for (place, answer) in answers.enumerated() {
      count(answer, number: first * 3 + place, pairs[place / 3].change.total.perMille / 100)
    }
  }

  private mutating func count(_ answer: [NearCopy], number: Int, _ band: Int) {
    if number % 3 == 1 { bands[band].made += 1 }
    for copy in answer {
      switch (copy.number / 3 == number / 3, number % 3) {
      case (true, 1): bands[band].found += 1
      case (true, _): wrongOfOneStatement += 1
      default: wrongOfTwo += 1
      }
    }
  }

  func report() {
    func rate(_ seconds: Double) -> String { "\(Int(Double(pairs * 3) / seconds))" }
    print("Stemma      \(Int(self.rate)) articles/s (\(pairs * 3) articles)")
    print(
      "  words \(rate(seconds.words))/s, fingerprints \(rate(seconds.fingerprints))/s, index \(rate(seconds.index))/s")
    print("  recall \(recall.digits(4)), precision \(precision.digits(4))")
    print("  wrong pairs: \(wrongOfOneStatement) of one statement, \(wrongOfTwo) of two")
    for (tenth, band) in bands.enumerated() where band.made > 0 {
      let recall = Double(band.found) / Double(band.made)
      print("  recall at a distance of \(tenth * 10)% and more: \(recall.digits(4)) (\(band.made) pairs)")
    }
    print("  memory \(kilobytes / 1024) MiB, \(kilobytes * 1024 / (pairs * 3)) bytes an article")
  }
}

extension Double {
  func digits(_ count: Int) -> String { String(format: "%.\(count)f", self) }
}
