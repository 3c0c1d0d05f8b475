/** The ways into the map that have a panel, in the order of the toolbar. */
export const panelNames = [
  'search',
  'filter',
  'colour',
  'select',
  'table',
  'save',
  'place',
] as const;

export type PanelName = (typeof panelNames)[number];

/** Whether a text of the page names a panel. */
export function isPanelName(name: string | undefined): name is PanelName {
  return panelNames.some((known) => known === name);
}
