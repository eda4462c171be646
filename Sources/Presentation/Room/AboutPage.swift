package import NewsModel

/// The page that says how stories, family trees and origins are found, and when not to believe them.
package struct AboutPage: Sendable {
  package let state: ArchiveState

  package init(state: ArchiveState) { self.state = state }

  package func html() -> String { RoomFrame(title: "About", state: state, part: .about).page(Self.text) }

  private static let text: HTMLText = """
    <article class="about"><h2>Who really reported this?</h2>
    <p class="verdict">This reading room shows news pages that somebody captured, put together by what happened, with the way each \
    report came from another. Five outlets can be one source: what counts are independent origins.</p>

    <h3>Words</h3>
    <dl>
    <dt>Report</dt><dd>An article that was captured. Lost reports are those that others cite or credit and nobody captured; their \
    boxes are dashed.</dd>
    <dt>Story</dt><dd>The reports about one happening.</dd>
    <dt>Derivation</dt><dd>A line of the tree: one report republishes, rewrites, revises or cites another.</dd>
    <dt>Claim</dt><dd>Something that can be checked, as several reports state it.</dd>
    <dt>Independent origin</dt><dd>Where a claim finally comes from: an outlet’s own reporting, a public statement, a document, an \
    event. Reports that come from one origin repeat it; only a second origin corroborates it.</dd>
    </dl>

    <h3>How it is found</h3>
    <ol class="steps">
    <li>The news text is taken out of each page, with outlet, date, byline and credit lines as the page states them.</li>
    <li>In each text it is found who says what: source, cue and content, and when the things told happened.</li>
    <li>Texts are compared. What two share is a passage; who has it in quotation marks, and who published first, says much.</li>
    <li>Reports of one happening are put together.</li>
    <li>For each report it is asked whom it names, credits, links to and shares text with. That makes the tree.</li>
    <li>Claims are followed up the tree to where they come from. What nothing shows to be two origins is counted as one.</li>
    </ol>
    <p>All of it is done on this machine; nothing is fetched and nothing is sent. The same pages give the same tree.</p>

    <h3>When not to believe it</h3>
    <ul class="steps">
    <li><b>It reads what the pages say.</b> An outlet that takes over a report and says so nowhere, in words of its own, looks like a \
    reporter: an origin is counted too many.</li>
    <li><b>What a fact rests on is a judgment,</b> and a model makes it. On 90 stories annotated for research two in three have their \
    origins counted exactly; on 197 more, three in five.</li>
    <li><b>It does not know what is true.</b> One origin can be right, five can be wrong.</li>
    <li><b>Claims are matched by their words.</b> The same thing said in quite other words is listed as another claim.</li>
    <li><b>Attributions</b> are found by models of English news. About four of five that are there are found by the better one, and four \
    of five that it gives are right.</li>
    <li><b>Confidence was calibrated on invented stories</b> with known trees. The real world may differ.</li>
    <li><b>What no page cites, credits or shares is not there.</b></li>
    </ul>

    <h3>Addresses</h3>
    <p>The address of an article or outlet stays. A story has that of its first article; when stories are joined, parted or traced anew, \
    the address of any of their articles still leads to the story that has it now. Addresses are those of one archive: another one has \
    others.</p>
    </article>

    """
}
