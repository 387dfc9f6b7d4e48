import type { Country } from './types.cts';

// The company's own eight come first.
const CODES: Array<[code: string, name: string]> = [
	['US', 'United States'],
	['CA', 'Canada'],
	['MX', 'Mexico'],
	['GB', 'United Kingdom'],
	['DE', 'Germany'],
	['FR', 'France'],
	['AU', 'Australia'],
	['JP', 'Japan'],
	['AR', 'Argentina'],
	['AT', 'Austria'],
	['BE', 'Belgium'],
	['BR', 'Brazil'],
	['CH', 'Switzerland'],
	['CL', 'Chile'],
	['CO', 'Colombia'],
	['CZ', 'Czechia'],
	['DK', 'Denmark'],
	['ES', 'Spain'],
	['FI', 'Finland'],
	['IE', 'Ireland'],
	['IN', 'India'],
	['IT', 'Italy'],
	['NL', 'Netherlands'],
	['NO', 'Norway'],
	['NZ', 'New Zealand'],
	['PL', 'Poland'],
	['PT', 'Portugal'],
	['SE', 'Sweden'],
	['SG', 'Singapore'],
	['ZA', 'South Africa'],
];

/** Thirty countries; the first has the documented id. */
export const COUNTRIES: Country[] = CODES.map(([code, name], n) => ({
	id: 52123291 + n * 3,
	name,
	code,
	business: n < 8,
}));
