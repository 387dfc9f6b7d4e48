import { resource } from '../resource';
import { check } from './check/check';

/** What there is to do once, before a credential is used. */
export const setup = resource({ name: 'Set-Up', value: 'setup', operations: [check] });
