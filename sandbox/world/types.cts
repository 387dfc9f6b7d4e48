/** Who and what the sandbox's company has. Ids are the ids of the API. */
export interface World {
	people: Person[];
	carriers: Carrier[];
	carrierAccounts: CarrierAccount[];
	/** The company's catalog of device models. */
	models: Model[];
	/** Every model Tangoe knows, by its global id. */
	refDevices: RefDevice[];
	plans: Plan[];
	features: Feature[];
	accessories: Accessory[];
	countries: Country[];
	lines: Line[];
	devices: Device[];
	programs: Named[];
	memberships: Membership[];
	couriers: Named[];
}

/** Anything that has only a name. */
export interface Named {
	id: number;
	name: string;
}

/** In the shape of the people inside the documented answer. */
export interface Person {
	id: number;
	name_last: string;
	name_first: string;
	name_middle: null;
	group_id: number;
	email: string;
	login: string;
	employee_id: string;
	created_at: string;
	updated_at: string;
	cost_center: string;
	active: boolean;
	customer_data: object;
	group_name: string;
}

/** To whom and for what a catalog entry is offered; nothing said means to all and for all. */
export interface Offer {
	groups?: number[];
	types?: number[];
}

export interface Carrier extends Named {
	offer: Offer;
}

export interface CarrierAccount extends Named {
	account_number: string;
	carrier_id: number;
}

/** What a model or plan is made for; a plan fits the models of its own category. */
export type Category = 'Smart Phone' | 'Tablet' | 'Hotspot';

/** A model as Tangoe knows it everywhere: large id. */
export interface RefDevice extends Named {
	manufacturer: string;
	color: string;
	size: string;
	platform: string;
	product_category: Category;
}

/** A model as the company offers it with one carrier: small id. */
export interface Model {
	id: number;
	ref_device_id: number;
	carrier_id: number;
	cost_cents: number;
	offer: Offer;
}

export interface Plan extends Named {
	/** The global plan behind the company's one. */
	plan_id: number;
	carrier_id: number;
	category: Category;
	cost_cents: number;
	offer: Offer;
}

export interface Feature extends Named {
	/** The global feature: the id under which it stands on a line. */
	feature_id: number;
	cost_cents: number;
	/** The company's plans it can be added to. */
	plans: number[];
}

export interface Accessory extends Named {
	category: string;
	cost_cents: number;
}

export interface Country extends Named {
	code: string;
	/** Whether the company has business there. */
	business: boolean;
}

export type LineStatus = 'active' | 'suspended' | 'deactivated';

export interface Line {
	id: number;
	phone_number: string;
	status: LineStatus;
	carrier_id: number;
	device_id: number | null;
	/** The company's plan on the line. */
	business_plan_id: number;
	/** Global ids of the features on the line. */
	feature_ids: number[];
	person_id: number;
	label: string;
	updated_at: string;
}

export interface Device {
	id: number;
	ref_device_id: number;
	/** Empty for hardware that has none. */
	imei: string;
	generic_serial: string;
	person_id: number;
	updated_at: string;
}

export interface Membership {
	id: number;
	program_id: number;
	enrollee_id: number;
}
