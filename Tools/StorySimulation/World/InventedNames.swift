/// Makes names that nobody bears: syllables put together, each name once.
struct InventedNames {
  private var random: SplitMix64
  private var taken: Set<String> = []

  init(seed: UInt64) { random = SplitMix64(seed: seed, stream: .world) }

  mutating func town() -> String { unused { Self.stem(&$0) + $0.element(of: Self.townEndings) } }
  mutating func country() -> String { unused { Self.stem(&$0) + $0.element(of: Self.countryEndings) } }
  mutating func surname() -> String { unused { Self.stem(&$0) + $0.element(of: Self.surnameEndings) } }
  mutating func stem() -> String { unused { Self.stem(&$0) + $0.element(of: Self.firmEndings) } }

  private mutating func unused(_ make: (inout SplitMix64) -> String) -> String {
    for _ in 0..<100 {
      let name = make(&random)
      if taken.insert(name).inserted { return name }
    }
    let name = make(&random) + make(&random).lowercased()
    taken.insert(name)
    return name
  }

  private static func stem(_ random: inout SplitMix64) -> String {
    random.element(of: onsets) + random.element(of: middles)
  }

  private static let onsets = words(
    """
    Brel Corv Dask Drov Eld Fenn Gral Hask Iver Jost Kelv Lund Marl Nesk Orl Pell Quor Rast Skel Tavr Ulm Varn Wenn Yarl
    Zest Bram Cald Dorn Ers Folk Garr Holm Ilv Jarn Krev Lorm Mosk Norl Osk Prend Rusk Selv Thorl Uld Vesk Wrax Ybb Zorr
    Ambr Blov Crend Delf Emsk Flor Grev Hult
    """)
  private static let middles = words("en ing am or ist ul av em og ack oll ert ind und arn esk oth ag im ev")
  private static let townEndings = words(
    "port holm hithe sund by mouth stead ford wick haven bridge gate burg fell mere ness ton field minster dale")
  private static let countryEndings = words("ia ora avia enland una eria alia ovia")
  private static let surnameEndings = words(
    "er sen ov ic ard elli holt by son quist enko ova aert ez ini ou erby ling man")
  private static let firmEndings = words("a ex ona is o um")

  static func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

  /// Given names; these are common ones of many languages.
  static let women = words(
    "Anna Ilse Wenna Minna Lena Mara Sofia Elena Ruth Clara Nadia Irina Helen Judith Laura Edith Greta Amira Leila Rosa"
  )
  static let men = words(
    "Joren Odran Corwin Peter Martin Adam Lukas Viktor Samuel Daniel Marek Oskar Henrik Pavel Simon Felix Hugo Omar Karim Ivo"
  )
}
