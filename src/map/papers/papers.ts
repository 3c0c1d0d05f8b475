import type { ClientMap } from '../../domain/client-map.ts';
import type { DotLayer } from '../drawing/dots.ts';
import type { Pick } from './pick.ts';

/** What is here once the papers are. */
export interface Papers {
  readonly clientMap: ClientMap;
  readonly pick: Pick;
  readonly dots: DotLayer;
}
