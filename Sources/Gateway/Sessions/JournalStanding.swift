internal import Conference
internal import StrictJSON

/// What everybody is told of the journal: whether it takes anything, and how old what is shown may be.
struct JournalStanding: Equatable {
    let isWritable: Bool
    /// The last moment from which on others may have written what is not told here; nil while it is read as it is written.
    let asOf: Milliseconds?

    var json: JSON {
        .object([JSON.Member("writable", .bool(isWritable))] + (asOf.map { [JSON.Member("asOf", .int($0))] } ?? []))
    }
}
