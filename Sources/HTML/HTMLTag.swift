/// The elements that Stemma tells apart, by their names; `other` for all else, `text` for a text.
package enum HTMLTag: String, CaseIterable, Sendable {
  case text = "#text"
  case other = "#other"
  case html, head, title, meta, link, base, body
  case script, style, noscript, template
  case main, article, section, header, footer, nav, aside, address
  case div, p, br, hr, pre, blockquote, center, details, summary
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd
  case table, caption, thead, tbody, tfoot, tr, th, td
  case figure, figcaption, picture, source, img, svg, math, canvas, video, audio, track, iframe, object, embed
  case map, area
  case form, fieldset, legend, label, input, button, select, option, optgroup, textarea, datalist, dialog, menu
  case a, span, b, strong, i, em, u, s, small, sub, sup, font, q, cite, code, time, abbr, mark, del, ins, tt, big, kbd
  case wbr, bdi, bdo, dfn, data, ruby, rt, rp

  static let byName: [String: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst(2).map { ($0.rawValue, $0) })

  /// What stands inside is code or is not shown.
  package var holdsNoProse: Bool { self == .script || self == .style || self == .template }
}
