/// With what an office begins, in Vietnamese and in English. A comma before anything else stands within the name of one: "Sở Văn hóa, Thể thao và Du lịch".
const office = new RegExp(
    [
        '^(ủy viên|phó|bí thư|chủ tịch|trưởng|giám đốc|tổng|chánh|bộ trưởng|thứ trưởng|cục trưởng|vụ trưởng|hiệu trưởng|viện trưởng|thường trực|đại biểu',
        'nguyên|quyền|thành viên|thư ký|chủ nhiệm|tư lệnh|chính ủy|chỉ huy|lãnh đạo|đại diện|anh hùng|(đại|thượng|trung|thiếu) (tướng|tá)',
        'member|secretary|deputy|vice|chair|head|director|chief|delegate|former|acting|minister|president|standing|commander)',
    ].join('|'),
    'i',
);

/// The offices of a title, one a line.
export function officesOf(title) {
    const lines = [];
    for (const part of title.split(', ')) {
        if (lines.length === 0 || office.test(part)) lines.push(part);
        else lines[lines.length - 1] += `, ${part}`;
    }
    return lines.filter(Boolean);
}
