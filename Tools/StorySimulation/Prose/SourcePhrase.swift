/// Who says something, as texts name them.
struct SourcePhrase: Sendable {
  enum Form: Sendable {
    /// Speaks to everyone.
    case publicly
    /// Speaks for himself to whoever asks.
    case person
    /// Not named.
    case unnamed
    case document
    /// The article's own voice.
    case none
  }

  let form: Form
  /// "Anna Varnholt, the director of the authority".
  let first: String
  /// "Varnholt".
  let later: String
  /// What an origin is called: "Anna Varnholt".
  let name: String
  /// A phrase with a comma in it, so that one stands behind it, too.
  var isApposed: Bool { first.contains(", ") }

  static let none = SourcePhrase(form: .none, first: "", later: "", name: "public event")
}

extension SourcePhrase {
  init(person: World.Person, role: String, form: Form = .person) {
    self.init(form: form, first: person.name + ", " + role, later: person.surname, name: person.name)
  }

  init(body: String, short: String) {
    self.init(
      form: .publicly, first: body, later: short, name: body.hasPrefix("the ") ? String(body.dropFirst(4)) : body)
  }

  /// "a senior engineer at the authority" is "the engineer" when he is met again.
  init(unnamed phrase: String) {
    var later = phrase
    for end in [" at ", " of ", " who ", " familiar ", " on ", " in ", " for ", " to "] {
      if let place = later.firstRange(of: end) { later = String(later[..<place.lowerBound]) }
    }
    for start in ["a senior ", "two ", "an ", "a "] where later.hasPrefix(start) {
      later = String(later.dropFirst(start.count))
      break
    }
    self.init(form: .unnamed, first: phrase, later: "the " + later, name: phrase)
  }

  init(document phrase: String) {
    let article = "aeiou".contains(phrase.first ?? "x") ? "an " : "a "
    self.init(form: .document, first: article + phrase, later: "the document", name: phrase)
  }
}
