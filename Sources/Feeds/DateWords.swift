/// The words of dates in feeds, folded.
enum DateWords {
  /// 1 to 12; nil for any other word.
  static func month(_ word: String) -> Int? { months[word] }

  static func isMonth(_ word: String) -> Bool { months[word] != nil }

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

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for name in row.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()

  /// By month: English, German, French, Spanish, Italian, Portuguese, Dutch, the Scandinavian languages, Finnish,
  /// Polish, Czech, Hungarian, Romanian, Turkish, Indonesian, Greek, Russian, Ukrainian; in the case that dates use. No
  /// name stands for two months.
  private static let rows = [
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari tammikuuta stycznia sty ledna január ianuarie ian ocak oca ιαν ιανουαρίου января янв січня січ",
    "february feb februar feber février fevrier févr fév fevr fev febrero febbraio fevereiro februari helmikuuta lutego lut února února únor február febr februarie şubat şub φεβ φεβρουαρίου февраля фев лютого лют",
    "march mar märz maerz mär mrz mars marzo março marco maart mrt marts maaliskuuta marca března március márc martie mart maret μάρ μαρ μαρτίου марта мар березня бер",
    "april apr avril avr abril abr aprile huhtikuuta kwietnia kwi dubna április ápr aprilie nisan nis απρ απρίλ απριλίου апреля апр квітня кві",
    "may mai mayo maggio mag maio mei maj toukokuuta maja května május máj mayıs μάι μαϊ μάϊ μάιος μαΐου мая май травня тра",
    "june jun juni juin junio giugno giu junho kesäkuuta czerwca cze června június jún iunie iun haziran haz ιούν ιουν ιουνίου июня июн червня чер",
    "july jul juli juillet juil julio luglio lug julho heinäkuuta lipca července július júl iulie iul temmuz tem ιούλ ιουλ ιουλίου июля июл липня лип",
    "august aug août aout agosto ago augustus augusti elokuuta sierpnia sie srpna augusztus ağustos ağu agustus agu αύγ αυγ αυγούστου августа авг серпня сер",
    "september sep sept septembre septiembre settembre set setembro syyskuuta września wrz září szeptember szept septembrie eylül eyl σεπ σεπτ σεπτεμβρίου сентября сен вересня вер",
    "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta października paź října október octombrie ekim eki οκτ οκτωβρίου октября окт жовтня жов",
    "november nov novembre noviembre novembro marraskuuta listopada lis listopadu noiembrie noi kasım kas νοέ νοε νοεμ νοεμβρίου ноября ноя листопада лис",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des joulukuuta grudnia gru prosince decembrie aralık ara δεκ δεκεμβρίου декабря дек грудня гру",
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
