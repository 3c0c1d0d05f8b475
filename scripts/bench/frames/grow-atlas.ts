import type { Atlas, AtlasPaper } from '../../../src/domain/atlas.ts';
import type { PaperId } from '../../../src/domain/paper.ts';
import { makeRandom } from '../../../src/math/random.ts';

const SEED = 1;

/** How far a new paper stands from the one it is made after, as a share of the map's side. */
const STRAY = 0.02;

/**
 * A larger atlas for measuring how the map draws: each new paper is a copy of one of the atlas under an id of its own,
 * a little beside it. Land, names and themes stay; no paper has a page, for there would be too many.
 */
export function growAtlas(atlas: Atlas, count: number): Atlas {
  const random = makeRandom(SEED, 'grown atlas');
  const near = (value: number) => {
    const step = (random() + random() + random() - 1.5) * STRAY;
    return Math.round(Math.min(Math.max(value + step, 0), 1) * 100_000) / 100_000;
  };
  const sources = atlas.papers;
  const papers: AtlasPaper[] = sources.map((paper) => ({ ...paper, hasPage: false }));
  const members = atlas.themes.map(({ paperIndexes }) => [...paperIndexes]);
  for (let index = papers.length; index < count; index++) {
    const source = sources[index % sources.length];
    if (source === undefined) break;
    const { place } = source;
    const id = newId(index);
    papers.push({
      ...source,
      id,
      slug: `${source.slug.slice(0, source.slug.lastIndexOf('-'))}-${id}`,
      hasPage: false,
      place: place === null ? null : { ...place, x: near(place.x), y: near(place.y) },
    });
    if (place !== null) members[place.themeIndex]?.push(index);
  }
  const themes = atlas.themes.map((theme, themeIndex) => ({
    ...theme,
    paperIndexes: members[themeIndex] ?? [],
  }));
  return { ...atlas, papers, themes, method: { ...atlas.method, paperCount: papers.length } };
}

function newId(index: number): PaperId {
  // Ids of the corpus are drawn from all of base 36; these begin alike and are told apart by their number.
  return `00${index.toString(36).padStart(6, '0')}` as PaperId;
}
