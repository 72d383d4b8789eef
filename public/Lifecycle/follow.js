import { conferenceHead } from './conference-head.js';

export const panels = [{ slot: 'head', order: 10, make: (client, { isStaff }) => conferenceHead(client, { drift: isStaff }) }];
