import { hiddenWhile } from '../elements/live.js';
import { noticeList } from './notice-list.js';

/// Above the programme stands only what says something.
export const panels = [{ slot: 'now', order: 300, make: (client) => hiddenWhile(client, noticeList(client), () => client.state.all('notice/').length === 0) }];
