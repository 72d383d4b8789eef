import assert from 'node:assert/strict';
import test from 'node:test';
import { read, wordsOf } from './assembly.mjs';

/// Whole words of any alphabet: `\b` knows ASCII alone and would never find “đời”.
const words = (text, flags = 'iu') => new RegExp(`(?<!\\p{L})(?:${text})(?!\\p{L})`, flags);
/// What is typed into the server's terminal is called by its name.
const terminal = /diemcau (accept|links|upgrade)/;

/// How the pages speak: one term for one thing, no word of those who write programs, one tone. A rule says what is `never` said, in which `not`
/// it is right, what is said instead and why, and shows a sentence that it keeps out.
const vietnamese = [
    { never: words('lệnh'), not: terminal, say: '“thao tác”: a lệnh is an order', out: 'Máy chủ không hiểu lệnh này.' },
    { never: words('nhật ký'), say: '“dữ liệu”, “hệ thống”: readers know no journal', out: 'Máy chủ đang ghi nhật ký.' },
    {
        never: words('vị trí [^.]*\\{(key|at|seq|from)\\}.*|vị trí đã xem'),
        say: 'nothing: a place in the history helps no reader; a vị trí is where somebody stands',
        out: 'Dữ liệu gửi bị hỏng ({why}, vị trí {at}).',
    },
    { never: words('đời'), say: '“cấp lần …”: a link is issued again, it has no lives', out: 'đời liên kết {generation}' },
    { never: words('người nhận(?! thay)'), say: '“tập thể, cá nhân”: an office is no người, a proxy is', out: 'và {count} người nhận khác' },
    { never: words('(đang |không )?có kết nối|không kết nối'), say: '“đã kết nối”, “chưa kết nối”, “mất kết nối”', out: 'Có kết nối từ {at}' },
    { never: words('giấy khen|giấy (đang cầm|đúng người)'), say: '“hiện vật khen thưởng”: a giấy khen is a low form of commendation, a flag no paper', out: 'Kiểm tra giấy khen thưởng' },
    { never: words('xin|vui lòng|hãy'), say: '“Đề nghị …” of those who work on the conference, “Kính mời …” on the wall', out: 'Xin xem lại danh sách.' },
    { never: words('(nhờ|gọi) tổ kỹ thuật'), say: '“liên hệ tổ kỹ thuật”', out: 'Đề nghị nhờ tổ kỹ thuật.' },
    { never: words('ban tổ chức', 'u'), say: '“Ban Tổ chức”', out: 'Đề nghị chờ ban tổ chức mở đăng ký.' },
    { never: words('bàn điều (khiển|hành)|bục điều hành'), say: '“quyền điều khiển”: what one holds and hands over is no table', out: 'Nhận bàn điều khiển' },
    { never: words('(khóa|mở) ký|danh sách ký'), say: '“bắt đầu ký”, “kết thúc ký”', out: 'Khóa danh sách ký' },
    { never: words('thứ hạng'), say: '“thứ bậc”, as the law has it: a hạng is Nhất, Nhì, Ba', out: 'Thứ hạng (1 là cao nhất)' },
    { never: words('(dừng|ngừng) sử dụng'), say: '“tạm dừng điểm cầu”, and of its state “tạm không tham gia”', out: 'Tạm ngừng sử dụng' },
    { never: words('điểm cầu trung tâm .*hội trường|hội trường .*điểm cầu trung tâm'), say: 'one of the two: the hall is a place, the central điểm cầu a venue', out: 'Điểm cầu trung tâm ở hội trường' },
    { never: words('\\p{L}*sỹ'), say: '“sĩ”, as the law has it', out: 'Chiến sỹ thi đua' },
    { never: words('phiên(?! bản)'), say: '“chương trình”, “hội nghị”: one afternoon has no sessions', out: 'Bắt đầu phiên' },
    { never: words('khai mạc'), say: '“Bắt đầu chương trình”: the khai mạc is an item', out: 'Khai mạc' },
    { never: words('(?<!lãnh đạo, )khách mời'), say: '“lãnh đạo, khách mời”: the Secretary is no guest of his own province', out: 'Đại biểu khách mời' },
    { never: words('phim phóng sự'), say: '“phóng sự”', out: 'Phim phóng sự' },
    { never: words('cảnh'), say: '“nội dung trình chiếu”: a cảnh is of the cinema', out: 'Đưa cảnh lên màn hình' },
    { never: words('bỏ che'), say: '“hiện lại màn hình”', out: 'Bỏ che màn hình' },
    { never: words('từ chối|chấp nhận'), say: '“không bố trí”, “bố trí”, “đồng ý”: nobody rejects a leader’s request to speak', out: 'Từ chối đăng ký' },
    { never: words('vẽ'), say: '“ký tay”: nobody draws a signature', out: 'Vẽ lại' },
    { never: words('trực tuyến(?! diễn ra)'), say: '“kết nối tốt”: what is trực tuyến is the conference', out: 'Trực tuyến' },
    { never: words('(gọi|nhận) hỗ trợ'), say: '“yêu cầu hỗ trợ”, “tiếp nhận”: who nhận hỗ trợ is helped', out: 'Nhận hỗ trợ' },
    { never: words('được phục vụ'), say: '“chưa vào được hội nghị”: a conference is not waited on', out: 'Hội nghị chưa được phục vụ' },
    { never: words('tệp chương trình'), say: '“tệp kịch bản”: the chương trình is the agenda', out: 'Tệp chương trình đã thay đổi' },
];
const english = [
    { never: words('anew'), say: '“again”', out: 'Send the count anew' },
    { never: words('technicians?|operators?'), say: '“the technical team”', out: 'Please tell the technicians.' },
    { never: words('journal'), say: '“data”: readers know no journal', out: 'The journal is read-only.' },
    { never: words('commands?'), not: terminal, say: '“action”', out: 'This command has no {field}.' },
    { never: words('position (at|of)|history'), say: 'nothing: a place in the history helps no reader; a position is somebody’s office', out: 'The server has moved to another history.' },
    { never: words('withdrawn|withdraw the link'), not: words('^withdrawn( from the list)?$'), say: '“revoked”, of a link', out: 'This link was withdrawn.' },
    { never: words('connection points?(?!”)'), say: '“venue”', out: 'Lost connection points' },
    { never: words('office|their title|name, title'), say: '“position”: a title is an item’s, or the conference’s', out: 'Please write name and office.' },
    { never: words('desk'), say: '“control”, as it is what one holds and hands over', out: 'Take the desk' },
    { never: words('(?<!\\{)certificates?'), say: '“award item”: what is handed over may be a flag', out: 'Check the certificate' },
    { never: words('paper in hand|worth nothing|goes out by itself|(of )?who (asked|confers|receives)|in the place of|(is|are) on(?! the| \\{)'), say: 'plain English', out: 'No item is on' },
    { never: words('out of use|take offline'), say: '“suspend the venue”, and of its state “not taking part”', out: 'Take out of use' },
    { never: words('session'), say: '“conference”: one afternoon has no sessions', out: 'Open the session' },
    { never: words('greeting'), say: '“connection”', out: 'or did not accept the page’s greeting' },
    { never: words('(speak with|call|contact) the technical team'), say: '“ask the technical team”', out: 'Speak with the technical team.' },
    { never: /'/, say: '“’”', out: "this device's clock" },
];

/// A page that stands without tables of words says the same in both languages, one after the other.
function partsOf(file) {
    const text = read(file).replace(/<head>.*<\/head>/s, '');
    const [, en = ''] = text.match(/<div lang="en">(.*?)<\/div>/s) ?? [];
    const plain = (part) => part.replace(/<[^>]*>|\s+/g, ' ').trim();
    return { vi: plain(text.replace(en, '')), en: plain(en) };
}

for (const [language, rules] of [['vi', vietnamese], ['en', english]]) {
    const pages = ['index.html', 'not-found.html'].map((file) => [file, partsOf(file)[language]]);
    const verify = Object.entries(JSON.parse(read(`verify/words/${language}.json`)));
    const sentences = [...Object.entries(wordsOf(language)), ...pages, ...verify];
    for (const { never, not, say, out } of rules) {
        const isKeptOut = (sentence) => never.test(sentence) && !not?.test(sentence);
        test(`${language}: not as in “${out}”, but ${say}`, () => {
            assert.ok(isKeptOut(out), 'the rule keeps out what it shows');
            assert.deepEqual(sentences.filter(([, sentence]) => isKeptOut(sentence)), []);
        });
    }

    test(`${language}: a sentence that names a button names one that is there`, () => {
        const buttons = new Set(sentences.map(([, sentence]) => sentence));
        const named = /(?:bấm|chọn|nút|press|choose|use|the button) “([^”{}]+)”/giu;
        const all = sentences.flatMap(([name, sentence]) => [...sentence.matchAll(named)].map(([, button]) => ({ name, button })));
        assert.ok(all.length > 20);
        assert.deepEqual(all.filter(({ button }) => !buttons.has(button)), []);
    });
}
