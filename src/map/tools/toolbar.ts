import type { ViewState } from '../view-state.ts';
import { isPanelName, type PanelName } from './panel-name.ts';

/** The buttons of the panels, whichever the page has. */
export function panelButtons(tools: HTMLElement | null): readonly HTMLButtonElement[] {
  return [...(tools?.querySelectorAll<HTMLButtonElement>('button[data-panel]') ?? [])];
}

/** Shows the toolbar and lets its buttons open panels. */
export function listenToToolbar(tools: HTMLElement | null, wish: (panel: PanelName) => void): void {
  if (tools === null) return;
  tools.hidden = false;
  for (const button of panelButtons(tools)) {
    button.addEventListener('click', () => {
      const name = button.dataset['panel'];
      if (isPanelName(name)) wish(name);
    });
  }
  // Another page leads here.
  if (location.hash === '#place') wish('place');
}

/** Says of each button whether its panel is open. */
export function drawToolbar(tools: HTMLElement | null, { panel }: ViewState): void {
  for (const button of panelButtons(tools)) {
    button.setAttribute('aria-expanded', String(button.dataset['panel'] === panel));
  }
}
