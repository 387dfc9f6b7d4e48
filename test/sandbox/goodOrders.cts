const address = { address1: '1 Elm St.', city: 'Indianapolis', state: 'IN', zip: '46220' };
export const shipping = { ...address, country_id: 52123291 };
const items = [{ accessory_id: 5953, quantity: '1' }];
export const liability = {
	transfer_notes: 'From now on private',
	phone_number: '3175550142',
	name: 'Pinkerton Quackers',
	to_liability: 'individual',
};
const flags = { lost_stolen: true, damaged: false };

/** An order of every kind that has something to get wrong; all for the same person. */
export const goodOrders = {
	accessories: order(7, {
		shipping_address_attributes: shipping,
		accessory_order_items_attributes: items,
	}),
	features: order(15, { line_id: 807778, business_feature_ids: [5247], removed_feature_ids: [] }),
	existing: order(37, {
		carrier_id: 834256072,
		business_ref_device_id: 111722,
		business_plan_id: 21333,
		device_identifier: '350000000005599',
		preferred_area_code: '317',
		preferred_address_attributes: address,
	}),
	replacement: order(18, {
		line_id: 807778,
		shipping_address_attributes: shipping,
		warranty: flags,
	}),
	giveBack: order(46, {
		shipping_address_attributes: shipping,
		return_imei: '350000000005524',
		return_generic_serial: '',
		return_tracking_number: 'PP1',
	}),
	swap: order(8, {
		line_id: 3583821,
		replacement_ref_device_id: 1046803160,
		new_sim: '1223',
		device_identifier: 'A1',
	}),
	byom: order(29, {
		ref_device_id: 1046768210,
		device_identifier: '9000',
		program_id: 209,
		comment: 'Mine',
		signature: 'Pinkerton Quackers',
		skip_approval: false,
		skip_policy_agreement: false,
		suppress_user_email: false,
	}),
	leave: order(33, { program_membership_id: 10000 }),
	cancel: order(1, { line_id: 807729 }),
	assign: order(16, { line_id: 807728, replacement_person_id: 555001218 }),
	upgrade: order(17, {
		line_id: 807778,
		shipping_address_attributes: shipping,
		business_ref_device_id: 26363,
		business_plan_id: 21333,
	}),
	suspend: order(2, { line_id: 807778 }),
	transfer: order(21, { line_id: 807728, transfer_of_liability_attributes: liability }),
	travel: order(12, {
		line_id: 807778,
		pick_up_date: '2030-01-02',
		return_date: '2030-01-09',
		comment: 'To France',
	}),
	unsuspend: order(87, { line_id: 813801, comment: 'Back' }),
	reactivate: order(42, { line_id: 813802 }),
};

function order(activity_type_id: number, rest: object): Record<string, unknown> {
	return { activity_type_id, employee_id: '10000', ...rest };
}
