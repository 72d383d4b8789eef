import { signWithCode } from '../../Pledges/sign-with-code.js';

export const start = (modules) => signWithCode(modules);
