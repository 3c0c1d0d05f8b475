import { part, themeIndexOf } from '../elements.ts';
import { viewOfFrame } from '../moving/viewport.ts';
import { hasChoice, type Session } from './session.ts';

/** Magnification at which a theme is framed at most. */
const framingZoom = 3;

/** Chooses themes, and leads back to the whole map. */
export interface ThemeChoice {
  /** Chosen again, a theme is left. */
  readonly choose: (themeIndex: number) => void;
  readonly frame: (themeIndex: number, how: 'smoothly' | 'at-once') => void;
  readonly clear: () => void;
  readonly zoom: (by: string | undefined) => void;
}

export function createThemeChoice(session: Session): ThemeChoice {
  const { elements, navigation, state, change, say } = session;
  const frame: ThemeChoice['frame'] = (themeIndex, how) => {
    const core = elements().themeGroups[themeIndex]?.core;
    if (core) navigation.moveTo(viewOfFrame(navigation.stage(), core, framingZoom), how);
  };
  const clear = () => {
    change({ kind: 'clear' });
    navigation.moveTo(null);
    say('All papers are shown');
  };
  return {
    frame,
    clear,
    choose: (themeIndex) => {
      if (state().themeIndex === themeIndex) {
        clear();
        return;
      }
      change({ kind: 'choose-theme', themeIndex });
      frame(themeIndex, 'smoothly');
      const link = elements().themeLinks.find((one) => themeIndexOf(one) === themeIndex);
      say(link && part(link, '.name').textContent, 'Escape shows all papers again');
    },
    zoom: (by) => {
      if (by !== 'all') navigation.zoomBy(by === 'in' ? 2 : 0.5);
      else if (hasChoice(state())) clear();
      else navigation.moveTo(null);
    },
  };
}
