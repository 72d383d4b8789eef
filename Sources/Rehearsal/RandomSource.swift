/// Everything that is left to chance in a rehearsal, drawn from one seed in the order in which it is asked.
final class RandomSource {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    func bits() -> UInt64 { generator.next() }

    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

    func time(_ range: ClosedRange<Int64>) -> Int64 { Int64.random(in: range, using: &generator) }

    /// Whether something happens that happens `times` in `of` cases.
    func happens(_ times: Int, in of: Int) -> Bool { number(below: of) < times }

    func coin() -> Bool { Bool.random(using: &generator) }

    func pick<Choice>(_ choices: some Collection<Choice>) -> Choice? {
        guard !choices.isEmpty else { return nil }
        return choices[choices.index(choices.startIndex, offsetBy: number(below: choices.count))]
    }

    /// One of those that are written down, of which there is always one.
    func one<Choice>(of choices: Choice...) -> Choice { choices[number(below: choices.count)] }
}
