/** The company's user groups: what a person may order depends on them. */
export const GROUPS = {
	demo: { id: 1605, name: 'Demo Group A' },
	office: { id: 1606, name: 'Head Office' },
	field: { id: 1607, name: 'Field Service' },
	contractors: { id: 1608, name: 'Contractors' },
};
