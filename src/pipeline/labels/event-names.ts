/** Words that names of venues, journals, contests and the bodies behind them have. */
const EVENT_WORD =
  /\b(?:workshop|conference|proceedings|symposium|shared task|subtask|challenge|competition|campaign|track|journal|transactions|association|committee|commission|consortium|foundation|society|university|institute)\b/iu;

/**
 * Recognizes names of venues and contests, which say where a paper came out and not what it is about: those that the papers
 * themselves give as their venue ("SemEval-2017" has "SemEval"), and those that say it ("… Workshop on …").
 */
export function eventNames(venues: readonly (string | null)[]): (name: string) => boolean {
  const known = new Set<string>();
  for (const venue of new Set(venues)) {
    if (venue === null) continue;
    known.add(venue.toLowerCase());
    for (const word of venue.match(/[\p{L}\p{N}]+/gu) ?? []) {
      // An acronym or a made-up name, by its capitals: common words of a venue's name are themes as well.
      if ((word.match(/\p{Lu}/gu)?.length ?? 0) >= 2) known.add(word.toLowerCase());
    }
  }
  return (name) => EVENT_WORD.test(name) || known.has(name.toLowerCase());
}
