internal import Journal

/// Why the server does not start, or a command does nothing: every reason at once, each a sentence that says what to do.
public struct StartFailure: Error, CustomStringConvertible {
    public let sentences: [String]

    public init(_ sentences: String...) { self.sentences = sentences }
    init(_ sentences: [String]) { self.sentences = sentences }

    public var description: String { sentences.joined(separator: "\n") }
}

extension StartFailure {
    /// What a journal's fault says, as why nothing is done.
    static func translating<Answer>(_ work: () throws(JournalFault) -> Answer) throws(StartFailure) -> Answer {
        do {
            return try work()
        } catch {
            throw StartFailure(error.description)
        }
    }
}
