import GRDB

/// The tables of an archive, as numbered steps; a step that was published never changes.
enum ArchiveSchema {
  /// What SQLite's header says the file is: "STMA".
  static let applicationID = 0x5354_4D41
  /// The form that this version writes.
  static var version: Int { steps.count }

  /// Step by step, each from the form before it to the next.
  static let steps = [first, second, third]

  /// How the index of words parts texts, since the first version.
  static let tokenizer = "porter unicode61 remove_diacritics 2"

  /// Makes the tables, or brings those of an earlier version to the form of this one; whole or not at all.
  /// - Throws: `ArchiveError.Reason`, `DatabaseError`.
  static func bringUpToDate(_ database: Database) throws {
    let version = try version(of: database, mayBeNew: true)
    guard version < steps.count else { return }
    try database.inTransaction(.immediate) {
      for step in steps[version...] { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(steps.count)")
      return .commit
    }
  }

  /// - Throws: `ArchiveError.Reason` for what is no archive or of another version.
  static func refuseOthers(_ database: Database) throws {
    let version = try version(of: database, mayBeNew: false)
    guard version == steps.count else { throw ArchiveError.Reason.refused(earlier) }
  }

  private static let earlier =
    "an earlier version of Stemma wrote this archive; stemma archive compact brings it up to date"

  private static func version(of database: Database, mayBeNew: Bool) throws -> Int {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    if mayBeNew, application == 0, version == 0, tables == 0 { return 0 }
    guard application == applicationID, version > 0 else { throw ArchiveError.Reason.notAnArchive }
    guard version <= steps.count else { throw ArchiveError.Reason.newer(version: version, known: steps.count) }
    return version
  }

  /// The tables of the first version.
  ///
  /// Names of outlets, sources and origins stand once, in `names`; what they are looked for by is empty where the name itself
  /// serves (`SearchedName`). The words of headline and body are in `texts`, by the
  /// article's number; what they are read off stands in `packs` alone, compressed. A word's place costs two bytes less in the
  /// first column, so that is the body's.
  private static let first = """
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- Captures and articles that came together, compressed together: what is shown of them, and the rest.
    CREATE TABLE packs (id INTEGER PRIMARY KEY, texts BLOB NOT NULL, facts BLOB NOT NULL);

    CREATE TABLE captures (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      digest BLOB NOT NULL,
      -- Counts the captures of one name from 1.
      number INTEGER NOT NULL,
      standing INTEGER NOT NULL REFERENCES kinds (id),
      pack INTEGER NOT NULL REFERENCES packs (id),
      position INTEGER NOT NULL,
      UNIQUE (name, number));

    -- Kinds of pages, sources, citations and origins, and languages; of each some dozen.
    CREATE TABLE kinds (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

    CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);

    CREATE TABLE stories (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      -- Whether the giver of its pages made it.
      given INTEGER NOT NULL,
      title TEXT NOT NULL,
      day INTEGER,
      reports INTEGER NOT NULL,
      origins INTEGER NOT NULL,
      content BLOB NOT NULL,
      UNIQUE (name, given));

    CREATE TABLE articles (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      capture INTEGER NOT NULL REFERENCES captures (id),
      -- 0 for the lead article, else the number of the further item.
      place INTEGER NOT NULL,
      kind INTEGER NOT NULL REFERENCES kinds (id),
      outlet INTEGER REFERENCES names (id),
      -- Days after 1 January 1970.
      day INTEGER,
      language INTEGER REFERENCES kinds (id),
      -- A hash of the page's address, and the state of the page before this one.
      page INTEGER,
      previous INTEGER REFERENCES articles (id),
      -- The story that the giver of the page put it in.
      given TEXT,
      story INTEGER REFERENCES stories (id) ON DELETE SET NULL,
      pack INTEGER NOT NULL REFERENCES packs (id),
      position INTEGER NOT NULL);
    CREATE INDEX articles_by_capture ON articles (capture);
    CREATE INDEX articles_by_outlet ON articles (outlet) WHERE outlet IS NOT NULL;
    CREATE INDEX articles_by_day ON articles (day) WHERE day IS NOT NULL;
    CREATE INDEX articles_by_page ON articles (page) WHERE page IS NOT NULL;
    CREATE INDEX articles_by_previous ON articles (previous) WHERE previous IS NOT NULL;
    CREATE INDEX articles_by_story ON articles (story);

    CREATE TABLE attributions (
      source INTEGER NOT NULL REFERENCES names (id),
      kind INTEGER NOT NULL REFERENCES kinds (id),
      article INTEGER NOT NULL REFERENCES articles (id),
      -- How many things the article attributes to the source.
      statements INTEGER NOT NULL,
      PRIMARY KEY (source, kind, article)) WITHOUT ROWID;

    CREATE TABLE citations (
      story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
      article INTEGER NOT NULL REFERENCES articles (id),
      outlet INTEGER NOT NULL REFERENCES names (id),
      -- A kind of citation, or of credit line.
      kind INTEGER NOT NULL REFERENCES kinds (id),
      PRIMARY KEY (story, article, outlet, kind)) WITHOUT ROWID;
    CREATE INDEX citations_by_outlet ON citations (outlet, article);

    CREATE TABLE derivations (
      story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      child INTEGER REFERENCES articles (id),
      parent INTEGER REFERENCES articles (id),
      -- The outlets of lost reports.
      lost_child INTEGER REFERENCES names (id),
      lost_parent INTEGER REFERENCES names (id),
      kind TEXT NOT NULL,
      confidence REAL NOT NULL,
      central INTEGER NOT NULL,
      evidence INTEGER NOT NULL,
      PRIMARY KEY (story, number)) WITHOUT ROWID;

    CREATE TABLE origins (
      story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
      name INTEGER NOT NULL REFERENCES names (id),
      kind INTEGER NOT NULL REFERENCES kinds (id),
      -- The first of the story's claims that comes from there, 0 for the central one.
      claim INTEGER NOT NULL,
      PRIMARY KEY (story, name, kind)) WITHOUT ROWID;
    CREATE INDEX origins_by_name ON origins (name);

    -- The saved stories, in parts; they hold all articles up to the number in the settings.
    CREATE TABLE groupings (part INTEGER PRIMARY KEY, content BLOB NOT NULL);

    CREATE VIRTUAL TABLE texts USING fts5 (
      body, headline, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
    """

  /// The day of a story as lists are sorted by it; below all days for a story without one.
  static let storyDay = "ifnull(day, -9999999)"

  /// What lists of the latest stories are read from.
  private static let second = "CREATE INDEX stories_by_day ON stories (ifnull(day, -9999999), reports);"

  /// Half a digest is enough to know a capture by. Searches ask for the numbers of stories, which lie far apart beside their
  /// contents.
  private static let third = """
    UPDATE captures SET digest = substr(digest, 1, 16);
    CREATE INDEX stories_by_origins ON stories (origins, reports);
    """
}
