import { createHash } from 'node:crypto';
import { compareText } from '../make-problem.ts';
import { foldTitle } from '../paper-identity.ts';
import type { ReadRecord } from '../records/read-record.ts';
import { contentOf } from './distinct-records.ts';
import { TitleShape } from './title-shape.ts';

/** A key of its own for each of a list, and which of them had to make way. */
export interface OwnKeys {
  /** By index. */
  readonly keys: readonly string[];
  /** Of what has the same key by rights as an earlier one, by index; the one that holds it. */
  readonly holders: ReadonlyMap<number, number>;
}

/**
 * Keys to mint ids from: `paperKey`, and where several have the same, that of the first in the order of titles, errata and
 * replies behind what they are about; the others add their title, or what tells them apart. The keys do not depend on the order of the list.
 */
export function assignKeys(
  papers: readonly Pick<ReadRecord, 'keys' | 'title' | 'fields'>[],
): OwnKeys {
  const keys: string[] = papers.map(({ keys: [first] }) => first);
  const holders = new Map<number, number>();
  for (const [key, indexes] of Map.groupBy(keys.keys(), (index) => keys[index] ?? '')) {
    if (indexes.length === 1) continue;
    const ranked = indexes
      .flatMap((index) => {
        const paper = papers[index];
        return paper === undefined
          ? []
          : {
              index,
              isNotice: new TitleShape(paper.title).notice !== '',
              title: foldTitle(paper.title),
              content: contentOf(paper),
            };
      })
      .sort(
        (left, right) =>
          Number(left.isNotice) - Number(right.isNotice) ||
          compareText(left.title, right.title) ||
          compareText(left.content, right.content),
      );
    const taken = new Set<string>();
    for (const { index, title, content } of ranked) {
      const own =
        [key, `${key} ${title}`].find((one) => !taken.has(one)) ?? `${key} ${hash(content)}`;
      taken.add(own);
      keys[index] = own;
      if (own !== key) holders.set(index, ranked[0]?.index ?? index);
    }
  }
  return { keys, holders };
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
