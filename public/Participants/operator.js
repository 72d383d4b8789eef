import { findField } from '../elements/find-field.js';
import { later } from '../elements/later.js';

export const panels = [{ slot: 'lines', order: 20, make: findField }];

export const finds = [{ order: 30, part: later(() => import('./found-link.js')) }];
