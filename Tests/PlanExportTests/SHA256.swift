/// The sum that a page's policy knows its style and script by (FIPS 180-4, 6.2).
enum SHA256 {
    static func base64(of bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let sum = self.sum(of: bytes) + [0]
        return stride(from: 0, to: sum.count, by: 3).map { place -> String in
            let bits = Int(sum[place]) << 16 | Int(sum[place + 1]) << 8 | Int(sum[place + 2])
            let four = [18, 12, 6, 0].map { letters[bits >> $0 & 63] }
            return place + 3 == sum.count ? String(four.dropLast()) + "=" : String(four)
        }.joined()
    }

    private static func sum(of bytes: [UInt8]) -> [UInt8] {
        let primes = (2...311).filter { number in !(2..<number).contains { number.isMultiple(of: $0) } }
        let constants = primes.map { fraction(Double($0), root: 3) }
        var state = primes.prefix(8).map { fraction(Double($0), root: 2) }
        var message = bytes + [0x80]
        while message.count % 64 != 56 { message.append(0) }
        message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (bytes.count * 8) >> ($0 * 8)) }
        for block in stride(from: 0, to: message.count, by: 64) {
            var words = stride(from: block, to: block + 64, by: 4).map { place in
                (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(message[place + $1]) }
            }
            for index in 16..<64 {
                let (early, late) = (words[index - 15], words[index - 2])
                let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
                let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
                words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
            }
            var work = state
            for index in 0..<64 {
                let mixed = turned(work[4], 6) ^ turned(work[4], 11) ^ turned(work[4], 25)
                let chosen = work[4] & work[5] ^ ~work[4] & work[6]
                let first = work[7] &+ mixed &+ chosen &+ constants[index] &+ words[index]
                let spread = turned(work[0], 2) ^ turned(work[0], 13) ^ turned(work[0], 22)
                let second = spread &+ (work[0] & work[1] ^ work[0] & work[2] ^ work[1] & work[2])
                work = [first &+ second, work[0], work[1], work[2], work[3] &+ first, work[4], work[5], work[6]]
            }
            state = zip(state, work).map { $0 &+ $1 }
        }
        return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
    }

    private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

    /// The first 32 bits behind the point of a root.
    private static func fraction(_ number: Double, root: Int) -> UInt32 {
        var low = 0.0
        var high = number
        for _ in 0..<200 {
            let middle = (low + high) / 2
            let power = root == 2 ? middle * middle : middle * middle * middle
            if power <= number { low = middle } else { high = middle }
        }
        return UInt32((low - low.rounded(.down)) * 4_294_967_296)
    }
}
