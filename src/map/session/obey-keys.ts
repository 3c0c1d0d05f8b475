import { wishOf, type KeyWish } from '../input/keyboard.ts';
import { viewOf } from '../moving/viewport.ts';
import { toggleSelected, toggleSimilar, type WaysHost } from '../tools/ways-in.ts';
import type { PaperChoice } from './paper-choice.ts';
import { hasChoice, type Session } from './session.ts';
import type { ThemeChoice } from './theme-choice.ts';

/** What keys lead to. */
interface KeyTargets {
  readonly papers: PaperChoice;
  readonly themes: ThemeChoice;
  readonly ways: WaysHost;
}

/** Lets keys move from paper to paper while the map has the focus; Escape takes a choice back from everywhere. */
export function listenToKeys(session: Session, targets: KeyTargets): void {
  const { map } = session.elements();
  document.addEventListener('keydown', (event) => {
    if (event.target !== map) {
      if (event.key === 'Escape' && hasChoice(session.state())) targets.themes.clear();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wish = wishFor(event.key, session);
    if (wish === null) return;
    event.preventDefault();
    obey(wish, session, targets);
  });
}

function wishFor(key: string, { navigation, papers, state }: Session): KeyWish | null {
  const here = papers();
  const middle = viewOf(navigation.stage(), navigation.transform());
  const mask = here?.dots.mask() ?? null;
  const firstRow = here?.pick(middle.x, middle.y, 2, mask) ?? -1;
  return wishOf(key, here?.clientMap ?? null, { row: state().paperRow, firstRow, mask });
}

const zoomWords = { in: 'Nearer', out: 'Farther', all: 'The whole map' } as const;

function obey(wish: KeyWish, session: Session, { papers, themes, ways }: KeyTargets): void {
  const { paperRow } = session.state();
  switch (wish.kind) {
    case 'go':
      papers.choose(wish.row);
      break;
    case 'open':
      if (paperRow !== null) papers.open(paperRow, 'here');
      break;
    case 'select':
      toggleSelected(ways);
      break;
    case 'similar':
      toggleSimilar(ways);
      break;
    case 'search':
      session.change({ kind: 'open-panel', panel: 'search' });
      break;
    case 'zoom':
      themes.zoom(wish.by);
      session.say(zoomWords[wish.by]);
      break;
    case 'leave':
      if (hasChoice(session.state())) themes.clear();
      session.elements().map.blur();
      break;
  }
}
