import { CONTINENTAL } from './carriers.cts';
import type { Category, Model, RefDevice } from './types.cts';

// Eight makers with ten models each, in five sizes and five colours: two thousand.
const MAKERS: Record<string, { platform: string; phones: string[]; tablets: string[] }> = {
	Apple: {
		platform: 'iOS',
		phones: words(
			'iPhone 12,iPhone 13,iPhone 13 mini,iPhone 14,iPhone 14 Plus,iPhone 15,iPhone SE',
		),
		tablets: words('iPad Air,iPad mini,iPad Pro'),
	},
	Samsung: {
		platform: 'Android',
		phones: words(
			'Galaxy S21,Galaxy S22,Galaxy S23,Galaxy S24,Galaxy A15,Galaxy A54,Galaxy XCover6',
		),
		tablets: words('Galaxy Tab A9,Galaxy Tab S8,Galaxy Tab Active5'),
	},
	Google: {
		platform: 'Android',
		phones: words('Pixel 6,Pixel 6a,Pixel 7,Pixel 7a,Pixel 8,Pixel 8a,Pixel 9,Pixel Fold'),
		tablets: words('Pixel Slate,Pixel Tablet'),
	},
	Motorola: {
		platform: 'Android',
		phones: words('Edge 30,Edge 40,Edge 50,Moto G Play,Moto G Power,Moto G Stylus,Razr,ThinkPhone'),
		tablets: words('Tab G62,Tab G70'),
	},
	Sonim: {
		platform: 'Android',
		phones: words('XP3plus,XP5plus,XP6,XP7,XP8,XP9900,XP10,XP Pro'),
		tablets: words('Spot Tab,RS80'),
	},
	Kyocera: {
		platform: 'Android',
		phones: words(
			'DuraForce EX,DuraForce Pro 2,DuraForce Pro 3,DuraXE,DuraXV,DuraSport,Cadence,Hydro',
		),
		tablets: words('DuraSlate,DuraTab'),
	},
	Nokia: {
		platform: 'Android',
		phones: words('C210,C300,G100,G310,G400,X100,XR20,XR21'),
		tablets: words('T20,T21'),
	},
	Zebra: {
		platform: 'Android',
		phones: words('EC50,EC55,TC15,TC21,TC26,TC53,TC58,TC78'),
		tablets: words('ET40,ET60'),
	},
};
const SIZES = words('32GB,64GB,128GB,256GB,512GB');
const PHONE: Category = 'Smart Phone';
const TABLET: Category = 'Tablet';
const COLORS = words('Black,Blue,Green,Red,White');

/** Two thousand models, in a fixed order so that their ids never change. */
export const FLEET_REF_DEVICES: RefDevice[] = Object.entries(MAKERS)
	.flatMap(([manufacturer, { platform, phones, tablets }]) => [
		...phones.map((model) => ({ manufacturer, platform, model, category: PHONE })),
		...tablets.map((model) => ({ manufacturer, platform, model, category: TABLET })),
	])
	.flatMap((model) => SIZES.flatMap((size) => COLORS.map((color) => ({ ...model, size, color }))))
	.map(({ manufacturer, platform, model, category, size, color }, n) => ({
		id: 1047000013 + n * 17,
		name: `${manufacturer} ${model} ${size} - ${color}`,
		manufacturer,
		color,
		size,
		platform,
		product_category: category,
	}));

/** The same two thousand as one carrier offers them to the company. */
export const FLEET_MODELS: Model[] = FLEET_REF_DEVICES.map(({ id }, n) => ({
	id: 200003 + n * 3,
	ref_device_id: id,
	carrier_id: CONTINENTAL,
	cost_cents: (n % 40) * 2500,
	offer: {},
}));

function words(list: string): string[] {
	return list.split(',');
}
