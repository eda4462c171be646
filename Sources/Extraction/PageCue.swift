import Patterns

/// Words that pages print around articles, in the languages of the pages read; whole short lines only.
///
/// They help where the shape of a line does not decide; no rule rests on them alone.
enum PageCue {
  /// Bytes beyond which a line is never one of these.
  private static let limit = 80

  /// A button, a menu's word, a note on the page itself.
  static func isFurniture(_ line: String) -> Bool {
    line.utf8.count <= limit && furniture.isFound(in: line)
  }

  /// The heading of a list of other items: "More For You", "Related".
  static func isSectionHeading(_ line: String) -> Bool {
    line.utf8.count <= limit && sectionHeading.isFound(in: line)
  }

  /// A link to the rest of an item that is cut short.
  static func isMoreLink(_ line: String) -> Bool {
    line.utf8.count <= limit && moreLink.isFound(in: line)
  }

  /// A sentence of a page's notice on what it stores in browsers.
  static func isAboutCookies(_ line: String) -> Bool {
    line.utf8.count <= noticeLimit && cookies.isFound(in: line)
  }

  /// Bytes beyond which a line is no sentence of a notice.
  private static let noticeLimit = 1000
  private static let cookies = Pattern(
    literal: #"\bcookies?\b|\b(?:reCAPTCHA|AdBlock(?:er)?s?|ad blockers?)\b"#, [.ignoresCase])

  private static let furniture = Pattern(
    literal: #"""
      ^(?: skip\ (?:to|past)\b.* | jump\ to\b.* | zum\ inhalt.* | menu | search\b.{0,20} | home | short\ (?:url|link) | follow(?:\ us)?\b.{0,30}
        | share\b.{0,40} | (?:copy|copied)\ (?:link|address|url).* | link\ copied.* | save(?:\ (?:article|for\ later))? | print | e-?mail
        | (?:sign|log)[\ -]?(?:in|up|out)\b.{0,30} | register | subscribe\b.{0,40} | advertisement.{0,20} | anzeige | werbung | publicité | publicidad
        | sponsored.{0,20} | promoted.{0,20} | scroll\ .* | story\ continues\ below.* | article\ continues\ (?:below|after).* | continue\ reading
        | text\ size.* | listen\b.{0,40} | \d+\ (?:comments?|shares?|kommentare|views) | comments?(?:\ \(\d+\))? | kommentare | facebook.{0,80}
        | twitter.{0,80} | whatsapp.{0,80} | x | linkedin | reddit | telegram | instagram | youtube | latest\ (?:stories|news) | trending.{0,20}
        | breaking\ news | most\ (?:read|popular).{0,20} | \d+\ min(?:utes?)?\ read | play\ video | watch\ .{0,30} | cookie.{0,30} | privacy\b.{0,30}
        | accept\b.{0,30} | ©.* | copyright\ .* | all\ rights\ reserved.* | loading.* | back\ to\ top | teilen | drucken | artikel\ (?:teilen|drucken|merken|anhören).*
        | add\ .{2,30}\ on\ google.* | gift\ (?:this\ )?article | close | ok | next | previous | submit )$
      """#, [.ignoresCase, .extended])

  private static let sectionHeading = Pattern(
    literal: #"""
      ^(?: (?:read|see|watch)\ (?:also|more|next)\b:?.{0,30} | (?:you\ )?(?:may|might)\ also\ like.* | also\ (?:read|see|in).{0,30} | more\ (?:for\ you|from|on|in|about|stories|news|light|to\ read|top).{0,40} | more:?
        | related(?:\ (?:stories|articles|news|topics|content|posts|items|tags|links|coverage))?:? | recommended.{0,30} | (?:editor.?s.?\ (?:picks?|choice)|top\ stories|latest(?:\ from.*)?|most\ (?:read|popular|viewed).{0,20}|trending.{0,20}|popular.{0,20}|up\ next|up\ first|don.?t\ miss.*|what\ to\ read\ next|around\ the\ web)
        | others?\ in\b.{0,30} | (?:leave|post|add)\ a\ (?:comment|reply).* | comments?(?:\ \(\d+\))? | join\ the\ (?:conversation|discussion).* | tags:?.* | topics:?.* | filed\ under:?.* | about\ the\ author.* | themen:?.*
        | mehr\ (?:zum|zu|aus|von|über).{0,40} | lesen\ sie\ auch.* | auch\ interessant.* | das\ könnte\ (?:sie|dich)\ auch.* | (?:ähnliche|verwandte|weitere)\ (?:artikel|beiträge|themen|nachrichten|meldungen).* | meistgelesen.* | kommentare.{0,20} | zur\ startseite
        | à\ lire\ aussi.* | lire\ aussi.* | sur\ le\ même\ (?:sujet|thème).* | leer\ también.* | te\ puede\ interesar.* | más\ noticias.* | leggi\ anche.* | leia\ (?:também|mais).* | lees\ ook.* | läs\ (?:också|mer).* | les\ også.* | læs\ også.* )$
      """#, [.ignoresCase, .extended])

  private static let moreLink = Pattern(
    literal:
      #"^(?:keep reading.{0,20}|(?:read|show|see|view) (?:the )?(?:more|full|whole|rest)\b.{0,30}|continue reading.{0,30}|(?:full|whole) (?:story|report|article)|(?:on )?to the story|(?:more|read) ?[»›>→…]+|weiterlesen.{0,20}|mehr lesen|lire (?:la suite|plus)|leer más|seguir leyendo|lees (?:meer|verder))$"#,
    [.ignoresCase])
}
