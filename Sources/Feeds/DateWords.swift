/// The words of dates in feeds, folded.
enum DateWords {
  /// Hours to add for the half of the day: 0 for AM, 12 for PM; nil for any other word.
  static func dayHalf(_ word: String?) -> Int? {
    switch word {
    case "am", "a.m", "오전", "上午", "午前", "πμ": 0
    case "pm", "p.m", "오후", "下午", "午後", "μμ": 12
    default: nil
    }
  }

  /// Whether a word between the parts of a date says nothing of it: "of", "Uhr", "Sunday".
  static func isFiller(_ word: String) -> Bool { fillers.contains(word) || weekdays.contains { word.hasPrefix($0) } }

  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "星期"]

  private static let fillers: Set<String> = [
    "de", "del", "of", "the", "at", "um", "uhr", "à", "le", "den", "г", "року", "st", "nd", "rd", "th", "t", "o", "er",
    "og", "kl", "på", "h",
  ]
}

/// Zones by their names.
enum TimeZoneName {
  /// Minutes east of Greenwich; nil for a name that is not known. Names that several zones share mean the one that
  /// most feeds mean by them: CST America's, IST India's, BST Britain's summer.
  static func minutes(of name: String) -> Int? { zones[name] }

  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "uct": 0, "zulu": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120,
    "met": 60, "mest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "msd": 240, "trt": 180,
    "nst": -210, "ndt": -150, "ast": -240, "adt": -180, "at": -240, "est": -300, "edt": -240, "et": -300, "cst": -360,
    "cdt": -300, "ct": -360, "mst": -420, "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480, "akst": -540,
    "akdt": -480, "hst": -600, "brt": -180, "brst": -120, "art": -180, "clt": -240, "clst": -180, "cot": -300,
    "pet": -300, "sast": 120, "cat": 120, "eat": 180, "wat": 60, "gst": 240, "irst": 210, "pkt": 300, "ist": 330,
    "npt": 345, "bdt": 360, "ict": 420, "wib": 420, "wita": 480, "wit": 540, "hkt": 480, "sgt": 480, "myt": 480,
    "pht": 480, "awst": 480, "jst": 540, "kst": 540, "acst": 570, "acdt": 630, "aest": 600, "aedt": 660, "nzst": 720,
    "nzdt": 780,
  ]
}
