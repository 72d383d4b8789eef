/// Where the parts of a rehearsal leave word of what they count and find.
final class Notes {
    var count: (Report.Counter, Int) -> Void = { _, _ in }
    var complain: (Oracle, String) -> Void = { _, _ in }
}
