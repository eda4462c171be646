import Foundation
import Testing

@Suite(.enabled(if: InstalledModel.isThere, InstalledModel.hint))
struct NestedRowTests {
  private func row(_ text: String) throws -> [String: Any] {
    let input = "{\"id\":\"a\",\"text\":\"\(text)\"}\n"
    return try Command().run("attribute", "--mode", "fast", "-", input: input).row()
  }

  @Test func `what is told inside another attribution stands apart, with a chain`() throws {
    let row = try row("Mara Lind said that a diver told her the gate was open.")
    #expect((row["attributions"] as? [[String: Any]])?.count == 1)
    let nested = try #require(row["nested"] as? [[String: Any]])
    #expect(nested.map { $0["chain"] as? [Int] } == [[0]])
    #expect(nested.map { $0["source"] as? [[Int]] } == [[[20, 27]]])
  }

  @Test func `a text without any has no list of them`() throws {
    #expect(try row("Mara Lind said that the gate was open.")["nested"] == nil)
  }
}
