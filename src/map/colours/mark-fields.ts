import { make } from '../tools/element.ts';
import type { ToolHost } from '../tools/map-host.ts';
import type { ThemeMarks, ViewState } from '../view-state.ts';

/** The fields that show and hide what marks where themes lie. */
export function markFields(host: ToolHost): {
  readonly element: HTMLElement;
  readonly update: (state: ViewState) => void;
} {
  const boxOf = (name: keyof ThemeMarks): HTMLInputElement =>
    make('input', {
      type: 'checkbox',
      name,
      onchange: ({ target }) => {
        const isWanted = target instanceof HTMLInputElement && target.checked;
        host.change({ kind: 'mark-themes', marks: { [name]: isWanted } });
        if (name === 'hulls' && isWanted) void drawHulls(host);
      },
    });
  const boxes = { contours: boxOf('contours'), hulls: boxOf('hulls') };
  return {
    element: make('fieldset', { class: 'choices' }, [
      make('legend', {}, ['Mark the themes by']),
      make('label', {}, [boxes.contours, 'Contours of density']),
      make('label', {}, [boxes.hulls, 'Hulls: lines around most of their papers']),
    ]),
    update: ({ marks }) => {
      boxes.contours.checked = marks.contours;
      boxes.hulls.checked = marks.hulls;
    },
  };
}

/** Fills in the outlines, which the page comes without. */
async function drawHulls({ elements, files, say, change }: ToolHost): Promise<void> {
  try {
    const hulls = await files.hulls();
    for (const path of elements().map.querySelectorAll<SVGElement>('.hulls path')) {
      path.setAttribute('d', hulls[Number(path.dataset['theme'])] ?? '');
    }
  } catch {
    change({ kind: 'mark-themes', marks: { hulls: false } });
    say('The hulls could not be loaded; try again when you are online');
  }
}
