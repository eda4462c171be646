/// What documents mostly hold: each is compressed as something that follows such a text, and repeats it in a few bytes.
///
/// The texts are a part of the archive's form: another one could not read what was written with these. They cost nothing
/// where a document has little of them. Chosen on simulated reports on 2026-11-23.
enum UsualText {
  /// As it is told when its numbers stand apart.
  private static func skeleton(_ json: String.UTF8View) -> [UInt8] { SplitJSON(Array(json)).text }

  static let texts = Array(
    """
    , who asked not to be named because they were not authorized to speak to the media, told reporters in a statement on \
    Thursday. The government has said that it would not be the first time since the start of the year, according to people \
    with knowledge of the matter. A spokesman for the ministry did not immediately respond to a request for comment. The \
    president said on Wednesday that the United States and other countries have been able to take part in the talks. Police \
    said on Tuesday that they had been called to the city after a report of people who were there on Monday night. “We are \
    going to have to do more than that,” he said on Friday. “This is what we think they will do,” she added on Sunday. More \
    than a hundred people have been killed and thousands of others were injured on Saturday, officials said, as the company \
    announced its plans for the next two years, which will cost about 20 million dollars, the news agency reported.
    {"form":"html","given":{"authors":["By {"form":"page","given":{"authors":[]}}
    {"form":"html","given":{"authors":[],"charset":"utf-8","url":"https://www.
    {"form":"article","given":{"authors":[],"date":{"day":1,"month":1,"year":2024},"dateText":"2024-05-13T10:00:00Z",\
    "language":"en","outlet":"The ","title":"","url":"https://www.com/news/2024/05/"}}\n
    """.utf8)

  static let facts = skeleton(
    """
    ,"kind":"organization",,"kind":"outlet",,"kind":"unknown",,"kind":"pressOffice",,"kind":"document",,"source":[],\
    "venue":{"isOwnOutlet":false,"kind":"occasion","mention":[,"name":"news conference"}},,"wall":"paywall",\
    "dateline":{"place":"","text":""},"entries":[],"facts":[{"isChosen":false,"kind":"author","place":"JSON-LD author","value":\
    "},{"isChosen":true,"kind":"headline","place":"meta og:title","value":"},{"isChosen":true,"kind":"updated",\
    "place":"meta article:published_time","value":"{"article":{"authors":[],"body":","byline":"","captions":[],"credits":[{"kind":"wire","outlet":"",\
    "text":"()"}],"entries":[],"facts":[{"isChosen":true,"kind":"address","place":"given","value":"https://},{"isChosen":true,"kind":"headline","place":\
    "given","value":"},{"isChosen":true,"kind":"outlet","place":"given","value":"},{"isChosen":true,"kind":"published","place":\
    "given","value":"2024-"},{"isChosen":true,"kind":"language","place":"text","value":"en"}],"headline":","id":"","items":[],\
    "kind":"lead","language":"en","links":[],"outlet":","pageKind":"article","paragraphKinds":["p","p","p","p","p","p"],\
    "published":{"date":{"day":1,"month":1,"year":2024},"place":"given","text":"2024-"},"standfirst":[],"url":"https://www."},\
    "attributions":[{"chain":[],"content":[[,"cue":[[,"isNested":true,"kind":"mixed","resolved":{"isOwnOutlet":false,"kind":"unnamed",\
    "mention":[,"name":"officials","unnamed":{"number":1,"reason":[,"role":"official","terms":[]}},"source":[[]],\
    "venue":{"isOwnOutlet":false,"kind":"outlet","mention":[,"name":"}},{"chain":[],"content":[[]],"cue":[[]],"isNested":false,\
    "kind":"direct","resolved":{"isOwnOutlet":false,"kind":"wire","mention":[,"name":"},"source":[[]]},{"chain":[],"content":[[]],\
    "cue":[[]],"isNested":false,"kind":"indirect","resolved":{"isOwnOutlet":false,"kind":"person","mention":[,"name":"},"source":[[]]}],\
    "times":[{"kind":"DURATION","range":[],"value":"P1Y"},{"kind":"DATE","range":[],"reason":"the Monday on or before the publication \
    date","value":"2024-05-13"},{"kind":"DATE","range":[],"value":"2024-
    """.utf8)

  /// As stories were told when they were kept as JSON.
  static let firstStory = skeleton(
    """
    {"stemma":{"citations":[{"article":","evidence":{"excerpts":[{"article":","field":"/body","range":[]}],"kind":"citation"},\
    "kind":"report","outlet":"}],"claims":[{"conflicts":[{"kind":"number","other":{"article":","field":"/body","range":[]},"own":\
    {"article":","field":"/body","range":[]}}],"date":{"day":1,"month":1,"year":2024},"origins":[{"articles":["],"evidence":\
    [{"excerpts":[{"article":","field":"/body","range":[]}],"kind":"credit line"}],"kind":"outlet","name":"}],"statements":\
    [{"article":","field":"/body","range":[]},{"article":","field":"/body","range":[]}],"text":"},{"conflicts":[],"origins":\
    [{"articles":["],"evidence":[{"excerpts":[{"article":","field":"/body","range":[]}],"kind":"citation"}],"kind":"statement",\
    "name":"}],"statements":[{"article":","field":"/body","range":[]}],"text":"}],"derivations":[{"changes":[{"child":{"article":",\
    "field":"/body","range":[]},"kind":"added"},{"aspect":"attribution","child":{"article":","field":"/body","range":[]},"kind":"hardened",\
    "parent":{"article":","field":"/body","range":[]}},{"kind":"dropped","parent":{"article":","field":"/body","range":[]}}],\
    "child":","confidence":0.968,"evidence":[{"excerpts":[{"article":","field":"/body","range":[]},{"article":","field":"/body",\
    "range":[]}],"kind":"passage"},{"excerpts":[{"article":","field":"/body","range":[]},{"article":","field":"/body","range":[]}],\
    "kind":"passage"}],"isCentral":true,"kind":"republication","parent":","quotedPassages":0,"sharedPassages":0}],"story":\
    {"articles":["],"id":"},"undecided":[{"evidence":[],"first":","second":"}],"witnesses":[{"date":{"day":1,"month":1,"year":2024},\
    "evidence":[],"id":"lost:","kind":"lost","name":","outletKind":"wire","reconstruction":[{"variants":[{"excerpt":{"article":",\
    "field":"/body","range":[]},"isQuoted":false},{"excerpt":{"article":","field":"/body","range":[]},"isQuoted":true}]}],"restsOn":\
    [{"description":","evidence":[{"excerpts":[{"article":","field":"/body","range":[]}],"kind":"statement"}],"isNamed":true}]},\
    {"article":","date":{"day":1,"month":1,"year":2024},"evidence":[],"id":","kind":"article","name":","outletKind":"newspaper",\
    "reconstruction":[],"restsOn":[]}]},"times":[]}
    """.utf8)
}
