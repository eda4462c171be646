-- An archive as the third version made it: its tables, and rows of invented pages.
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
INSERT INTO settings (name, value) VALUES ('attribution model', 'fast');
INSERT INTO settings (name, value) VALUES ('grouped articles', '0');
INSERT INTO packs (id, texts, facts) VALUES (2, X'28B52FFD644B01450500B2471B1D608B1E758D21C33E3C35C5A8DB14337CAB075FDF47F5EF2402B836C721B04E6ACA3F481819B7A7268652BC4D6E74975A34116181622396D9DA84FABF9DFC588975A313028539FFB3747202C57ECE0EC53AF7ED0FAF645FC9BDB95D4DB4D4AABC41FF360C9C021340D87906101320106E8C870F7723EC08085C0A70A1C259EDCA0C0AB61ABACE143EC01BF00770AEF70DE3C160365D39C52C886DBDDFC972BB03EC78981793F9878F', X'28B52FFD649405350700A4060000BF0511E701005072657373205472757374206F6620496E6469615054495D7B6F746865722E6578616D706C652F232C235D7D5D6832232323232C23232C23232C235D232C23232C2332227D5D7D5D040A0C0FC61FCF1F582008271E1D1E7502282008271E1D1E45022AA011AAC19985E5168B0130444844629C7729029DD4B4726A466B26367E4E4F820D3560F050843A59098B0A0A65D51DE73083855B4F7914137CD8729A71EC457BD725368EB9714570CB7894437BE61BD01EE76C3CB2C5DA79C7517AE8EC5B1A71CB99FD492C3D96D9E590E88786670FC47B8649CCD04629B8296989888D');
INSERT INTO kinds (id, name) VALUES (1, 'article');
INSERT INTO kinds (id, name) VALUES (2, 'organization');
INSERT INTO kinds (id, name) VALUES (3, 'teaser');
INSERT INTO kinds (id, name) VALUES (4, 'report');
INSERT INTO kinds (id, name) VALUES (5, 'wire');
INSERT INTO kinds (id, name) VALUES (6, 'outlet');
INSERT INTO captures (id, name, digest, number, standing, pack, position) VALUES (1, 'ferry.html', X'0B2628280EB1AFB7C9694D9AA065A158', 1, 1, 2, 0);
INSERT INTO captures (id, name, digest, number, standing, pack, position) VALUES (2, 'other.html', X'486E65868102E921472B3FAF18E18C4A', 1, 1, 2, 3);
INSERT INTO names (id, name, folded) VALUES (1, 'The Courier', '');
INSERT INTO names (id, name, folded) VALUES (2, 'coast guard', '');
INSERT INTO names (id, name, folded) VALUES (3, 'The Herald', '');
INSERT INTO names (id, name, folded) VALUES (4, 'Press Trust of India', '');
INSERT INTO stories (id, name, given, title, day, reports, origins, content) VALUES (1, 'ferry.html', 0, 'Ferry runs aground off Skarholm', 19856, 2, 1, X'0328B52FFD24C0A5030004053E14060600100A02030100010203010101000102020101010202000101000201010201020101049A99E93F141E14160703032605052E68746D6C6C6F73743A54686520486572616C64436F75726965720E003A2B315A92A58C402B8441207E1925646073C84CBA6F189602312F55E16C0073D212FE31');
INSERT INTO articles (id, name, capture, place, kind, outlet, day, language, page, previous, given, story, pack, position) VALUES (1, 'ferry.html', 1, 0, 1, 1, 19856, NULL, -4608054131428622626, NULL, NULL, 1, 2, 1);
INSERT INTO articles (id, name, capture, place, kind, outlet, day, language, page, previous, given, story, pack, position) VALUES (2, 'ferry.html#1', 1, 1, 3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 2);
INSERT INTO articles (id, name, capture, place, kind, outlet, day, language, page, previous, given, story, pack, position) VALUES (3, 'other.html', 2, 0, 1, 1, 19856, NULL, 7844064267697927992, NULL, NULL, 1, 2, 4);
INSERT INTO attributions (source, kind, article, statements) VALUES (2, 2, 1, 1);
INSERT INTO attributions (source, kind, article, statements) VALUES (2, 2, 3, 1);
INSERT INTO citations (story, article, outlet, kind) VALUES (1, 1, 3, 4);
INSERT INTO citations (story, article, outlet, kind) VALUES (1, 1, 4, 5);
INSERT INTO citations (story, article, outlet, kind) VALUES (1, 3, 4, 5);
INSERT INTO derivations (story, number, child, parent, lost_child, lost_parent, kind, confidence, central, evidence) VALUES (1, 0, 1, NULL, NULL, 3, 'citation', 0.8, 1, 1);
INSERT INTO derivations (story, number, child, parent, lost_child, lost_parent, kind, confidence, central, evidence) VALUES (1, 1, 3, NULL, NULL, 3, 'citation', 0.8, 1, 1);
INSERT INTO origins (story, name, kind, claim) VALUES (1, 3, 6, 0);
INSERT INTO groupings (part, content) VALUES (0, X'28B52FFD24042100006E6F6E651A134C82');
INSERT INTO texts (rowid, headline, body) VALUES (1, 'Ferry runs aground off Skarholm', 'A ferry ran aground off Skarholm on Sunday, the coast guard said. Nobody was hurt, Ada Holm said.');
INSERT INTO texts (rowid, headline, body) VALUES (2, '', 'A teaser.');
INSERT INTO texts (rowid, headline, body) VALUES (3, 'Ferry runs aground off Skarholm', 'A ferry is aground, the coast guard said.');
CREATE INDEX stories_by_day ON stories (ifnull(day, -9999999), reports);
CREATE INDEX stories_by_origins ON stories (origins, reports);
PRAGMA application_id = 1398033729; PRAGMA user_version = 3;
