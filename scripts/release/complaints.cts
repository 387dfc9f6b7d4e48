/** What a release depends on. */
export interface Release {
	/** That asks for it. */
	tag?: string;
	/** In package.json. */
	version: string;
	/** That npm has. */
	published: string[];
	changelog: string;
	/** Files that still name something that does not exist. */
	standIns: string[];
}

/** What is in the way of a release. */
export function complaintsAbout(release: Release): string[] {
	const { tag, version, published, changelog, standIns } = release;
	const dated = new RegExp(
		`^## \\[${version.replaceAll('.', '[.]')}\\] - \\d{4}-\\d{2}-\\d{2}$`,
		'm',
	);
	return [
		...(tag === undefined || tag === version
			? []
			: [`The tag is ${tag}, and the version in package.json is ${version}.`]),
		...(published.includes(version) ? [`npm has ${version} already. Raise the version.`] : []),
		...(dated.test(changelog)
			? []
			: [`CHANGELOG.md has no line "## [${version}] - " with the day of the release.`]),
		...(standIns.length === 0
			? []
			: [`Names that do not exist are left, see docs/releasing.md: ${standIns.join(', ')}`]),
	];
}
