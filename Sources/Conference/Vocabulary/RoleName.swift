/// What stands where a name is expected and is nobody's: a role (“Lãnh đạo huyện Văn Bàn”) or a placeholder (“Cá nhân số 9”).
public enum RoleName {
    /// Common nouns with which a role begins; within a sentence they lose their capital.
    private static let words = [
        "Lãnh đạo", "Đại diện", "Người", "Thư ký", "Gia đình", "Ban Tổ chức", "Ban Thi đua", "Tổ ", "Họ và tên",
    ]

    /// “Lãnh đạo huyện Văn Bàn”
    public static func isRole(_ name: String) -> Bool { words.contains { name.hasPrefix($0) } }

    /// Whether nobody is called by it without đồng chí, ông or bà: a role, a placeholder with its number, or a name that brings the word along.
    public static func needsNoSalutation(_ name: String) -> Bool {
        isRole(name) || name.contains(where: \.isNumber) || (name.first?.isLowercase ?? true)
    }
}
