import { constants, deflateSync } from 'node:zlib';
import type { Atlas } from '../../domain/atlas.ts';
import {
  detailsName,
  manifestName,
  placesName,
  rowsName,
  termsName,
  versionLength,
  type EncodedDetails,
  type SearchManifest,
} from '../../search/index-format.ts';
import { labelText } from '../safe-text.ts';
import { encodeDetail } from './encode-details.ts';
import { encodeRows } from './encode-rows.ts';
import { encodeTerms } from './encode-terms.ts';
import { gatherUses } from './gather-uses.ts';
import { searchedPaper, searchedRows } from './searched-paper.ts';
import { findTitleWords } from './title-words.ts';

/** A file of the index. */
export interface SearchFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Papers to a file of details, more on maps so large that there would be more than `mostDetailFiles` of them. */
const leastDetailRows = 16;
const mostDetailFiles = 2048;

/** All files of the index of an atlas. `href` turns a path of the site into an address. */
export function makeSearchFiles(atlas: Atlas, href: (path: string) => string): SearchFile[] {
  const { settings, themes } = atlas;
  const papers = searchedRows(atlas);
  const version = atlas.digest.slice(0, versionLength);
  const uses = gatherUses(papers.map((paper) => searchedPaper(paper, settings.abstracts)));
  const titleWords = findTitleWords(uses);
  const termFiles = encodeTerms(uses, titleWords);
  const detailRows = detailRowsFor(papers.length);
  const manifest: SearchManifest = {
    format: 'paperland-search/1',
    version,
    paperCount: papers.length,
    detailRows,
    paperBase: href('papers/'),
    listHref: href('themes/'),
    themes: themes.map(({ label, slug }, themeIndex) => ({
      label: labelText(label),
      href: href(`themes/${slug}/`),
      count: papers.filter(({ place }) => place?.themeIndex === themeIndex).length,
    })),
    firstTerms: termFiles.map(({ firstTerm }) => firstTerm),
    titleWords: uses.terms.filter((_, number) => titleWords.has(number)).sort(),
  };
  const files: SearchFile[] = [
    { name: manifestName, bytes: utf8.encode(JSON.stringify(manifest)) },
    { name: rowsName, bytes: packed(version, encodeRows(uses.rows, titleWords)) },
  ];
  termFiles.forEach(({ terms, places }, index) => {
    files.push({ name: termsName(index), bytes: packed(version, terms) });
    files.push({ name: placesName(index), bytes: packed(version, places) });
  });
  for (let first = 0; first < papers.length; first += detailRows) {
    const chunk = papers.slice(first, first + detailRows);
    const details: EncodedDetails = {
      version,
      papers: chunk.map((paper) => encodeDetail(paper, settings.language)),
    };
    files.push({
      name: detailsName(first / detailRows),
      bytes: utf8.encode(JSON.stringify(details)),
    });
  }
  return files;
}

function detailRowsFor(paperCount: number): number {
  let rows = leastDetailRows;
  while (paperCount / rows > mostDetailFiles) rows *= 2;
  return rows;
}

const utf8 = new TextEncoder();

/**
 * Packed, the version in front: many hosts pack only what they know as text. Runs alone are packed and no
 * header of gzip is written, since zlib finds longer repeats, and names the system, in ways that differ by machine.
 */
function packed(version: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const source = Buffer.concat([utf8.encode(version), bytes]);
  return new Uint8Array(deflateSync(source, { level: 9, strategy: constants.Z_RLE }));
}
