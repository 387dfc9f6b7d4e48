import type { FastifyReply } from 'fastify';

/** Text as it may stand in a page. */
export function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Answers a page for a browser; the body is HTML, the title text. */
export function sendPage(reply: FastifyReply, title: string, body: string): FastifyReply {
	return reply.type('text/html; charset=utf-8').send(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
body { font: 16px/1.5 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0 }
pre { margin: 0; white-space: pre-wrap }
</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${body}
</body>
</html>
`);
}
