import {
  cardFileOf,
  cardsPerFile,
  idMark,
  idOfSlug,
  type EncodedCards,
} from '../../domain/cards-file.ts';
import { noVenue, type ClientMap, type ClientPaper } from '../../domain/client-map.ts';
import { pointFlags, type Points } from '../../domain/points-file.ts';

/** Where the parts come from that are fetched only when needed. */
export interface CardSource {
  readonly cards: (file: number) => Promise<EncodedCards>;
  /** One mark a row, as `idMark` makes them. */
  readonly idMarks: () => Promise<Uint16Array>;
}

/** Puts points and cards together: a map that can be asked. Each file of cards is fetched once, when first needed. */
export function openClientMap(points: Points, source: CardSource): ClientMap {
  const cards = new CardFiles(source);
  const flag = (row: number, bit: number) => ((points.flags[row] ?? 0) & bit) !== 0;
  const known = (row: number): ClientPaper | null => {
    const file = cards.opened(cardFileOf(row));
    return file === null ? null : paperOf(points, file, row);
  };
  const details: ClientMap['details'] = async (rows) => {
    await Promise.all([...new Set(rows.map(cardFileOf))].map((file) => cards.open(file)));
    return rows.flatMap((row) => known(row) ?? []);
  };
  return {
    ...points,
    isNewcomer: (row) => flag(row, pointFlags.isNewcomer),
    isBetween: (row) => flag(row, pointFlags.isBetween),
    known,
    details,
    rowOf: async (id) => {
      const mark = idMark(id);
      const rows = [...(await source.idMarks()).entries()].flatMap(([row, other]) =>
        other === mark ? [row] : [],
      );
      // One of 46,656 marks: seldom more than a few rows to look at.
      const papers = await details(rows);
      return rows[papers.findIndex((paper) => paper.id === id)] ?? -1;
    },
  };
}

/** Files of cards, each asked for once; one that failed may be asked for again. */
class CardFiles {
  readonly #source: CardSource;
  readonly #opened = new Map<number, EncodedCards>();
  readonly #awaited = new Map<number, Promise<void>>();

  constructor(source: CardSource) {
    this.#source = source;
  }

  opened(file: number): EncodedCards | null {
    return this.#opened.get(file) ?? null;
  }

  open(file: number): Promise<void> {
    const awaited = this.#awaited.get(file) ?? this.#fetch(file);
    this.#awaited.set(file, awaited);
    return awaited;
  }

  async #fetch(file: number): Promise<void> {
    try {
      this.#opened.set(file, await this.#source.cards(file));
    } catch (error) {
      this.#awaited.delete(file);
      throw error;
    }
  }
}

function paperOf(points: Points, cards: EncodedCards, row: number): ClientPaper {
  const slot = row % cardsPerFile;
  const slug = cards.slugs[slot] ?? '';
  const themeIndex = points.themeIndexes[row] ?? 0;
  const venueIndex = points.venueIndexes[row] ?? noVenue;
  const flags = points.flags[row] ?? 0;
  return {
    id: idOfSlug(slug),
    title: cards.titles[slot] ?? '',
    authors: cards.authors[slot] ?? '',
    year: points.years[row] || null,
    venue: venueIndex === noVenue ? null : (points.venueNames[venueIndex] ?? null),
    themeIndex,
    href:
      (flags & pointFlags.isPageless) !== 0
        ? (points.themes[themeIndex]?.href ?? '')
        : `${points.paperBase}${slug}/`,
    isNewcomer: (flags & pointFlags.isNewcomer) !== 0,
  };
}
