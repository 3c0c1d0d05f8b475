import { largestVenues } from '../colours/paper-colours.ts';
import { make } from '../tools/element.ts';
import type { OpenPanel, ToolHost } from '../tools/map-host.ts';
import { createNameField } from './name-field.ts';
import { createYearBrush } from './year-brush.ts';

/** Years, venue, author and newness; the fields that would be of no use on this map are left out. */
export const openFilterPanel: OpenPanel = (host) => {
  const { clientMap } = host;
  const years = createYearBrush(host);
  const venues = largestVenues(clientMap).flatMap((index) => clientMap.venueNames[index] ?? []);
  const venue = createNameField({
    words: 'Venue',
    id: 'filter-venue',
    names: () => Promise.resolve(venues),
    choose: (name) => {
      host.change({ kind: 'filter', filters: { venue: name } });
    },
  });
  const author = createNameField({
    words: 'Author',
    id: 'filter-author',
    names: async () => (await host.files.authors()).names,
    choose: (name) => {
      host.change({ kind: 'filter', filters: { author: name } });
    },
  });
  const isNew = make('input', {
    type: 'checkbox',
    onchange: () => {
      host.change({ kind: 'filter', filters: { isNewOnly: isNew.checked } });
    },
  });
  const fields = [
    ...(years === null ? [] : [years.element]),
    ...(venues.length === 0 ? [] : [venue.element]),
    ...(hasAuthors(host) ? [author.element] : []),
    ...(hasNewcomers(host)
      ? [make('label', { class: 'check' }, [isNew, 'New in this edition'])]
      : []),
  ];
  const nothing = make('p', { class: 'hint' }, [
    'These papers name no years, venues or authors to filter by. The search finds them by their words.',
  ]);
  return {
    element: make('div', { class: 'filters' }, fields.length === 0 ? [nothing] : fields),
    update: (scene) => {
      const { filters } = scene.state;
      years?.update(scene);
      venue.show(filters.venue);
      author.show(filters.author);
      isNew.checked = filters.isNewOnly;
    },
    leave: () => years?.stop(),
  };
};

/** Known before the names are: the page says it. */
function hasAuthors({ elements }: ToolHost): boolean {
  return elements().tools?.dataset['hasAuthors'] !== undefined;
}

function hasNewcomers({ clientMap, state }: ToolHost): boolean {
  if (state().filters.isNewOnly) return true;
  for (let row = 0; row < clientMap.count; row++) if (clientMap.isNewcomer(row)) return true;
  return false;
}
