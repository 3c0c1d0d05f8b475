import type { ClientMap } from '../domain/client-map.ts';
import { sourceLine } from './card.ts';
import { draw } from './draw.ts';
import { part, type MapElements } from './elements.ts';
import { joinDots } from './join-dots.ts';
import { wishOf } from './keyboard.ts';
import { loadClientMap } from './load.ts';
import { createNavigation } from './navigation.ts';
import { createPick, type Pick } from './pick.ts';
import { listenToPointer } from './pointer.ts';
import { listenToThemes } from './theme-links.ts';
import { changeState, decodeAddress, encodeAddress, restState, type Change } from './view-state.ts';
import { scalePx, toPixel, toPoint, viewOf, viewOfFrame, type Pixel } from './viewport.ts';

/** How far from a dot the pointer still means it, CSS pixels. */
const reachPx = { mouse: 12, touch: 24 };

/** Greatest magnification at which a theme or a paper is framed. */
const framingZoom = 3;

/** Brings the picture to life: holds the state, and lets pointer, keys, list and address change it. */
export function startMap(elements: MapElements): void {
  const { map, status } = elements;
  let state = restState;
  let clientMap: ClientMap | null = null;
  let pick: Pick | null = null;
  let isDrawDue = false;

  const drawSoon = () => {
    if (isDrawDue) return;
    isDrawDue = true;
    requestAnimationFrame(() => {
      isDrawDue = false;
      draw(elements, {
        state,
        stage: navigation.stage(),
        transform: navigation.transform(),
        clientMap,
      });
    });
  };
  const navigation = createNavigation(map, elements.sheet, {
    onMove: drawSoon,
    onRest: () => change({ kind: 'move', view: navigation.view() }),
  });
  const themeIds = elements.themeLinks.map((link) => link.dataset['themeId'] ?? '');
  let hasRestored = false;

  const change = (wanted: Change) => {
    const previous = state;
    state = changeState(state, wanted);
    if (hasRestored && wanted.kind !== 'light' && wanted.kind !== 'point') writeAddress();
    if (state !== previous) drawSoon();
  };

  const writeAddress = () => {
    const address = encodeAddress(
      {
        themeId: state.themeIndex === null ? null : (themeIds[state.themeIndex] ?? null),
        paperId: state.paperRow === null ? null : (clientMap?.paper(state.paperRow).id ?? null),
        view: state.view,
      },
      location.search,
    );
    history.replaceState(history.state, '', location.pathname + address);
  };

  const chooseTheme = (themeIndex: number) => {
    if (state.themeIndex === themeIndex) {
      clear();
      return;
    }
    change({ kind: 'choose-theme', themeIndex });
    const core = elements.labels.find((label) => label.themeIndex === themeIndex)?.core;
    if (core) navigation.moveTo(viewOfFrame(navigation.stage(), core, framingZoom));
    status.textContent = `${themeName(themeIndex)} is shown.`;
  };
  const themeName = (themeIndex: number) =>
    part(elements.themeLinks[themeIndex] ?? document.body, '.name').textContent;

  const clear = () => {
    change({ kind: 'clear' });
    navigation.moveTo(null);
    status.textContent = 'All papers are shown.';
  };

  /** Chooses a paper, says so, and brings it into sight. */
  const choosePaper = (row: number) => {
    if (clientMap === null) return;
    const paper = clientMap.paper(row);
    change({ kind: 'choose-paper', row, themeIndex: paper.themeIndex });
    status.textContent = [paper.title, clientMap.themes[paper.themeIndex]?.label, sourceLine(paper)]
      .filter(Boolean)
      .join('. ');
    const stage = navigation.stage();
    const x = clientMap.x[row] ?? 0;
    const y = clientMap.y[row] ?? 0;
    const at = toPixel(stage, navigation.transform(), x * 1000, (1 - y) * 1000);
    // On a narrow stage the card lies along the lower edge.
    const below = stage.width < 600 ? 180 : 0;
    const edge = Math.min(at.x, at.y, stage.width - at.x, stage.height - at.y - below);
    if (edge < 40) navigation.moveTo({ x, y, zoom: navigation.transform().k });
  };

  const rowAt = (pixel: Pixel, kind: 'mouse' | 'touch'): number => {
    if (pick === null) return -1;
    const point = toPoint(navigation.stage(), navigation.transform(), pixel);
    const scale = scalePx(navigation.stage(), navigation.transform());
    return pick(point.x, point.y, reachPx[kind] / scale);
  };

  const zoomTo = (by: string | undefined) => {
    if (by === 'all') {
      if (state.themeIndex === null && state.paperRow === null) navigation.moveTo(null);
      else clear();
      return;
    }
    navigation.zoomBy(by === 'in' ? 2 : 0.5);
  };

  map.addEventListener('keydown', (event) => {
    if (event.target !== map || event.ctrlKey || event.metaKey || event.altKey) return;
    const middle = viewOf(navigation.stage(), navigation.transform());
    const firstRow = pick?.(middle.x, middle.y, 2) ?? -1;
    const wish = wishOf(event.key, clientMap, { row: state.paperRow, firstRow });
    if (wish === null) return;
    event.preventDefault();
    if (wish.kind === 'go') choosePaper(wish.row);
    else if (wish.kind === 'open' && state.paperRow !== null) {
      location.assign(clientMap?.paper(state.paperRow).href ?? location.href);
    } else if (wish.kind === 'zoom') {
      zoomTo(wish.by);
      status.textContent =
        wish.by === 'all' ? 'The whole map' : wish.by === 'in' ? 'Nearer' : 'Farther';
    } else if (wish.kind === 'leave') {
      if (state.paperRow !== null || state.themeIndex !== null) clear();
      map.blur();
    }
  });
  document.addEventListener('keydown', (event) => {
    const isElsewhere = event.target !== map && event.key === 'Escape';
    if (isElsewhere && (state.themeIndex !== null || state.paperRow !== null)) clear();
  });
  for (const button of elements.buttons.querySelectorAll('button')) {
    button.addEventListener('click', () => zoomTo(button.dataset['zoom']));
  }
  part(elements.panel, '[data-part=clear]').addEventListener('click', clear);
  listenToThemes(elements, {
    chooseTheme,
    light: (themeIndex) => change({ kind: 'light', themeIndex }),
  });
  listenToPointer(map, {
    rowAt,
    hrefOf: (row) => (row < 0 ? null : (clientMap?.paper(row).href ?? null)),
    point: (row) => {
      if (row !== state.pointedRow) change({ kind: 'point', row });
    },
    choosePaper,
    leavePaper: () => change({ kind: 'leave-paper' }),
  });

  // One tab stop: names and dots leave the tab order, the list beside the map has the same links.
  map.tabIndex = 0;
  map.setAttribute('role', 'application');
  map.setAttribute('aria-label', 'Map of the papers');
  map.setAttribute('aria-describedby', elements.keys.id);
  for (const link of map.querySelectorAll('.labels a')) link.setAttribute('tabindex', '-1');
  map.classList.add('is-live');
  elements.buttons.hidden = false;
  elements.keys.hidden = false;

  const address = decodeAddress(location.search, location.hash);
  const themeIndex = address.themeId === null ? -1 : themeIds.indexOf(address.themeId);
  if (themeIndex >= 0) {
    change({ kind: 'choose-theme', themeIndex });
    const core = elements.labels.find((label) => label.themeIndex === themeIndex)?.core;
    if (core) navigation.moveTo(viewOfFrame(navigation.stage(), core, framingZoom), 'at-once');
  } else if (address.view !== null) navigation.moveTo(address.view, 'at-once');
  hasRestored = address.paperId === null;
  draw(elements, {
    state,
    stage: navigation.stage(),
    transform: navigation.transform(),
    clientMap,
  });
  performance.mark('map-ready');

  const finish = (loaded: ClientMap) => {
    clientMap = loaded;
    pick = createPick(loaded.x, loaded.y);
    joinDots(map);
    const row = address.paperId === null ? -1 : loaded.rowOf(address.paperId);
    hasRestored = true;
    if (row >= 0 && state.paperRow === null) {
      const zoom = Math.max(navigation.transform().k, 2.5);
      navigation.moveTo({ x: loaded.x[row] ?? 0, y: loaded.y[row] ?? 0, zoom }, 'at-once');
      choosePaper(row);
    }
    performance.mark('map-full');
  };
  loadClientMap(map.dataset['source'] ?? '').then(finish, (error: unknown) => {
    // The links in the picture still work; nothing is lost but cards and keys.
    status.textContent =
      'The list of papers could not be loaded; the themes are linked beside the map.';
    throw error;
  });
}
