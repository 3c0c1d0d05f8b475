import { isFiltering } from '../filters/filters.ts';
import type { ViewState } from '../view-state.ts';
import type { MapHost } from './map-host.ts';

/** Keeps the tools in step with the state. */
export type FollowTools = (state: ViewState) => void;

/** Whether a state shows anything that the tools bring about. */
export function needsTools({ panel, filters, colour, selection, similarTo }: ViewState): boolean {
  return (
    panel !== null ||
    colour !== 'theme' ||
    selection.length > 0 ||
    similarTo !== null ||
    isFiltering(filters)
  );
}

/** Loads the tools with the first state that needs them, and lets them follow every state from then on. */
export function callTools(host: MapHost): FollowTools {
  let tools: Promise<FollowTools> | null = null;
  return (state) => {
    if (tools === null && !needsTools(state)) return;
    tools ??= import('./map-tools.ts').then(({ createTools }) => createTools(host));
    tools.then(
      (follow) => {
        // Later states may have come while the tools were loading.
        follow(host.state());
      },
      () => {
        tools = null;
        host.say('This part of the page could not be loaded');
      },
    );
  };
}
