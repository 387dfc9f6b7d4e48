/** What the form says once it is submitted. */
export interface Decided {
	status: number;
	text: string;
}

/** Submits the form behind the link, as a browser does. */
export async function decide(link: unknown, decision: string): Promise<Decided> {
	const body = new FormData();
	body.set('field-0', decision);
	const response = await fetch(String(link), {
		method: 'POST',
		body,
		signal: AbortSignal.timeout(20_000),
	});
	return { status: response.status, text: await response.text() };
}
