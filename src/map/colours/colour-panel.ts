import { yearExtent } from '../filters/year-bins.ts';
import { make } from '../tools/element.ts';
import type { OpenPanel } from '../tools/map-host.ts';
import { markFields } from './mark-fields.ts';
import type { ColourBy } from './paper-colours.ts';

const choices: readonly (readonly [ColourBy, string])[] = [
  ['theme', 'Theme'],
  ['year', 'Year'],
  ['venue', 'Venue'],
];

/** What the dots are coloured by, and what marks where themes lie: as far as the papers have it. The legend stands below the toolbar, also when this panel is closed. */
export const openColourPanel: OpenPanel = (host) => {
  const { years, venueNames } = host.clientMap;
  const isOffered: Readonly<Record<ColourBy, boolean>> = {
    theme: true,
    year: yearExtent(years) !== null,
    venue: venueNames.length > 0,
  };
  const offered = choices.filter(([by]) => isOffered[by]);
  const radios = new Map(
    offered.map(([by]) => {
      const onchange = () => {
        host.change({ kind: 'colour', by });
      };
      return [by, make('input', { type: 'radio', name: 'colour-by', value: by, onchange })];
    }),
  );
  const labels = offered.map(([by, words]) => make('label', {}, [radios.get(by) ?? '', words]));
  const marks = markFields(host);
  return {
    element: make('div', {}, [
      make('fieldset', { class: 'choices' }, [
        make('legend', {}, ['Colour the dots by']),
        ...labels,
        ...(offered.length > 1
          ? []
          : [make('p', { class: 'hint' }, ['These papers name no years or venues to colour by.'])]),
      ]),
      marks.element,
    ]),
    update: ({ state }) => {
      for (const [by, radio] of radios) radio.checked = state.colour === by;
      marks.update(state);
    },
  };
};
