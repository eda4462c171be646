import Testing

@testable import StorySimulation

@Suite struct ChanceTests {
  @Test func `the generator gives the numbers of its published source`() {
    // splitmix64.c with state 1234567: the values that the JDK and Rosetta Code give, too.
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
    #expect(random.next() == 9_817_491_932_198_370_423)
  }

  @Test func `a number below a limit takes every value about as often`() {
    var random = SplitMix64(seed: 1)
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 { counts[random.below(10)] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) })
  }

  @Test func `ranks are drawn by Zipf's law`() {
    let draw = ZipfDraw(count: 1000)
    var random = SplitMix64(seed: 1)
    var counts = [Int](repeating: 0, count: 1000)
    for _ in 0..<200_000 { counts[draw.draw(&random)] += 1 }
    // The harmonic number of 1000 is 7.485, so the first rank has 26,720 of 200,000.
    #expect((26_000...27_500).contains(counts[0]))
    #expect((2_450...2_900).contains(counts[9]))
    #expect((200...335).contains(counts[99]))
  }

  @Test(arguments: [("0.2", 200), (".25", 250), ("1", 1000), ("0.1239", 123), ("0", 0)])
  func `a part is read as people write it`(text: String, perMille: Int) {
    #expect(Share(text)?.perMille == perMille)
  }

  @Test(arguments: ["", "-1", "1.5", "2", "0.2.1", "a", "0,2", "0/2"])
  func `what is no part of one is refused`(text: String) {
    #expect(Share(text) == nil)
  }

  @Test func `a part is printed with three digits`() {
    #expect([0, 7, 250, 1000].map { Share(perMille: $0).description } == ["0.000", "0.007", "0.250", "1.000"])
  }
}
