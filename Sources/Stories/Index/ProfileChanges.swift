/// Profiles of which something has changed since the blocks were made.
struct ProfileChanges: Sendable {
  /// Those that are new, or have more articles, or other nearest ones, or other edges that hold blocks together.
  private(set) var all: Set<ProfileNumber> = []
  /// Those among them whose likeness to others may be another.
  private(set) var likenesses: Set<ProfileNumber> = []

  mutating func insert(_ profile: ProfileNumber) { all.insert(profile) }

  mutating func insert(likenessesOf profile: ProfileNumber) {
    all.insert(profile)
    likenesses.insert(profile)
  }
}
