import NewsModel

/// Holidays: "Thanksgiving Day", "last Christmas", "Easter 2022", "Easter week".
enum HolidayPatterns {
  static let rules: [Rule] = [attacks, holiday]

  /// "9/11", "the Sept. 11 attacks": one day by its name, in whatever year the text is written.
  private static let attacks = Rule(
    #"(?<![\w/.-])(?:(?:9/11|(?:Sept\.?|September)\h+11(?:th)?)(?=\h+(?:[Tt]error\w*\h+)?(?i:attacks?|hijack\w+|terrorists?)\b|\h+(?:Memorial|Museum|Commission)\b)|9/11(?=\h+(?i:commission|memorial|museum|families|victims|survivors)\b)|(?i:since|after|before|on|post|pre)[-\h]\h*(?<expression>9/11)(?![\w/:-])(?!\.\d)(?!\h+(?:split|scale|odds)))"#
  ) { _ in
    .fixed(.date, "2001-09-11", reason: "the day of the attacks in the United States, by its name")
  }

  private static let names =
    #"New\h+Year['’]s\h+(?:Day|Eve)|Martin\h+Luther\h+King(?:,?\h+Jr\.?,?)?(?:['’]s)?\h+Day|Earth\h+Day|Juneteenth|Valentine['’]s\h+Day|Presidents['’]?\h+Day|(?:St\.|Saint)\h+Patrick['’]s\h+Day|Ash\h+Wednesday|Palm\h+Sunday|Good\h+Friday|Easter(?:\h+(?:Sunday|Monday|Day))?|Memorial\h+Day|Fourth\h+of\h+July|July\h+Fourth|Labor\h+Day|Columbus\h+Day|Halloween|Election\h+Day|Veterans['’]?\h+Day|Thanksgiving(?:\h+Day)?|Christmas(?:\h+(?:Eve|Day))?|Boxing\h+Day"#
  /// What makes it a name of something else: "Easter Island", "a Christmas tree".
  private static let notNames =
    #"(?!\h+(?i:islands?|trees?|cards?|shopping|shoppers|dinners?|eggs?|rising|markets?|gifts?|presents?|carols?|songs?|movies?|stockings?|decorations|parades?|lights|costumes?|massacre|bunny|agreement|accords?)\b)"#

  private static let holiday = Rule(
    #"(?<![\w-])(?:(?<shift>(?i:last|this|next))\h+)?(?<name>\#(names))(?![\w-])\#(notNames)(?:\h+(?<week>(?i:week|weekend))(?!\w))?(?:,?\h+(?:of\h+)?(?<year>\#(Lexicon.year)))?"#
  ) { words in
    guard let holiday = words["name"].flatMap({ Holiday(words: $0) }) else { return nil }
    let meaning = Meaning.holiday(holiday, year: words.number("year"), shift: words.shift())
    return words["week"] == "week" ? .from(0, .week, meaning) : meaning
  }
}
