import Patterns
import UTF8Text

/// Words that sites print in and around the text of an article, and that the words of `PageCue` do not cover: requests
/// to subscribe, links to other articles amid the text, and headings of what follows an article.
///
/// Valid for: short blocks of a page's tree, where elements already part text from menus. Chosen on half of 990 and 258
/// pages, 2026-11-22, and checked on the other half.
enum ArticleCue {
  /// Bytes beyond which a block is text, whatever it asks for.
  private static let limit = 330

  /// A heading of contacts, sources or other articles below the text.
  static func isEndHeading(_ text: String) -> Bool { text.utf8.count <= 80 && endHeading.isFound(in: text) }

  /// A request to subscribe, follow, donate, register or write in, or a note on how the site earns its money.
  static func isPromotion(_ text: String) -> Bool {
    text.utf8.count <= limit && (promotionOpening.isFound(in: text) || promotion.isFound(in: text))
  }

  /// Words that lead to another article: "Read more: …".
  static func isReference(_ text: String) -> Bool { text.utf8.count <= limit && reference.isFound(in: text) }

  private static let endHeading = Pattern(
    literal: #"""
      ^(?: weitere\ (?:informationen|inhalte|aktuelle|infos|links|fotos)\b.{0,50} | weiterführende\b.{0,40} | mehr\ (?:themen|kolumnen|infos?|informationen)\b.{0,40}
        | (?:presse)?kontakte?:? | ansprechpartner.{0,30} | quellen?(?:angaben?|verzeichnis)?:? | einzelnachweise | fußnoten | literatur(?:verzeichnis)?:?
        | (?:sources?|references|footnotes|notes|further\ reading|external\ links|see\ also|contacts?):? | über\ (?:den|die)\ autor.{0,30} | zur\ person:?
        | about\ the\ (?:writer|reporter)s?.{0,20} | (?:audios?\ et\ )?vidéos?\ sur\ le\ sujet | más\ sobre\b.{0,40} | schon\ gelesen\?? | meist\ gesucht:?
        | vous\ aimerez\ aussi.{0,20} | schlag(?:worte|wörter):? | (?:notas|noticias|artículos|contenidos?)?\ ?relacionad[oa]s?:? | articoli\ correlati:?
        | (?:dieses|das)\ (?:thema|könnte)\b.{0,20}\bauch\ interessieren:? | entdecken?\ (?:sie\ )?weitere\b.{0,30} | zum\ weiterlesen:? | explore\ further:?
        | zobacz\ (?:też|także|również):? | (?:noch\ )?keine\ kommentare\b.{0,70} | \(?noch\ keine\ bewertungen\b.{0,30} | articles\ (?:liés|similaires):?
        | pour\ aller\ plus\ loin.{0,20} | approfondimenti:? )$
      """#, [.ignoresCase, .extended])

  /// Words with which a request opens; apart from those that stand anywhere, of which many are tried at each word.
  private static let promotionOpening = Pattern(
    literal: #"""
      ^(?: (?:please\ )?(?:subscribe|register|sign\ up|sign\ in|log\ ?in|create\ an?\ (?:free\ )?account|become\ a\ (?:member|subscriber)|join\ us\ on|follow\ (?:us|(?:\S+\ ){1,6}on\ (?:twitter|facebook|instagram|x|linkedin|youtube)))\b
        | for\ more\ (?:stories|news)\ like\ this\b | get\ in\ touch\ (?:with\ (?:us|our)|at)\b
        | (?:our|this)\ (?:website|site)\ is\ (?:the|your)\ (?:place|destination|home)\b | please\ refresh\ the\ page\b | -?\ *anzeige\ *-?$ )
      """#, [.ignoresCase, .extended, .unicode])

  private static let promotion = Pattern(
    literal: #"""
      \b(?: (?:sign|signing)\ up\ (?:here|(?:for|to)\ (?:our|the|.{1,30}newsletter)) | subscribe\ (?:now|today|here|to\ (?:our|the))\b
        | download\ (?:the|our)\ .{0,40}\bapps?\b | support(?:ing)?\ (?:our|independent|local)\ (?:work|journalism)\b | got\ a\ story\??
        | send\ us\ (?:a\ message|your\ (?:tips|stories)) | we\ (?:may|might|can)\ (?:receive|earn)\ (?:a\ |an\ )?(?:\w+\ )?(?:commission|compensation)
        | affiliate[ -]links?\b | products\ through\ an\ independent\ review\b | this\ (?:content|article)\ is\ (?:reserved|free\ to\ read) | to\ unlock\b
        | automatically\ logged\ in\b | do\ you\ want\ to\ be\ informed\b | submit\ your\ letter\b | newsletter\ (?:abonnieren|bestellen|anmelden)
        | (?:jetzt|hier|unseren?|kostenlosen?|zum|mit\ dem|per)\ .{0,40}newsletter\b | newsletter\ informiert\b
        | javascript\b.{0,60}\b(?:aktivieren|enable|aktiviert) | artikel\ (?:teilen|nützlich|kommentieren)\?? | externer\ inhalt\b
        | ein\ klick\ für\ den\ datenschutz | werden\ sie\ mitglied\b | unterstütze(?:n\ sie)?\ (?:uns|\p{Lu}\w+)\b
        | (?:canal|grupo)\ de\ (?:telegram|whatsapp)\b | suscríb[ea](?:te|se)\b | abonnez-vous\b | inscrivez-vous\b | zapraszamy\b.{0,40}\bsubskrypcji\b
        | iscriviti\b | assine\ (?:já|agora|a)\b )
      """#, [.ignoresCase, .extended, .unicode])

  private static let reference = Pattern(
    literal: #"""
      ^[^\p{L}\p{N}]*(?: (?:read|see|watch|also\ read|related|more\ on\ this|don.t\ miss)(?:\ (?:more|also|next|on))*\ ?[:|–—-] | lesen\ sie\ (?:auch|mehr|hier|dazu|weiter)\b | lies\ auch\b | (?:mehr\ (?:zum\ thema|dazu)|auch\ interessant|siehe\ auch|schon\ gelesen)\ ?[:|?]
        | à\ (?:lire|découvrir|voir)\b | lire\ aussi\b | (?:lea|lee|leer|puedes\ ver|le\ puede\ interesar|te\ puede\ interesar|ver\ (?:también|más)|mirá|además)\b[^.]{0,20}: | leggi\ (?:anche|qui)\b | leia\ (?:também|mais)\b | lees\ (?:ook|meer)\b | czytaj\ (?:też|także|więcej)\b | přečtěte\ si\b | zobacz\ (?:też|także)\b | läs\ (?:också|mer)\b | les\ også\b | læs\ også\b | čtěte\ (?:také|i)\b )
      """#, [.ignoresCase, .extended, .unicode])
}
