extension SimulatedArticle {
  /// The row that `stemma` takes as input: `id`, `title`, `outlet`, `url`, `date`, `text`.
  /// - Parameter telling: also its `story`, so that `stemma trace` keeps the grouping.
  package func write(to json: inout JSONText, telling story: Bool = false) {
    json.object { json in
      json.field("id", id)
      if story { json.field("story", self.story) }
      json.field("title", title)
      json.field("outlet", outlet.name)
      json.field("url", url)
      if isDated { json.field("date", date) }
      json.field("text", text)
    }
    json.endLine()
  }
}
