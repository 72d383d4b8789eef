public import Conference

/// A conference as its files tell it before it starts (kịch bản), read whole and without a fault.
public struct LoadedProgramme: Equatable, Sendable {
    /// The folder's name, and the first part of every link.
    public var id: String
    /// Being written; checked, but not served.
    public var isDraft: Bool
    /// What the core takes as position 1.
    public var opening: Opening
    /// SHA-256 in hex over the names and bytes of the programme's files: whether they are still those of position 1.
    public var digest: String
    /// The pictures of its theme.
    public var pictures: [ThemePicture] = []
    /// What is to be mended in its files and keeps nobody from serving it: a picture that is not there.
    public var missing: [Complaint] = []

    public var awards: [Award] { opening.awards?.awards ?? [] }
    public var rounds: [Round] { opening.awards?.rounds ?? [] }
    public var recipients: [Recipient] { opening.awards?.recipients ?? [] }
}
