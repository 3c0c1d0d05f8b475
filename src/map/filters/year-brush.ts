import { button, make, makeSvg } from '../tools/element.ts';
import type { ToolHost, ToolScene } from '../tools/map-host.ts';
import { yearsText, type YearRange } from './filters.ts';
import { yearBins, yearExtent } from './year-bins.ts';
import { askedRange, firstWindow, moveEnd, moveWindow, nextWindow } from './year-window.ts';

/** A step of the play lasts so long: enough to see what changes, and to hear how many match. */
const stepMs = 900;
/** Height of the tallest bar, in units of the picture. */
const barHeight = 50;

/** Papers a year as bars; a range of years by drag, by two sliders, or moved through time step by step. */
export interface YearBrush {
  readonly element: HTMLElement;
  readonly update: (scene: ToolScene) => void;
  /** Stops the play. */
  readonly stop: () => void;
}

/** Null where the papers have no years, or one. */
export function createYearBrush(host: ToolHost): YearBrush | null {
  const { years } = host.clientMap;
  const extent = yearExtent(years);
  if (extent === null || extent.from === extent.to) return null;
  const bars = makeSvg('svg', {
    class: 'year-bars',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  const ends = { from: slider('From', extent), to: slider('To', extent) };
  const words = make('output', { class: 'year-words' });
  const ask = (range: YearRange) => {
    host.change({ kind: 'filter', filters: { years: askedRange(range, extent) } });
  };
  const range = () => host.state().filters.years ?? extent;
  const player = createPlayer(host, extent);
  for (const end of ['from', 'to'] as const) {
    ends[end].input.addEventListener('input', () => {
      player.stop();
      ask(moveEnd(range(), { end, year: ends[end].input.valueAsNumber }, extent));
    });
  }
  const shift = (step: number) => () => {
    player.stop();
    ask(moveWindow(range(), extent, step));
  };
  const earlier = button('Earlier', shift(-1), { class: 'text-button' });
  const later = button('Later', shift(1), { class: 'text-button' });
  listenToBars(bars, { extent, range, ask, start: player.stop });

  return {
    element: make('fieldset', { class: 'years' }, [
      make('legend', {}, ['Years ', words]),
      bars,
      make('div', { class: 'year-sliders' }, [ends.from.label, ends.to.label]),
      make('div', { class: 'year-steps' }, [earlier, player.button, later]),
    ]),
    update: ({ match }) => {
      const shown = range();
      words.textContent = yearsText(shown);
      for (const end of ['from', 'to'] as const) {
        ends[end].input.value = String(shown[end]);
        ends[end].value.textContent = String(shown[end]);
      }
      earlier.disabled = shown.from <= extent.from;
      later.disabled = shown.to >= extent.to;
      drawBars(bars, { years, mask: match.mask, extent, shown });
    },
    stop: player.stop,
  };
}

function slider(words: string, { from, to }: YearRange) {
  const input = make('input', { type: 'range', min: String(from), max: String(to), step: '1' });
  const value = make('span', { class: 'slider-value', 'aria-hidden': 'true' });
  return { input, value, label: make('label', {}, [make('span', {}, [words]), input, value]) };
}

function createPlayer(host: ToolHost, extent: YearRange) {
  let timer = 0;
  const stop = (): void => {
    clearInterval(timer);
    timer = 0;
    play.textContent = 'Play';
  };
  const show = (years: YearRange): void => {
    host.change({ kind: 'filter', filters: { years: askedRange(years, extent) } });
  };
  const start = (): void => {
    let window = firstWindow(host.state().filters.years, extent);
    show(window);
    play.textContent = 'Stop';
    timer = globalThis.setInterval(() => {
      const next = nextWindow(window, extent);
      if (next === null) {
        stop();
        return;
      }
      window = next;
      show(next);
    }, stepMs) as unknown as number; // the browser's timers are numbers; Node's types come first here
  };
  const play = button('Play', () => {
    if (timer === 0) start();
    else stop();
  });
  return { button: play, stop };
}

interface BarsWishes {
  readonly extent: YearRange;
  readonly range: () => YearRange;
  readonly ask: (range: YearRange) => void;
  /** A drag begins. */
  readonly start: () => void;
}

/** A drag over the bars spans years; one that begins within a narrower span moves it. A click takes one bar. */
function listenToBars(bars: SVGSVGElement, { extent, range, ask, start }: BarsWishes): void {
  let drag: { readonly year: number; readonly moved: YearRange | null } | null = null;
  const yearAt = (event: PointerEvent): number => {
    const box = bars.getBoundingClientRect();
    const share = Math.max(0, Math.min(0.9999, (event.clientX - box.left) / box.width));
    return extent.from + Math.floor(share * (extent.to - extent.from + 1));
  };
  bars.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start();
    bars.setPointerCapture(event.pointerId);
    const year = yearAt(event);
    const shown = range();
    const isWithin = askedRange(shown, extent) !== null && year >= shown.from && year <= shown.to;
    drag = { year, moved: isWithin && shown.from < shown.to ? shown : null };
    if (drag.moved === null) ask({ from: year, to: year });
  });
  bars.addEventListener('pointermove', (event) => {
    if (drag === null) return;
    const year = yearAt(event);
    if (drag.moved !== null) ask(moveWindow(drag.moved, extent, year - drag.year));
    else ask({ from: Math.min(year, drag.year), to: Math.max(year, drag.year) });
  });
  for (const kind of ['pointerup', 'pointercancel'] as const) {
    bars.addEventListener(kind, () => {
      drag = null;
    });
  }
}

interface BarsScene {
  readonly years: ArrayLike<number>;
  readonly mask: Uint8Array | null;
  readonly extent: YearRange;
  readonly shown: YearRange;
}

function drawBars(bars: SVGSVGElement, { years, mask, extent, shown }: BarsScene): void {
  const bins = yearBins(years, mask);
  const span = extent.to - extent.from + 1;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const x = (year: number) => ((year - extent.from) / span) * 1000;
  const bar = (name: string, { from, to }: YearRange, count: number) => {
    const height = (count / most) * barHeight;
    return makeSvg('rect', {
      class: name,
      x: (x(from) + 150 / span).toFixed(2),
      width: Math.max(1, x(to + 1) - x(from) - 300 / span).toFixed(2),
      y: (barHeight - height).toFixed(2),
      height: height.toFixed(2),
    });
  };
  const window = makeSvg('rect', {
    class: 'year-window',
    x: x(shown.from).toFixed(2),
    width: (x(shown.to + 1) - x(shown.from)).toFixed(2),
    y: '0',
    height: String(barHeight),
  });
  bars.setAttribute('viewBox', `0 0 1000 ${barHeight}`);
  bars.replaceChildren(
    ...(askedRange(shown, extent) === null ? [] : [window]),
    ...bins.map((bin) => bar('year-bar', bin, bin.count)),
    ...bins.map((bin) => bar('year-bar-match', bin, bin.matchCount)),
  );
}
