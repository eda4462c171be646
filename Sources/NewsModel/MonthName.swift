import UTF8Text

/// The names of months as dates have them: in English, German, French, Spanish, Italian, Portuguese, Dutch, the
/// Scandinavian languages, Finnish, Polish, Czech, Hungarian, Romanian, Turkish, Indonesian, Greek, Russian and
/// Ukrainian, with their abbreviations and in the case that follows a day. No name stands for two months.
package enum MonthName {
  /// 1 to 12; nil for any other word. Case does not count.
  package static func number(of word: String) -> Int? { numbers[word.folded()] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for name in row.split(separator: " ") { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()

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
