import { isObject, valueAt, type JsonObject } from '../json-object.ts';
import { dayOfEpoch } from './day-of-epoch.ts';
import type { Dialect } from './dialect.ts';
import { pickFields, type Paths } from './pick-fields.ts';
import { readNames } from './read-names.ts';

const site = 'https://openreview.net';

/** `authorids` hold e-mail addresses, and are never read. */
const paths: Paths = {
  id: ['id', 'forum'],
  url: ['forum', 'id'],
  title: ['content/title'],
  abstract: ['content/abstract'],
  authors: ['content/authors'],
  date: ['pdate', 'cdate', 'tcdate'],
  venue: ['content/venue'],
  pdf: ['content/pdf'],
  keywords: ['content/keywords'],
};

/** Keys of a note beside its `content`. */
const signs = ['forum', 'invitation', 'invitations', 'replyto', 'signatures', 'cdate'] as const;

/** Notes of OpenReview, as both versions of its API give them. */
export const openreview: Dialect = {
  name: 'openreview',
  isOne: (object) =>
    isObject(valueAt(object, 'content')) && signs.some((sign) => Object.hasOwn(object, sign)),
  describe(object, source) {
    if (!isSubmission(object)) return null;
    const picked = pickFields({ ...object, content: unwrapValues(object) }, source, paths);
    const { fields } = picked;
    fields.authors = readNames(fields.authors);
    fields.date = dayOfEpoch(fields.date);
    if (typeof fields.url === 'string') {
      fields.url = `${site}/forum?id=${encodeURIComponent(fields.url.toWellFormed())}`;
    }
    const { pdf } = fields;
    if (typeof pdf === 'string' && pdf.startsWith('/')) fields.pdf = `${site}${pdf}`;
    return picked;
  },
};

/** Reviews and comments answer a note; revisions stand in the forum of another. */
function isSubmission(note: JsonObject): boolean {
  const [id, forum, replyTo] = ['id', 'forum', 'replyto'].map((key) => valueAt(note, key));
  const isReply = typeof replyTo === 'string' && replyTo !== '' && replyTo !== id;
  const isRevision = typeof forum === 'string' && typeof id === 'string' && forum !== id;
  return !isReply && !isRevision && valueAt(valueAt(note, 'content'), 'title') !== undefined;
}

/** The content of a note; version 2 wraps every part of it: `{"title": {"value": "…"}}`. */
function unwrapValues(note: JsonObject): JsonObject {
  const content = valueAt(note, 'content');
  const entries = isObject(content) ? Object.entries(content) : [];
  return Object.fromEntries(
    entries.map(([key, part]) => [key, isObject(part) ? valueAt(part, 'value') : part]),
  );
}
