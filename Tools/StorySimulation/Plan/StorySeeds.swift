/// What a story's numbers are drawn from, and when it happens: all by its index and the seed, however many are asked for.
///
/// Stories come in blocks of eight that happen within a few days, so that a round-up has something to tell of. A block
/// and the one behind it lie four to eight months apart: a story and its twin there, eight later, share kind, place and
/// words.
struct StorySeeds: Sendable {
  static let blockLength = 8
  private static let daysOfYear = 365

  let index: Int
  /// 0 to 364, after the first day.
  let day: Int
  /// The story that looks like this one.
  let twin: Int?
  /// The same for both twins.
  let setting: SplitMix64
  private let seed: UInt64

  init(index: Int, parameters: SimulationParameters) {
    (self.index, seed) = (index, parameters.seed)
    let block = index / Self.blockLength
    let first = block & ~1
    var days = SplitMix64(seed: seed, stream: .block, index: first)
    let start = days.below(Self.daysOfYear)
    let later = start + 120 + days.below(125)
    var jitter = SplitMix64(seed: seed, stream: .block, index: -1 - index)
    day = ((block == first ? start : later) + jitter.below(4)) % Self.daysOfYear
    let pair = first * Self.blockLength + index % Self.blockLength
    var pairs = SplitMix64(seed: seed, stream: .pair, index: pair)
    let isTwin = pairs.chance(parameters.lookAlikes)
    twin = isTwin ? (index == pair ? pair + Self.blockLength : pair) : nil
    setting = SplitMix64(seed: seed, stream: .setting, index: isTwin ? -1 - pair : index)
  }

  func random(_ stream: SplitMix64.Stream) -> SplitMix64 { SplitMix64(seed: seed, stream: stream, index: index) }
}
