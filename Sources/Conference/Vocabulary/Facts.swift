/// What is true only outside the state, told to `decide` by the gateway and recorded in the events where it mattered.
public struct Facts: Equatable, Sendable {
    /// The units whose signatory's own device holds a live socket right now, in the programme's order; told where a list of signatures is to be closed.
    public var connectedUnits: [UnitID]
    /// SHA-256, lower-case hex, of the text that the command would make binding.
    public var textDigest: String?
    /// The same of the signature that the command brings drawn; nil where the journal has no place for it.
    public var drawingDigest: String?
    /// What was found of a signature by the device's own key; nil where none came, or the journal has no place for it.
    public var device: DeviceSignature.Finding?
    /// The keyed mark of the one-time code that the command shows, or of the fresh one that it asks for.
    public var codeMark: String?
    /// The files that were kept aside.
    public var files: KeptFiles?
    /// What the sender says to have seen: the positions of the command's `if`, by key.
    public var seen: [String: Int]

    public init(
        connectedUnits: [UnitID] = [], textDigest: String? = nil, drawingDigest: String? = nil,
        device: DeviceSignature.Finding? = nil, codeMark: String? = nil, files: KeptFiles? = nil, seen: [String: Int] = [:]
    ) {
        self.files = files
        self.seen = seen
        self.connectedUnits = connectedUnits
        self.textDigest = textDigest
        self.drawingDigest = drawingDigest
        self.device = device
        self.codeMark = codeMark
    }
}

extension Facts {
    var requiredDigest: String {
        guard let textDigest else { preconditionFailure("the gateway has to hand in the digest of a text that is to be signed") }
        return textDigest
    }

    var requiredMark: String {
        guard let codeMark else { preconditionFailure("the gateway has to hand in the mark of a one-time code") }
        return codeMark
    }
}
