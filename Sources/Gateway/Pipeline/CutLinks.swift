internal import Conference

/// Links that are cut without the state's knowing of it: while nothing could be written, or before the journal began; and the answers that wait until they are
/// kept beside the secret.
///
/// What is cut stays cut. The journal holds it, but a journal is archived, an older backup is put back, and a full disk takes nothing; so the generations in
/// force stand beside the secret too, and are durable there before anybody is told that a link was cut.
struct CutLinks {
    /// The highest generation of each link that opens nothing any more.
    private var generations: [Principal: Int] = [:]
    /// Who is told once the links of a number are kept.
    private var owed: [Int: SentCommand] = [:]

    /// Whether a link of this generation was cut.
    func covers(_ who: Principal, generation: Int) -> Bool { generations[who].map { generation <= $0 } ?? false }

    mutating func cut(_ who: Principal, upTo generation: Int) { generations[who] = generation }

    mutating func owe(_ sent: SentCommand, number: Int) { owed[number] = sent }

    mutating func settle(_ number: Int) -> SentCommand? { owed.removeValue(forKey: number) }
}
