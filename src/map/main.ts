import { findElements, type MapElements } from './elements.ts';
import { loadClientMap } from './papers/load.ts';
import { MapSession } from './session/map-session.ts';
import { decodeAddress } from './address/map-address.ts';

/** Makes the map one tab stop with its own keys: the list beside it has the links that leave the tab order here. */
function enliven({ map, buttons, keys }: MapElements): void {
  map.tabIndex = 0;
  map.setAttribute('role', 'application');
  map.setAttribute('aria-label', 'Map of the papers');
  map.setAttribute('aria-describedby', keys.id);
  for (const link of map.querySelectorAll('.labels a')) link.setAttribute('tabindex', '-1');
  map.classList.add('is-live');
  buttons.hidden = false;
  keys.hidden = false;
}

async function start(elements: MapElements): Promise<void> {
  enliven(elements);
  const session = new MapSession(elements, decodeAddress(location.search, location.hash));
  performance.mark('map-ready');
  try {
    session.receive(await loadClientMap(elements.map.dataset['folder'] ?? ''));
    performance.mark('map-full');
  } catch (error) {
    // The links in the picture still work; only cards and keys are missing.
    session.say('The list of papers could not be loaded; the themes are linked beside the map');
    throw error;
  }
}

const elements = findElements();
if (elements !== null) void start(elements);
