import { getManyOf } from '../inventory/getMany';

/** Reads the lines of one employee or of the whole business. */
export const getAll = getManyOf('lines');
