/// Words too common to tell texts apart.
enum StopWords {
  static let english: Set<String> = Set(
    """
    a about above after again against all almost along already also although always am among an and another any are
    around as at away back be became because become been before behind being below between both but by came can cannot
    come could day days did do does doing done down during each early either else enough even ever every few first for
    from further get give go going got had has have having he her here hers herself him himself his how however i if in
    including into is it its itself just last late later latest least less like made make many may me might more most
    much must my myself near never new next no nor not now of off often on once one only onto or other others our out
    over own part per put rather s said same say saying says see seen several she should since so some still such t take
    than that the their them themselves then there these they this those though three through thus time to today told
    too toward two under until up upon us use used very via was way we week well went were what when where whether which
    while who whom whose why will with within without would year years yesterday yet you your 's 't n't 're 've 'll 'd
    'm ca wo according added according monday tuesday wednesday thursday friday
    saturday sunday mr mrs ms
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
