import type { Place, RawItem } from '../../records/raw-record.ts';

const code = 'OPENREVIEW-REPLY';

/** A note of OpenReview that is no submission, as a remark. */
export function passOver(place: Place): RawItem {
  return { kind: 'remark', place, remark: remarkOn(1) };
}

/** Makes one remark at the end of all remarks on notes that were passed over: a submission has dozens of replies. */
export function* gatherReplies(items: Iterable<RawItem>): Iterable<RawItem> {
  let count = 0;
  for (const item of items) {
    if (item.kind === 'remark' && item.remark.code === code) count++;
    else yield item;
  }
  if (count > 0) yield { kind: 'remark', place: null, remark: remarkOn(count) };
}

function remarkOn(count: number) {
  const notes = count === 1 ? '1 note of OpenReview is' : `${count} notes of OpenReview are`;
  return {
    level: 'noted',
    code,
    message: `Passed over: ${notes} no submission but a review, a comment or a revision.`,
    hint: 'Nothing to do.',
  } as const;
}
