/// In which form a receipt is asked for.
public enum ReceiptForm: Equatable, Sendable {
    case document
    /// Without what opens it, as QR codes.
    case qr
}
