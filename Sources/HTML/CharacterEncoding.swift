import UTF8Text

/// A way of writing text as bytes, among those that the web uses (Encoding Standard, section 4).
struct CharacterEncoding: Hashable, Sendable {
  /// The standard's name, in lower case.
  let name: String
  /// The name under which `iconv` of the C library knows what browsers read.
  let iconvName: String

  static let utf8 = CharacterEncoding(name: "utf-8", iconvName: "UTF-8")
  static let windows1252 = CharacterEncoding(name: "windows-1252", iconvName: "CP1252")
  static let littleUTF16 = CharacterEncoding(name: "utf-16le", iconvName: "UTF-16LE")
  static let bigUTF16 = CharacterEncoding(name: "utf-16be", iconvName: "UTF-16BE")

  init(name: String, iconvName: String) {
    self.name = name
    self.iconvName = iconvName
  }

  /// The encoding that a label means; nil for a label that no browser knows.
  /// - Parameter label: in any case.
  init?(label: String) {
    let label = label.lowercased()
    let key = label.hasPrefix("x-") && Self.byLabel[label] == nil ? String(label.dropFirst(2)) : label
    guard let found = Self.byLabel[key] else { return nil }
    self = found
  }

  var isUTF16: Bool { self == .littleUTF16 || self == .bigUTF16 }
  /// Whether its text is ASCII bytes, told apart by escape sequences.
  var isEscaped: Bool { name == "iso-2022-jp" }

  /// What text in this encoding that uses the bytes 0x80 to 0x9F, which are nothing but controls in it, is really in:
  /// Microsoft's encoding for the same languages, whose letters stand at the same places or nearly so.
  var extended: CharacterEncoding { Self.extensions[name].flatMap { Self(label: $0) } ?? self }

  private static let extensions = [
    "iso-8859-2": "windows-1250", "iso-8859-4": "windows-1257", "iso-8859-5": "windows-1251",
    "iso-8859-6": "windows-1256", "iso-8859-7": "windows-1253", "iso-8859-8": "windows-1255",
    "iso-8859-13": "windows-1257", "iso-8859-15": "windows-1252",
  ]

  /// The standard's name, the library's, and the labels beside the name; those of the standard that begin with "cs",
  /// "iso-ir" and the like are left out, since pages do not use them.
  private static let table: [(name: String, iconvName: String, labels: String)] = [
    ("utf-8", "UTF-8", "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8"),
    ("utf-16le", "UTF-16LE", "utf-16 ucs-2 unicode unicodefeff iso-10646-ucs-2"),
    ("utf-16be", "UTF-16BE", "unicodefffe"),
    ("ibm866", "IBM866", "866 cp866"),
    ("iso-8859-2", "ISO-8859-2", "iso8859-2 iso88592 iso_8859-2 latin2 l2"),
    ("iso-8859-3", "ISO-8859-3", "iso8859-3 iso88593 iso_8859-3 latin3 l3"),
    ("iso-8859-4", "ISO-8859-4", "iso8859-4 iso88594 iso_8859-4 latin4 l4"),
    ("iso-8859-5", "ISO-8859-5", "iso8859-5 iso88595 iso_8859-5 cyrillic"),
    ("iso-8859-6", "ISO-8859-6", "iso8859-6 iso88596 iso_8859-6 arabic iso-8859-6-e iso-8859-6-i asmo-708"),
    ("iso-8859-7", "ISO-8859-7", "iso8859-7 iso88597 iso_8859-7 greek greek8 sun_eu_greek ecma-118 elot_928"),
    ("iso-8859-8", "ISO-8859-8", "iso8859-8 iso88598 iso_8859-8 hebrew visual iso-8859-8-e iso-8859-8-i logical"),
    ("iso-8859-10", "ISO-8859-10", "iso8859-10 iso885910 latin6 l6"),
    ("iso-8859-13", "ISO-8859-13", "iso8859-13 iso885913"),
    ("iso-8859-14", "ISO-8859-14", "iso8859-14 iso885914"),
    ("iso-8859-15", "ISO-8859-15", "iso8859-15 iso885915 iso_8859-15 latin9 latin-9 l9"),
    ("iso-8859-16", "ISO-8859-16", ""),
    ("koi8-r", "KOI8-R", "koi koi8 koi8_r"),
    ("koi8-u", "KOI8-U", "koi8-ru"),
    ("macintosh", "MACINTOSH", "mac x-mac-roman"),
    ("windows-874", "CP874", "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
    ("windows-1250", "CP1250", "cp1250"),
    ("windows-1251", "CP1251", "cp1251 win-1251"),
    (
      "windows-1252", "CP1252",
      "cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 latin-1 l1 ascii us-ascii ansi_x3.4-1968 cp819 ibm819"
    ),
    ("windows-1253", "CP1253", "cp1253"),
    ("windows-1254", "CP1254", "cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5"),
    ("windows-1255", "CP1255", "cp1255"),
    ("windows-1256", "CP1256", "cp1256"),
    ("windows-1257", "CP1257", "cp1257"),
    ("windows-1258", "CP1258", "cp1258"),
    ("x-mac-cyrillic", "MAC-CYRILLIC", "mac-cyrillic x-mac-ukrainian"),
    ("gb18030", "GB18030", "gbk gb2312 gb_2312 gb_2312-80 chinese iso-ir-58 cp936"),
    ("big5", "BIG5-HKSCS", "big5-hkscs cn-big5 big5hkscs cp950"),
    ("euc-jp", "EUC-JP-MS", "eucjp"),
    ("iso-2022-jp", "ISO-2022-JP", ""),
    ("shift_jis", "CP932", "shift-jis sjis ms_kanji ms932 windows-31j cp932"),
    ("euc-kr", "CP949", "euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cp949 uhc"),
  ]

  private static let byLabel: [String: CharacterEncoding] = {
    var found: [String: CharacterEncoding] = [:]
    for row in table {
      let encoding = CharacterEncoding(name: row.name, iconvName: row.iconvName)
      for label in [row.name] + row.labels.split(separator: " ").map(String.init) { found[label] = encoding }
    }
    return found
  }()
}
