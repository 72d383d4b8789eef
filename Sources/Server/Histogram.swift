/// How long something took, in seconds, as Prometheus counts it: observations up to each bound, their sum and their number; and the longest.
struct Histogram {
    let bounds: [Double]
    private(set) var counts: [Int]
    private(set) var sum = 0.0
    private(set) var count = 0
    private(set) var longest = 0.0

    init(bounds: [Double]) {
        self.bounds = bounds
        counts = Array(repeating: 0, count: bounds.count)
    }

    mutating func observe(_ seconds: Double) {
        sum += seconds
        count += 1
        longest = max(longest, seconds)
        for index in bounds.indices where seconds <= bounds[index] { counts[index] += 1 }
    }
}
