import { signWithCode } from '../../Pledges/sign-with-code.js';

export const start = () => signWithCode({ roles: ['delegate'] });
