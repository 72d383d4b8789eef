import { element } from '../elements/element.js';
import { later } from '../elements/later.js';

const dialog = later(() => import('./notice-dialog.js'));

/// Writes to somebody from where they were found. `to` as a notice names its recipient, `name` as people do.
/** @param {Client} client */
export function noticeButton(client, to, name) {
    const open = () => dialog((made) => made.noticeDialog(client, to, name));
    const key = `notice.send/${to}/form`;
    return element('button', { type: 'button', key, 'data-press': key, on: { click: open } }, client.words.t('notice.write-to'));
}
