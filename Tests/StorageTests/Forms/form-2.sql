-- An archive as the second version made it: its tables, and rows of invented pages.
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
INSERT INTO packs (id, texts, facts) VALUES (2, X'28B52FFD649701C5050032081C19607903F349C818954645AFAE0FC231411FB53F5E52D01CAA1AA3368A12DBFC58AD4EA7991429693CC54EBD66E4B47447C2D50BB54FA60BEF73D6D8BF0EE7AD6E3418F33D63ED612FB87AB3F74DEA69F37DCCDBFA77334B9784FFF43A68ED3807A9613DD53EDF86701045007CCB56101800EE8044921601D5627031050D5B1CE31E01D995806B053AD8A618D9A41BB03F009B6BC70AE3A1064B1257E61159A8137BE8084B305BCD05BA335C1967B3B1033B48EA055A6714B7', X'28B52FFD649405C50600D4050000BF0511E701005072657373205472757374206F6620496E6469615054495D7B6F7468232C235D7D5D6832232323232C23232C23232C23232C2332227D5D7D5D5D7D040A0C0FC61FCF1F582008271E1D1E7502282008271E1D1E45022AA0212AD2B085F52C06304448042218C81D298278A5DEBA460DC4EBF464D810260C0E44C89394B0A8C6FC4473746E80B5DCA054625DE474C969888E1BAAA519EE182E47C2DEA2E92696EEA08947B26080F00CB997B57038C7B11C78360698147592F11B08B537A0F7F894B1501CA3B1CE02A92CF6C80597066989888D');
INSERT INTO kinds (id, name) VALUES (1, 'article');
INSERT INTO kinds (id, name) VALUES (2, 'organization');
INSERT INTO kinds (id, name) VALUES (3, 'teaser');
INSERT INTO kinds (id, name) VALUES (4, 'report');
INSERT INTO kinds (id, name) VALUES (5, 'wire');
INSERT INTO kinds (id, name) VALUES (6, 'outlet');
INSERT INTO captures (id, name, digest, number, standing, pack, position) VALUES (1, 'ferry.html', X'95C8B64152F893B854CDF85A73DA4DBBAD31CA0EFE1F66C7AE34DEEC7697AB55', 1, 1, 2, 0);
INSERT INTO captures (id, name, digest, number, standing, pack, position) VALUES (2, 'other.html', X'486E65868102E921472B3FAF18E18C4A1495583373327EC2B3717AC88AC8B8F9', 1, 1, 2, 3);
INSERT INTO names (id, name, folded) VALUES (1, 'The Courier', ' the courier ');
INSERT INTO names (id, name, folded) VALUES (2, 'coast guard', ' coast guard ');
INSERT INTO names (id, name, folded) VALUES (3, 'The Herald', ' the herald ');
INSERT INTO names (id, name, folded) VALUES (4, 'Press Trust of India', ' press trust of india ');
INSERT INTO stories (id, name, given, title, day, reports, origins, content) VALUES (1, 'ferry.html', 0, 'Ferry runs aground off Skarholm', 19856, 2, 1, X'28B52FFD642305CD05006402910C2E68746D6C232C2354686520486572616C64382C692C5B436F757269000807000008070039A0A029C366200222208818223E4D0415858034261B18794D0883084990DC62110827EF9D48A0912CC355A3C0922D9DF2F679F242F0C365B384E126E11494DC640C402927CA4320685E315D4285332DE4B799D65B7945AA2BCC7F36A74AD4278726615F781899C150E9875B949522A171A38FC7002C30D9D55976F7C2A31109930F49749BC259FB05442A4817680F7293ECDB4C81');
INSERT INTO articles (id, name, capture, place, kind, outlet, day, language, page, previous, given, story, pack, position) VALUES (1, 'ferry.html', 1, 0, 1, 1, 19856, NULL, 5241548335315035226, NULL, NULL, 1, 2, 1);
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
PRAGMA application_id = 1398033729; PRAGMA user_version = 2;
