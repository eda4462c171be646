import Foundation
import NewsModel
import Presentation
import Testing

@Test func preview() throws {
  let all = [
    PierStory.story, GrownStory.dozen, GrownStory.sixty, GrownStory.diamond, GrownStory.chain(14), GrownStory.single,
    Hostile.story,
  ]
  try FileManager.default.createDirectory(atPath: "/tmp/presentation", withIntermediateDirectories: true)
  func write(_ text: String, _ name: String) throws {
    try text.write(toFile: "/tmp/presentation/" + name, atomically: true, encoding: .utf8)
  }
  for width in [40, 80, 120] {
    try write(TerminalRenderer(width: width, usesColor: false).render(all), "text-\(width).txt")
  }
  try write(TerminalRenderer(width: 80, usesColor: true).render(all), "color.txt")
  try write(HTMLRenderer().render([PierStory.story]), "pier.html");
  for (n, s) in zip(
    ["dozen", "sixty", "diamond", "chain", "hostile"],
    [GrownStory.dozen, GrownStory.sixty, GrownStory.diamond, GrownStory.chain(14), Hostile.story])
  { try write(HTMLRenderer().render([s, GrownStory.single]), n + ".html") };
  try write(HTMLRenderer().render(all), "all.html")
  try write(try JSONRenderer().render(all), "all.jsonl")
}
