import Testing

@testable import NeuralNetworks

@Suite struct HashEmbeddingTests {
  /// Expected values by thinc 8.3's `NumpyOps.hash`.
  @Test(
    arguments: [
      (0, 8, SIMD4<UInt32>(0, 0, 0, 0)),
      (1, 8, SIMD4(1_161_550_108, 2_247_783_286, 1_742_325_162, 1_224_191_281)),
      (12_345_678_901_234_567_890, 8, SIMD4(825_681_028, 3_746_740_173, 3_386_005_190, 3_472_626_611)),
      (1, 13, SIMD4(1_266_879_892, 1_356_517_611, 318_478_807, 3_343_674_364)),
    ] as [(UInt64, UInt32, SIMD4<UInt32>)])
  func `a key hashes to the four values that thinc gives`(key: UInt64, seed: UInt32, expected: SIMD4<UInt32>) {
    #expect(MurmurHash.values(of: key, seed: seed) == expected)
  }

  @Test func `a key's row is the sum of four rows`() {
    // By seed 8 key 1 hashes to 1161550108, 2247783286, 1742325162, 1224191281: modulo 5 to 3, 1, 2, 1.
    let table = Matrix(columns: 2, elements: [1, 0.1, 10, 0.2, 100, 0.3, 1000, 0.4, 10000, 0.5])
    var result = Matrix(rows: 2, columns: 3)
    HashEmbedding(table: table, seed: 8).embed([1, 1], into: &result, column: 1)
    #expect(result[1, 0] == 0)
    #expect(result[1, 1] == 1120)
    #expect(abs(result[1, 2] - 1.1) < 1e-6)
  }
}
