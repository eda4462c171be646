import LanguageIdentification
import Testing

@Suite struct LanguageIdentifierTests {
  private static let texts: [(String, String)] = [
    (
      "en",
      "The harbor stays closed until the morning, the captain said. The fishermen wait on the shore with their boats."
    ),
    (
      "de",
      "Der Hafen bleibt bis zum Morgen geschlossen, sagte der Kapitän. Die Fischer warten mit ihren Booten am Ufer."
    ),
    (
      "fr",
      "Le port reste fermé jusqu'au matin, a déclaré le capitaine. Les pêcheurs attendent sur la rive avec leurs bateaux."
    ),
    (
      "es",
      "El puerto permanece cerrado hasta la mañana, dijo el capitán. Los pescadores esperan en la orilla con sus barcos."
    ),
    ("ru", "Порт закрыт до утра, сообщил капитан. Рыбаки ждут на берегу со своими лодками."),
    ("ja", "港は朝まで閉鎖されたと船長が述べた。漁師たちは岸で待っている。船はまだ出ていない。"),
    ("zh", "港口将关闭至早晨，船长说。渔民们在岸上等待，他们的船停在码头，没有人知道什么时候开放。"),
    ("zh-Hant", "港口將關閉至早晨，船長說。漁民們在岸上等待，他們的船停在碼頭，沒有人知道什麼時候開放。"),
    ("he", "הנמל סגור עד הבוקר, אמר רב החובל. הדייגים מחכים על החוף עם הסירות שלהם."),
    ("id", "Pelabuhan ditutup sampai pagi, kata kapten itu. Para nelayan menunggu di pantai dengan perahu mereka."),
  ]

  @Test(arguments: texts)
  func `the language of a paragraph is found`(tag: String, text: String) throws {
    let language = try #require(LanguageIdentifier.language(of: text))
    #expect(language.tag == tag)
    #expect(language.reliability > 0.8)
  }

  @Test(arguments: [
    "", "Harbor", "Harbor closed", "12 345 678 901 234 567 890 123 456 789 012 345 678 901 234 567 890",
  ])
  func `of a text with few letters nothing is said`(text: String) {
    #expect(LanguageIdentifier.language(of: text) == nil)
  }

  @Test func `a text half in another language is less reliable`() throws {
    let mixed = try #require(LanguageIdentifier.language(of: Self.texts[0].1 + "\n" + Self.texts[4].1))
    #expect(mixed.reliability < 0.8)
  }

  @Test func `a long text is read as far as need be, whole letters only`() throws {
    let long = String(repeating: Self.texts[4].1, count: 2000)
    #expect(LanguageIdentifier.language(of: "a" + long)?.tag == "ru")
    #expect(LanguageIdentifier.language(of: long)?.tag == "ru")
  }
}
