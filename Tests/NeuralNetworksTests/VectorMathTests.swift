import Foundation
import Testing

@testable import NeuralNetworks

@Suite struct VectorMathTests {
  @Test(arguments: [-80, -20.5, -1, -1e-3, 0, 1e-3, 0.5, 1, 10, 80] as [Float])
  func `the exponential agrees with the C library's`(number: Float) {
    let result = VectorMath.exponential(SIMD16(repeating: number))[3]
    #expect(abs(result / Float(exp(Double(number))) - 1) < 1e-6)
  }

  @Test(arguments: [-6, -2, -0.7, -1e-3, 0, 1e-3, 0.3, 1, 2.5, 6] as [Float])
  func `the Gaussian unit agrees with the error function of the C library`(number: Float) {
    let wanted = Double(number) * 0.5 * (1 + erf(Double(number) / 2.0.squareRoot()))
    #expect(abs(Double(VectorMath.gelu(SIMD16(repeating: number))[7]) - wanted) < 1e-6)
  }

  @Test func `shares of scores sum to one, however great the scores are`() {
    for count in [1, 15, 16, 37] {
      var row = (0..<count).map { Float($0 % 5) * 100 }
      row.withUnsafeMutableBufferPointer { VectorMath.applySoftmax($0.baseAddress!, count: count) }
      #expect(abs(row.reduce(0, +) - 1) < 1e-5)
    }
  }

  @Test func `halves are rounded to the nearest, ties to the even one`() {
    // 1 + 2⁻⁸ is half way between 1 and 1 + 2⁻⁷; the former is even. 1 + 3 · 2⁻⁸ ties upwards.
    let given: [Float] = [0x1.01p0, 0x1.03p0, -2.5, 0x1.018p0]
    let wanted: [Float] = [1, 0x1.04p0, -2.5, 0x1.02p0, 0]
    let numbers = given + [Float](repeating: 0, count: 12)
    var halves = [UInt16](repeating: 0, count: 16)
    BFloat16.round(numbers, into: &halves, count: 16)
    #expect(halves.prefix(5).map { BFloat16.float($0) } == wanted)
  }
}
