import licence from '@fontsource-variable/source-serif-4/LICENSE?raw';

/** The licence of the bundled font, which must travel with its files. */
export function GET(): Response {
  return new Response(licence, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
