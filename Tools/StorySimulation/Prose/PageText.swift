/// Puts sentences into paragraphs, with dateline and credit lines, in a house's spelling and quotation marks.
struct PageText {
  let outlets: [SimulatedOutlet]
  let place: String
  let day: Int
  private var paragraphs: [String] = []

  init(outlets: [SimulatedOutlet], place: String, day: Int) {
    (self.outlets, self.place, self.day) = (outlets, place, day)
  }

  mutating func add(_ sentence: String, opensParagraph: Bool) {
    if paragraphs.isEmpty || opensParagraph {
      paragraphs.append(sentence)
    } else {
      paragraphs[paragraphs.count - 1] += " " + sentence
    }
  }

  func finished(credits: [CreditPlan], house: SimulatedOutlet, photographer: String) -> String {
    var lines = paragraphs.map { Self.spelled($0, house) }
    for credit in credits {
      let outlet = outlets[credit.outlet]
      switch credit.form {
      case .tag: lines[lines.count - 1] += " (\(outlet.name))"
      case .dateline:
        lines[0] = "\(place.uppercased()), \(DayPhrase.monthAndDay(day)) (\(outlet.name)) - \(lines[0])"
      case .inputs: lines.append("With inputs from \(outlet.inText).")
      case .firstPublished: lines.append("This article was first published by \(outlet.inText).")
      case .photo: lines.append("Photo: \(photographer)/\(outlet.name)")
      }
    }
    return lines.joined(separator: "\n\n")
  }

  private static func spelled(_ text: String, _ house: SimulatedOutlet) -> String {
    var text = house.setsCurlyQuotes ? curly(text) : text
    guard house.spellsAmerican else { return text }
    for (british, american) in spellings { text = text.replacing(british, with: american) }
    return text
  }

  private static func curly(_ text: String) -> String {
    var curly = ""
    var isOpen = false
    for character in text {
      guard character == "\"" else {
        curly.append(character == "'" ? "’" : character)
        continue
      }
      curly.append(isOpen ? "”" : "“")
      isOpen.toggle()
    }
    return curly
  }

  /// Lowercase words alone: names stay as they are.
  private static let spellings = [
    ("kilometre", "kilometer"), ("centimetre", "centimeter"), (" harbour", " harbor"), ("epicentre", "epicenter"),
    ("neighbour", "neighbor"), ("lorries", "trucks"), ("authorised", "authorized"), ("per cent", "percent"),
    ("grey van", "gray van"), ("paralyses", "paralyzes"),
  ]
}
