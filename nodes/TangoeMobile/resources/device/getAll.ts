import { getManyOf } from '../inventory/getMany';

/** Reads the devices of one employee or of the whole business. */
export const getAll = getManyOf('devices');
