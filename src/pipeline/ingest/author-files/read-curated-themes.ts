import { themeSchema } from '../../../domain/front-matter.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { CuratedTheme } from '../../../domain/theme.ts';
import { lookalikes } from '../../../model/lookalikes.ts';
import { cleanLine, removeBidiControls } from '../clean-text.ts';
import { makeProblem } from '../make-problem.ts';
import { readMarkdownFolder, type FrontMatterRules } from './read-markdown.ts';

/** Rules for the front matter of `themes/<name>.md`. */
export const themeRules: FrontMatterRules<typeof themeSchema> = {
  prefix: 'THEME',
  schema: themeSchema,
  nested: { papers: ['must', 'not'] },
  expected: {
    label: { expected: 'text of at most 120 characters', example: 'label: Decoding' },
    slug: {
      expected:
        'small letters a-z, digits and single hyphens, and no name of a device such as `con`',
      example: 'slug: decoding',
    },
    terms: {
      expected: 'a list of words or phrases',
      example: 'terms: [decoding, text generation]',
    },
    colour: { expected: 'a hue from 0 to 359', example: 'colour: 210' },
    papers: {
      expected: 'lists of papers under `must` and `not`',
      example: 'papers: { must: [10.1000/xyz, 2101.00010], not: [3f8k2m9q] }',
    },
    mergeInto: { expected: 'the id or name of a theme', example: 'mergeInto: decoding' },
    hidden: { expected: '`true` or `false`', example: 'hidden: true' },
    retired: { expected: '`true` or `false`', example: 'retired: true' },
  },
};

/** Reads `themes/*.md` in the order of their names; a file that cannot be used is left out with a problem. */
export async function readCuratedThemes(
  contentDir: string,
): Promise<{ themes: readonly CuratedTheme[]; problems: readonly Problem[] }> {
  const reading = await readMarkdownFolder(contentDir, 'themes', themeRules);
  const themes = reading.files.map(({ file, name, values, prose }): CuratedTheme => {
    const label = cleanLine(removeBidiControls(values.label ?? '')).text;
    return {
      name,
      file,
      label: label === '' ? null : label,
      slug: values.slug,
      terms: values.terms
        .map((term) => cleanLine(removeBidiControls(term)).text)
        .filter((term) => term !== ''),
      colour: values.colour,
      must: values.papers.must,
      not: values.papers.not,
      mergeInto: values.mergeInto,
      isHidden: values.hidden,
      isRetired: values.retired,
      prose,
    };
  });
  const { kept, problems } = dropRepeated(themes);
  return { themes: kept, problems: [...reading.problems, ...problems, ...warnLookalikes(kept)] };
}

/** Warns of labels that readers would take for each other: `Speech` with a Latin and with a Cyrillic S. */
function warnLookalikes(themes: readonly CuratedTheme[]): readonly Problem[] {
  const labelled = themes.flatMap(({ file, label }) => (label === null ? [] : [{ file, label }]));
  return lookalikes(labelled).map(({ later, earlier }) =>
    makeProblem({
      level: 'warned',
      code: 'THEME-LOOKALIKE',
      file: later.file,
      field: 'label',
      value: later.label,
      message: `The label "${later.label}" looks like "${earlier.label}" of \`${earlier.file}\`.`,
      hint: 'Type the labels anew, or choose another for one of the two.',
    }),
  );
}

/** Leaves out themes whose label or slug an earlier one has. */
export function dropRepeated(themes: readonly CuratedTheme[]): {
  kept: readonly CuratedTheme[];
  problems: readonly Problem[];
} {
  const holders = new Map<string, CuratedTheme>();
  const problems: Problem[] = [];
  const kept = themes.filter((theme) => {
    const claims = (['label', 'slug'] as const).flatMap((field) => {
      const value = theme[field];
      return value === null ? [] : [{ field, value, claim: `${field} ${value.toLowerCase()}` }];
    });
    const repeated = claims.flatMap((one) => {
      const holder = holders.get(one.claim);
      return holder === undefined ? [] : [{ ...one, holder }];
    });
    for (const { field, value, holder } of repeated) {
      problems.push(
        makeProblem({
          level: 'rejected',
          code: `THEME-SAME-${field.toUpperCase()}`,
          file: theme.file,
          field,
          value,
          message: `The ${field} "${value}" is that of \`${holder.file}\` too; this theme was left out.`,
          hint: `Give each theme a ${field} of its own, or remove one of the two files.`,
        }),
      );
    }
    if (repeated.length > 0) return false;
    for (const { claim } of claims) holders.set(claim, theme);
    return true;
  });
  return { kept, problems };
}
