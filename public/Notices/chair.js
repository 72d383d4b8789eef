import { noticeForm } from './notice-form.js';

export const panels = [{ slot: 'now', order: 210, make: (client) => noticeForm(client, { to: 'podium' }) }];
