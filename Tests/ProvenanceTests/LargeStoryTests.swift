import ModelFixture
import NewsModel
import Testing

/// Stories of more articles than are compared each two.
@Suite(.enabled(if: InstalledModel.isThere, Comment(rawValue: InstalledModel.hint)))
struct LargeStoryTests {
  /// Reports that share next to nothing.
  private let reports = [
    """
    Orlesund bought back its old bell from a retired baker for nearly nothing after a quarrel of nine years, and children \
    sang while the last beams were carried out under the lamps of the square.
    """,
    """
    A roofer who grew up beside the ferry landing has promised to repair all of it by himself this summer, although nobody \
    had asked him and insurers will not pay for a single plank.
    """,
    """
    An anonymous letter had warned the mayor of Tindby twice about the mill, yet both were filed with complaints about \
    noisy seagulls and found only when the cellar was cleared in March.
    """,
    """
    Rain ruined the orchards around Skarvik within an hour, which cost one beekeeper every hive that her grandfather had \
    built and left the village without honey for the coming winter fair.
    """,
    """
    Locksmiths from three counties competed on Friday for the right to open a lighthouse whose only key was dropped into \
    the sea by a careless inspector during a storm some eleven weeks before.
    """,
    """
    The quarry at Brenholt will be filled with water next year so that divers can train there, a plan which printers, \
    bakers and two choirs of the town have opposed with songs and leaflets.
    """,
    """
    Ostery has more windmills than households, and since Monday it also has a museum for them, whose director sleeps \
    between the exhibits because no flat could be found for her anywhere near.
    """,
    """
    Moths ate most of what the archive of Fallund kept in wool, while its parchments survived in a tin that somebody had \
    labeled as biscuits when the building was evacuated half a century ago.
    """,
  ]

  @Test func `each copy draws on the report that it copies`() {
    let originals = (0..<8).map {
      ArticleBuilder("report\($0)", outlet: "Outlet \($0)", date: "2024-05-1\($0)T08:00:00Z", reports[$0])
    }
    let copies = (0..<112).map { number in
      let minute = 10 + number % 50
      return ArticleBuilder(
        "copy\(number)", date: "2024-05-1\(number % 8)T\(10 + number / 50):\(minute):00Z", reports[number % 8])
    }
    let found = stemma(of: originals + copies)
    let expected = (0..<112).map { "report\($0 % 8) -> copy\($0) republication" }
    #expect(found.edges.sorted() == expected.sorted())
  }

  @Test func `an article is compared with those of an outlet that it names, however far from it`() {
    let wire = ArticleBuilder(
      "wire", outlet: "Northern Press Service", date: "2024-05-20T09:00:00Z", "\(reports[0]) \(reports[5])")
    let others = (0..<100).map {
      ArticleBuilder("copy\($0)", date: "2024-05-10T08:\(10 + $0 % 50):00Z", reports[0])
    }
    let credited = ArticleBuilder(
      "credited", outlet: "Daily Ebb", date: "2024-05-20T12:00:00Z", "\(reports[0]) It was a long day for all."
    ).credit("(NPS)", "Northern Press Service")
    let found = stemma(of: others + [wire, credited])
    #expect(found.edges.contains("wire -> credited republication"))
  }
}
