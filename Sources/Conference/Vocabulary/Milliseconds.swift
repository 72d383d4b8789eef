/// Server time or a span of it: whole milliseconds, an instant counted from 1970-01-01 UTC.
///
/// It comes into the core as input; the core never asks a clock.
public typealias Milliseconds = Int64

extension Milliseconds {
    public static let perSecond: Milliseconds = 1_000
    public static let perMinute: Milliseconds = 60_000
}
