import type { GateName, Refusal } from '../../domain/gate.ts';
import type { Edition, LockPaper } from '../../domain/lock.ts';
import type { Settings } from '../../domain/settings.ts';
import { countOf } from '../../domain/count-of.ts';
import type { ThemeMovement } from './theme-gates.ts';
import { newestEditions } from '../../lock/edition-order.ts';

/** What an edition changes, as far as gates ask. */
export interface GatedChange {
  readonly limits: Settings['gates'];
  readonly past: { readonly editions: readonly Edition[]; readonly papers: readonly LockPaper[] };
  /** Lines of all papers after the change. */
  readonly papers: readonly LockPaper[];
  readonly abstractCount: number;
  /** Known papers whose theme changed. */
  readonly moved: ThemeMovement;
  /** Median distance that known papers moved, as a share of the diagonal; 0 where they stayed. */
  readonly medianMovement: number;
}

/** Removals below this many are an ordinary day, however small the map. */
const LEAST_REMOVED = 3;
/** Where more than this share of the papers is gone, the content may be that of another map. */
const NEW_MAP_SHARE = 0.8;
/** So are moves of fewer papers than this. */
const LEAST_MOVED = 5;

/** The gates that a change does not pass, with what to type to open them; none for a map's first edition. */
export function checkGates(change: GatedChange): readonly Refusal[] {
  return [...shrinkGates(change), ...themesGate(change), ...positionsGate(change)];
}

function shrinkGates({ limits, past, papers, abstractCount }: GatedChange): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const before = past.papers.filter(({ fate }) => fate === undefined);
  const fates = new Map(papers.map(({ id, fate }) => [id, fate?.kind]));
  // Joined papers live on in others, forgotten ones were taken down on purpose.
  const removed = before.filter(({ id }) => fates.get(id) === 'removed').length;
  const isBeyond = removed > limits.shrinkPapers || removed > limits.shrinkShare * before.length;
  if (removed >= LEAST_REMOVED && isBeyond) {
    refusals.push(
      refusal('shrink', {
        code: 'GATE-SHRINK',
        field: 'gates.shrinkShare',
        value: String(removed),
        message: `${countOf(removed, 'paper')} of ${before.length} ${removed === 1 ? 'is' : 'are'} not in the content any more; the limit is ${percent(limits.shrinkShare)} or ${countOf(limits.shrinkPapers, 'paper')}.`,
        hint:
          removed > NEW_MAP_SHARE * before.length
            ? 'Is this another map? Then remove the folder `map.lock`, which holds the promises of the old one. Or is a file missing from `papers/`?'
            : 'Is a file missing from `papers/`?',
      }),
    );
  }
  const abstractsBefore = Math.max(
    0,
    ...newestEditions(past.editions).map((edition) => edition.abstractCount),
  );
  const lost = abstractsBefore - abstractCount;
  if (lost >= LEAST_REMOVED && lost > limits.abstractsShare * abstractsBefore) {
    refusals.push(
      refusal('shrink', {
        code: 'GATE-ABSTRACTS',
        field: 'gates.abstractsShare',
        value: String(abstractCount),
        message: `${countOf(abstractCount, 'paper')} ${abstractCount === 1 ? 'has' : 'have'} an abstract, where ${abstractsBefore} had one; the limit is a loss of ${percent(limits.abstractsShare)}.`,
        hint: 'Does an export lack its abstracts?',
      }),
    );
  }
  return refusals;
}

function themesGate({ limits, moved }: GatedChange): readonly Refusal[] {
  if (moved.count < LEAST_MOVED || moved.share <= limits.themesShare) return [];
  return [
    refusal('themes', {
      code: 'GATE-THEMES',
      field: 'gates.themesShare',
      value: percent(moved.share),
      message: `${percent(moved.share)} of the known papers would go to another theme; the limit is ${percent(limits.themesShare)}.`,
      hint: 'The setting `themes.stability: high` holds them more firmly.',
    }),
  ];
}

function positionsGate({ limits, medianMovement }: GatedChange): readonly Refusal[] {
  if (medianMovement <= limits.positionsShare) return [];
  return [
    refusal('positions', {
      code: 'GATE-POSITIONS',
      field: 'gates.positionsShare',
      value: percent(medianMovement),
      message: `Known papers would move by ${percent(medianMovement)} of the map’s diagonal (median); the limit is ${percent(limits.positionsShare)}.`,
      hint: 'Readers who know the map will have to find their way anew.',
    }),
  ];
}

function refusal(
  gate: GateName,
  parts: Pick<Refusal['problem'], 'code' | 'field' | 'value' | 'message' | 'hint'>,
): Refusal {
  return {
    gate,
    problem: {
      level: 'rejected',
      file: 'map.yaml',
      record: '',
      ...parts,
      hint: `${parts.hint} On purpose? Build once with \`--accept ${gate}\`.`,
    },
  };
}

/** A share as people read it: `12 %`. */
function percent(share: number): string {
  return `${String(Math.round(share * 1000) / 10)} %`;
}
