import ModelFiles
import Testing

/// The numbers are those of spaCy 3.8's string store.
@Suite struct StringHashTests {
  @Test(
    arguments: [
      ("a", 11_901_859_001_352_538_922), ("apple", 8_566_208_034_543_834_098), ("coffee", 3_197_928_453_018_144_401),
      ("12345678", 9_871_996_032_675_327_904), ("Überraschung", 8_858_412_418_843_196_165),
    ] as [(String, UInt64)])
  func `a string has the number the model knows it by`(text: String, number: UInt64) {
    #expect(StringHash.hash(text) == number)
  }

  @Test(
    arguments: [
      ("", 0), ("IS_ALPHA", 1), ("FLAG63", 63), ("X", 101), ("DEPRECATED276", 379), ("PERSON", 380), ("agent", 401),
      ("acl", 451), ("_", 456),
    ] as [(String, UInt64)])
  func `names of the model's own are small numbers`(text: String, number: UInt64) {
    #expect(StringHash.hash(text) == number)
  }
}
