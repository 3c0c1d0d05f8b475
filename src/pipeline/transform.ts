import { NeighbourSearch } from '../math/nearest-neighbours.ts';
import type { FittedModel } from '../model/fitted-model.ts';
import { KNOWN_WORDS } from '../model/known-words.ts';
import { transformBy, type Transform } from '../model/placing/transform-by.ts';

/** Makes what gives any paper its terms, vector, theme, position and neighbours from a model alone; see `transformBy`. */
export function makeTransform(model: FittedModel): Transform {
  const rowSearch = new NeighbourSearch(model.rows);
  const { smoothedRows } = model;
  return transformBy(model, {
    rules: KNOWN_WORDS,
    search: {
      nearest: (queries, count) => rowSearch.nearest(queries, count),
      smoothedNear:
        smoothedRows === null
          ? null
          : (neighbours, row) => ({ rows: smoothedRows, neighbours, row }),
    },
  });
}
