import Testing

@testable import Attributions

@Suite struct QuotationStatesTests {
  @Test func `tokens are outside, inside, opening or closing, and each paragraph begins outside`() {
    var builder = TextBuilder()
    builder.append("It “ sank ” \" fast \" he")
    builder.append("so „ it")
    builder.append("is ''")
    let states = QuotationStates(builder.analyzedText(), paragraphs: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2])
    #expect(states.states == [0, 2, 1, 3, 2, 1, 3, 0, 0, 2, 1, 0, 2])
    #expect(states.marks == [0, 1, 1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6])
  }
}
