package import NewsModel

/// What is to be made; with the seed it fixes every byte.
package struct SimulationParameters: Sendable, Equatable {
  package enum Style: String, Sendable, CaseIterable {
    /// Words put together by their frequencies alone: fast, for scale.
    case dense
    /// English sentences with attributions, credit lines and quotations.
    case prose
  }

  package var seed: UInt64 = 1
  package var style = Style.dense
  /// Words an article that somebody wrote himself; copies may be shorter. 20 to 5,000; prose has matter for about 450.
  package var words = 400
  /// Reports a story, lost ones and revisions among them; 1 to 200.
  package var witnesses = 1...40
  /// The part of a story's reports that is cited or credited by others and withheld itself.
  package var lost = Share.none...Share.none
  /// How much of its parent's words a rewrite has changed, cut or moved.
  package var changed = Share(perMille: 100)...Share(perMille: 600)
  /// The part of articles that tell no date.
  package var undated = Share(perMille: 30)
  /// The part of stories that have a twin of the same kind and place at another time of the year.
  package var lookAlikes = Share(perMille: 100)
  /// The part of groups of eight stories behind which a round-up tells of some of them.
  package var roundups = Share(perMille: 250)
  /// The first of the 365 days on which stories begin.
  package var firstDay = CalendarDate(year: 2023, month: 1, day: 1)

  package init() {}
}
