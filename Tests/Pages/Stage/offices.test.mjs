import assert from 'node:assert/strict';
import test from 'node:test';
import { officesOf } from '../../../public/Stage/offices.js';

test('each office has a line of its own, in both languages', () => {
    assert.deepEqual(officesOf('Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy, Trưởng Đoàn đại biểu Quốc hội tỉnh'), [
        'Ủy viên Ban Chấp hành Trung ương Đảng', 'Bí thư Tỉnh ủy', 'Trưởng Đoàn đại biểu Quốc hội tỉnh',
    ]);
    assert.deepEqual(officesOf('Standing Deputy Secretary of the Provincial Party Committee, Chairman of the Provincial People\'s Council').length, 2);
});

test('a comma within the name of an office breaks no line', () => {
    assert.deepEqual(officesOf('Giám đốc Sở Văn hóa, Thể thao và Du lịch'), ['Giám đốc Sở Văn hóa, Thể thao và Du lịch']);
    assert.deepEqual(officesOf(''), []);
});
