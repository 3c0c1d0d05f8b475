import { part } from '../elements.ts';
import { listenToPointer } from '../input/pointer.ts';
import { listenToThemes } from '../input/theme-links.ts';
import { listenToWays, type WaysHost } from '../tools/ways-in.ts';
import { listenToKeys } from './obey-keys.ts';
import type { PaperChoice } from './paper-choice.ts';
import type { Session } from './session.ts';
import type { ThemeChoice } from './theme-choice.ts';

/** Lets pointer, keys, list, buttons and tools have their way with a session. */
export function listenToReader(
  session: Session,
  targets: {
    readonly papers: PaperChoice;
    readonly themes: ThemeChoice;
    readonly ways: WaysHost;
  },
): void {
  const { papers, themes, ways } = targets;
  const { buttons, panel } = session.elements();
  listenToKeys(session, targets);
  for (const button of buttons.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      themes.zoom(button.dataset['zoom']);
    });
  }
  part(panel, '[data-part=clear]').addEventListener('click', themes.clear);
  listenToWays(session.elements(), ways);
  listenToThemes(session.elements(), {
    chooseTheme: themes.choose,
    light: (themeIndex) => {
      session.change({ kind: 'light', themeIndex });
    },
  });
  listenToDots(session, papers);
}

function listenToDots(session: Session, papers: PaperChoice): void {
  listenToPointer(session.elements().map, {
    rowAt: (pixel, kind) => papers.rowAt(pixel, kind),
    openPaper: (row, where) => {
      papers.open(row, where);
    },
    point: (row) => {
      if (row === session.state().pointedRow) return;
      session.change({ kind: 'point', row });
      if (row !== null) papers.withPaper(row, session.redrawSoon);
    },
    choosePaper: (row) => {
      papers.choose(row);
    },
    leavePaper: () => {
      session.change({ kind: 'leave-paper' });
    },
  });
}
