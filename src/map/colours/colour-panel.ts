import { make } from '../tools/element.ts';
import type { OpenPanel } from '../tools/map-host.ts';
import type { ColourBy } from './paper-colours.ts';

const choices: readonly (readonly [ColourBy, string])[] = [
  ['theme', 'Theme'],
  ['year', 'Year'],
  ['venue', 'Venue'],
];

/** What the dots are coloured by. The legend stands below the toolbar, also when this panel is closed. */
export const openColourPanel: OpenPanel = (host) => {
  const radios = choices.map(([by]) =>
    make('input', {
      type: 'radio',
      name: 'colour-by',
      value: by,
      onchange: () => {
        host.change({ kind: 'colour', by });
      },
    }),
  );
  const element = make('fieldset', { class: 'choices' }, [
    make('legend', {}, ['Colour the dots by']),
    ...choices.map(([, words], at) => make('label', {}, [radios[at] ?? '', words])),
  ]);
  return {
    element,
    update: ({ state }) => {
      for (const [at, [by]] of choices.entries()) {
        const radio = radios[at];
        if (radio !== undefined) radio.checked = state.colour === by;
      }
    },
  };
};
