/// What hands are raised for (nội dung biểu quyết), and by what rule it is carried.
public struct Motion: Equatable, Sendable {
    /// Of whom a majority is asked.
    public enum Base: String, CaseIterable, Sendable {
        /// Everybody present, those included who raise no hand.
        case present
        /// Those who raise a hand, for, against or abstaining.
        case voting
    }

    /// More than this part of them; exactly as many is not enough, so that a tie is not carried.
    public enum Share: String, CaseIterable, Sendable {
        case half = "1/2"
        case twoThirds = "2/3"

        func isExceeded(by part: Int, of whole: Int) -> Bool {
            switch self {
            case .half: part * 2 > whole
            case .twoThirds: part * 3 > whole * 2
            }
        }
    }

    public var text: BilingualText
    public var base: Base
    public var share: Share

    public init(text: BilingualText, base: Base = .present, share: Share = .half) {
        self.text = text
        self.base = base
        self.share = share
    }
}
