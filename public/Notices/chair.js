import { noticeForm } from './notice-form.js';

export const panels = [{ slot: 'now', order: 10, make: (client) => noticeForm(client, { to: 'podium' }) }];
