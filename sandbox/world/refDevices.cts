import type { Category, RefDevice } from './types.cts';

type Row = [number, string, string, string, string, string, Category];

const ROWS: Row[] = [
	[1046769478, 'Apple', 'iPhone 6', '16GB', 'Space Gray', 'iPhone', 'Smart Phone'],
	[1046803160, 'Apple', 'iPhone 8', '64GB', 'Silver', 'iPhone', 'Smart Phone'],
	[1046768210, 'Samsung', 'Galaxy S9', '64GB', 'Midnight Black', 'Android', 'Smart Phone'],
	[1046811001, 'Apple', 'iPhone 15', '128GB', 'Blue', 'iPhone', 'Smart Phone'],
	[1046811002, 'Apple', 'iPhone 15 Pro', '256GB', 'Natural Titanium', 'iPhone', 'Smart Phone'],
	[1046811003, 'Samsung', 'Galaxy S24', '128GB', 'Onyx Black', 'Android', 'Smart Phone'],
	[1046811004, 'Google', 'Pixel 8', '128GB', 'Obsidian', 'Android', 'Smart Phone'],
	[1046811005, 'Apple', 'iPad 10th Generation', '64GB', 'Silver', 'iPad', 'Tablet'],
	[1046811006, 'Samsung', 'Galaxy Tab S9', '128GB', 'Graphite', 'Android', 'Tablet'],
	[1046811007, 'Netgear', 'Nighthawk M6', '8GB', 'Black', 'Hotspot', 'Hotspot'],
	[1046811008, 'Inseego', 'MiFi X Pro', '4GB', 'Black', 'Hotspot', 'Hotspot'],
	[1046811009, 'Apple', 'iPhone 5s', '16GB', 'Gold', 'iPhone', 'Smart Phone'],
];

/** The models people have and three carriers sell; the fourth carrier's come by rule. */
export const REF_DEVICES: RefDevice[] = ROWS.map(
	([id, manufacturer, model, size, color, platform, product_category]) => ({
		id,
		name: `${manufacturer} ${model} ${size} - ${color}`,
		manufacturer,
		color,
		size,
		platform,
		product_category,
	}),
);
