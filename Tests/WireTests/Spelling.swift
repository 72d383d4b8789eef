import StrictJSON
import Wire

/// Frames as tests write them: as text.
extension ClientFrame {
    static func read(_ text: String) throws(FrameFault) -> ClientFrame {
        try read(Array(text.utf8))
    }
}

extension JSONReader {
    static func read(_ text: String) throws(JSONFault) -> JSON {
        try read(Array(text.utf8))
    }
}

func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
}
