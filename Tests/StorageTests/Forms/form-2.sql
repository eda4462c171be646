-- An archive as the first version made it: its tables, and rows of invented pages.
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE captures (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  digest BLOB NOT NULL,
  -- Counts the captures of one name from 1.
  number INTEGER NOT NULL,
  standing TEXT NOT NULL,
  content BLOB NOT NULL,
  UNIQUE (name, digest));

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
  kind TEXT NOT NULL,
  outlet INTEGER REFERENCES names (id),
  -- Days after 1 January 1970.
  day INTEGER,
  language TEXT,
  -- A hash of the page's address, and the state of the page before this one.
  page INTEGER,
  previous INTEGER REFERENCES articles (id),
  -- The story that the giver of the page put it in.
  given TEXT,
  story INTEGER REFERENCES stories (id) ON DELETE SET NULL,
  content BLOB NOT NULL);
CREATE INDEX articles_by_capture ON articles (capture);
CREATE INDEX articles_by_outlet ON articles (outlet) WHERE outlet IS NOT NULL;
CREATE INDEX articles_by_day ON articles (day) WHERE day IS NOT NULL;
CREATE INDEX articles_by_page ON articles (page) WHERE page IS NOT NULL;
CREATE INDEX articles_by_previous ON articles (previous) WHERE previous IS NOT NULL;
CREATE INDEX articles_by_story ON articles (story);

CREATE TABLE attributions (
  source INTEGER NOT NULL REFERENCES names (id),
  kind TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES articles (id),
  -- How many things the article attributes to the source.
  statements INTEGER NOT NULL,
  PRIMARY KEY (source, kind, article)) WITHOUT ROWID;

CREATE TABLE citations (
  story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES articles (id),
  outlet INTEGER NOT NULL REFERENCES names (id),
  -- A kind of citation, or of credit line.
  kind TEXT NOT NULL,
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

CREATE TABLE claims (
  story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  PRIMARY KEY (story, number)) WITHOUT ROWID;

CREATE TABLE origins (
  story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  claim INTEGER NOT NULL,
  name INTEGER NOT NULL REFERENCES names (id),
  kind TEXT NOT NULL,
  PRIMARY KEY (story, claim, name, kind)) WITHOUT ROWID;
CREATE INDEX origins_by_name ON origins (name);

-- The saved stories, in parts; they hold all articles up to the number in the settings.
CREATE TABLE groupings (part INTEGER PRIMARY KEY, content BLOB NOT NULL);

CREATE VIRTUAL TABLE texts USING fts5 (
  headline, body, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO settings (name, value) VALUES ('attribution model', 'fast');
INSERT INTO settings (name, value) VALUES ('grouped articles', '0');
INSERT INTO captures (id, name, digest, number, standing, content) VALUES (1, 'ferry.html', X'0B2628280EB1AFB7C9694D9AA065A158B499E6AF0BDCC784E4CE5308B88663E2', 1, 'article', X'28B52FFD24B375030052C61518706F0E504F3F2A45D1FF9E6A39CEB8700FBAE5108016C40B4B130EA5C2CAAE2905351052B487F53907D5A763A996AFB7CC2280F0AEB371253590A275AE50E218D76F9AFB463DE97DFD30DA15140164593B7C3ED7C00206000F35438CB83289C8C2BA64AB353A23412E36E8EEDFAC');
INSERT INTO captures (id, name, digest, number, standing, content) VALUES (2, 'other.html', X'486E65868102E921472B3FAF18E18C4A1495583373327EC2B3717AC88AC8B8F9', 1, 'article', X'28B52FFD24701D020024037B436F7572696572227D7D0A3C703E41206665727279206973206167726F756E642C6173742067756172642E3C2F703E5B5D04004A84388921D9AFD10109725D014DA37163');
INSERT INTO names (id, name, folded) VALUES (1, 'The Courier', ' the courier ');
INSERT INTO names (id, name, folded) VALUES (2, 'coast guard', ' coast guard ');
INSERT INTO names (id, name, folded) VALUES (3, 'The Herald', ' the herald ');
INSERT INTO names (id, name, folded) VALUES (4, 'Press Trust of India', ' press trust of india ');
INSERT INTO stories (id, name, given, title, day, reports, origins, content) VALUES (1, 'ferry.html', 0, 'Ferry runs aground off Skarholm', 19856, 2, 1, X'28B52FFD641105FD050004037B66657272792E68746D6C302C3454686520486572616C6441202072616E206167726F756E64382C692C5B436F75726937A0804B0A1B63208282C8A1E103148E709043E3A091D7853A659082E2D0A22FCCB3772251345734303B8089093B986E888607C10790CD1652978556D072331680823D1487C48B88DCB9410DE159986F33BD5964D5909951F13E9DE02FD937681DBB0986221F807CACB075FC0384C71D95F008704115229D867813024A28942642222985A76DB18728020732D9CE246B08');
INSERT INTO articles (id, name, capture, place, kind, outlet, day, language, page, previous, given, story, content) VALUES (1, 'ferry.html', 1, 0, 'article', 1, 19856, NULL, -4608054131428622626, NULL, NULL, 1, X'28B52FFD647002BD0500D284121870CB0336673DAEB2952AA7FA763A784813B41F32F7FFEF051B6E400D9EA0B1FCFF9927F6EF69116A6E58B81224E334F191819513577D693EDA73714968434A45F866FBD0BDD23A8AE825A041A6B2A9F52C0720C2884091E2074D7C313222343C1B3801A82D11D28A89A472AAB80AA1FD83CA741BEBE681241DE35B0411129E4463C8638F8BC623F22509D188545142345B04AECCFB4620D8C01023BDFDEB36C04FC69D070867F1924CE92E6EDA4262B0F861020307EBF7');
INSERT INTO articles (id, name, capture, place, kind, outlet, day, language, page, previous, given, story, content) VALUES (2, 'ferry.html#1', 1, 1, 'teaser', NULL, NULL, NULL, NULL, NULL, NULL, NULL, X'28B52FFD24F0450100287B5D5D5D7D0B80801F6184B14BF680262377CA65A3929B7888AACC24358396CDC553B0609BBC030B8C6CAC');
INSERT INTO articles (id, name, capture, place, kind, outlet, day, language, page, previous, given, story, content) VALUES (3, 'other.html', 2, 0, 'article', 1, 19856, NULL, 7844064267697927992, NULL, NULL, 1, X'28B52FFD643702F50500A2C5141880CD036448CC003C48D7183D1C10991F444A0D725B27B1D3B555C0A9327037B6B8BD092E563B375B1E6B33D885F74890A35EF02F4EB2821E19DF39CA422837A27F204BE21A264216CA9D26FD65E77C9F540124A011AAB2A965B71C20C2083108F203D17DE66DC07EC1F0E71606D6C0CAABB0824888449600CD0047C657B16EFFD1C12F363610E382581205800D6EB18043FADCA13B55553D318914C069143092B146E10C47DE4A51DBE2ABEC5F058D57B1A20AA526D0FCC46318AE022D9D');
INSERT INTO attributions (source, kind, article, statements) VALUES (2, 'organization', 1, 1);
INSERT INTO attributions (source, kind, article, statements) VALUES (2, 'organization', 3, 1);
INSERT INTO citations (story, article, outlet, kind) VALUES (1, 1, 3, 'report');
INSERT INTO citations (story, article, outlet, kind) VALUES (1, 1, 4, 'wire');
INSERT INTO citations (story, article, outlet, kind) VALUES (1, 3, 4, 'wire');
INSERT INTO derivations (story, number, child, parent, lost_child, lost_parent, kind, confidence, central, evidence) VALUES (1, 0, 1, NULL, NULL, 3, 'citation', 0.8, 1, 1);
INSERT INTO derivations (story, number, child, parent, lost_child, lost_parent, kind, confidence, central, evidence) VALUES (1, 1, 3, NULL, NULL, 3, 'citation', 0.8, 1, 1);
INSERT INTO claims (story, number, reports, origins) VALUES (1, 0, 2, 1);
INSERT INTO origins (story, claim, name, kind) VALUES (1, 0, 3, 'outlet');
INSERT INTO groupings (part, content) VALUES (0, X'28B52FFD24042100006E6F6E651A134C82');
INSERT INTO texts (rowid, headline, body) VALUES (1, 'Ferry runs aground off Skarholm', 'A ferry ran aground off Skarholm on Sunday, the coast guard said. Nobody was hurt, Ada Holm said.');
INSERT INTO texts (rowid, headline, body) VALUES (2, '', 'A teaser.');
INSERT INTO texts (rowid, headline, body) VALUES (3, 'Ferry runs aground off Skarholm', 'A ferry is aground, the coast guard said.');
CREATE INDEX stories_by_day ON stories (ifnull(day, -9999999), reports);
PRAGMA application_id = 1398033729; PRAGMA user_version = 2;
