import type { Accessory } from './types.cts';

type Row = [id: number, name: string, category: string, cents: number];

const ROWS: Row[] = [
	[5953, 'USB-C Wall Charger 20W', 'Charger', 1999],
	[12612, 'Silicone Case - Black', 'Case', 2499],
	[268815868, 'Bluetooth Headset', 'Headset', 4999],
	[1785, 'Vehicle Charger', 'Charger', 1499],
	[1782, 'Holster', 'Case', 1299],
	[9314, 'Screen Protector', 'Protection', 999],
	[1790, 'Lightning Cable 1m', 'Cable', 1499],
	[1791, 'USB-C Cable 2m', 'Cable', 1299],
	[1795, 'Wireless Charging Pad', 'Charger', 2999],
	[5960, 'Rugged Case', 'Case', 3999],
	[5961, 'Clear Case', 'Case', 1999],
	[5972, 'Tablet Keyboard', 'Keyboard', 9999],
	[5973, 'Tablet Pencil', 'Pencil', 7999],
	[5980, 'Power Bank 10000mAh', 'Charger', 2799],
	[9320, 'Privacy Screen', 'Protection', 2199],
	[9331, 'Windscreen Mount', 'Mount', 1899],
	[9332, 'Desk Stand', 'Mount', 1599],
	[12620, 'Wired Earphones', 'Headset', 1299],
	[12625, 'Travel Adapter', 'Charger', 1799],
	[12630, 'Lanyard', 'Case', 499],
];

/** Twenty accessories, the six of the documented examples among them. */
export const ACCESSORIES: Accessory[] = ROWS.map(([id, name, category, cost_cents]) => ({
	id,
	name,
	category,
	cost_cents,
}));
