import Presentation
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("harbor", 6), ("é", 1), ("e\u{301}\u{302}\u{323}", 1), ("港", 2), ("Ｌ", 2), ("ﾊ", 1), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("a\u{200B}b", 2), ("x\u{FE00}", 1), ("…│├─“”", 6), ("नमस्ते", 4), ("שָׁלוֹם", 4),
  ])
  func `letters take one column, wide ones two, marks none`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(arguments: [("🚢", 2), ("👩‍👩‍👧", 2), ("👋🏽", 2), ("❤\u{FE0F}", 2), ("🇳🇿", 2), ("⚡", 2), ("☂", 1), ("🚢🚢", 4)])
  func `an emoji takes two columns however it is put together`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `a joiner between letters hides none of them`() {
    #expect("क्\u{200D}ष".displayWidth == 2)
  }
}
