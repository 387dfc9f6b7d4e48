import type { Editor } from '../../../test/editor/harness/editor.cts';
import type { Stage } from '../../../test/editor/harness/stage.cts';

/** Where the scenes are played. */
export interface Studio {
	stage: Stage;
	editor: Editor;
}

/** Plays a scene to its end; throws where what it shows is not to be seen. */
export type Play = (studio: Studio) => Promise<void>;

/** Gives whoever watches the time to read. */
export async function look({ editor }: Studio, seconds: number): Promise<void> {
	await editor.page.waitForTimeout(seconds * 1000);
}
