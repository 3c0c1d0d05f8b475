import { rowsOf } from '../filters/match-papers.ts';
import { button, make } from '../tools/element.ts';
import type { OpenPanel, ToolHost, ToolScene } from '../tools/map-host.ts';
import { paperItem } from '../tools/paper-item.ts';
import { fileName, saveFile } from '../tools/save-file.ts';
import { exportFormats, type ExportedPaper } from './export-papers.ts';

/** Papers of the selection that are listed; all are saved. */
const listedCount = 50;

const english = new Intl.NumberFormat('en');

/** Papers picked out for a list: by a line around them, by the filters, by theme or one by one; and the list as a file. */
export const openSelectPanel: OpenPanel = (host) => {
  const select = (rows: readonly number[]) => {
    host.change({ kind: 'select', rows, how: 'add' });
  };
  const draw = button('Draw around papers', () => {
    host.change({ kind: 'draw-lasso', isDrawing: !host.state().isDrawing });
  });
  const matching = button('', () => {
    select(rowsOf(host.scene().match.mask, host.clientMap.count));
  });
  const themed = button('', () => {
    select(rowsOfTheme(host));
  });
  const similar = button('Add the similar papers', () => void addSimilar(host));
  const clear = button('Clear', () => {
    host.change({ kind: 'select', rows: [], how: 'replace' });
  });
  const count = make('h3', { class: 'list-name' });
  const list = make('ol', { class: 'paper-list' });
  const more = make('p', { class: 'hint' });
  const saving = exportRow(host);
  let listed: readonly number[] | null = null;
  return {
    element: make('div', { class: 'select' }, [
      make('p', { class: 'hint' }, [
        'Hold Shift and drag around papers, or press Space on one. On a touch screen hold a finger on a paper.',
      ]),
      make('div', { class: 'actions' }, [draw, matching, themed, similar]),
      make('div', { class: 'list-head' }, [count, clear]),
      saving,
      list,
      more,
    ]),
    first: draw,
    update: (scene) => {
      const { selection } = scene.state;
      draw.setAttribute('aria-pressed', String(scene.state.isDrawing));
      describeChoices({ matching, themed, similar }, scene, host);
      const isEmpty = selection.length === 0;
      count.textContent = isEmpty
        ? 'No paper selected'
        : `${english.format(selection.length)} ${selection.length === 1 ? 'paper' : 'papers'} selected`;
      clear.hidden = saving.hidden = isEmpty;
      const rest = selection.length - listedCount;
      more.textContent = rest > 0 ? `And ${english.format(rest)} more, which are saved too.` : '';
      if (listed === selection) return;
      listed = selection;
      void listSelection(list, selection, host);
    },
    leave: () => {
      host.change({ kind: 'draw-lasso', isDrawing: false });
    },
  };
};

/** Says on each button how many papers it would add, and hides those that would add none. */
function describeChoices(
  buttons: Readonly<Record<'matching' | 'themed' | 'similar', HTMLButtonElement>>,
  { state, match }: ToolScene,
  host: ToolHost,
): void {
  const { matching, themed, similar } = buttons;
  matching.hidden = match.mask === null || match.count === 0;
  matching.textContent = `Add the ${english.format(match.count)} that match`;
  const theme = state.themeIndex === null ? undefined : host.clientMap.themes[state.themeIndex];
  themed.hidden = theme === undefined;
  themed.textContent = theme === undefined ? '' : `Add the theme “${theme.label}”`;
  similar.hidden = state.similarTo === null;
}

function rowsOfTheme({ clientMap, scene }: ToolHost): readonly number[] {
  const { state, match } = scene();
  const theme = state.themeIndex === null ? undefined : clientMap.themes[state.themeIndex];
  if (theme === undefined) return [];
  return Array.from({ length: theme.count }, (_, at) => theme.start + at).filter(
    (row) => match.mask === null || match.mask[row] === 1,
  );
}

async function addSimilar(host: ToolHost): Promise<void> {
  const row = host.state().similarTo;
  if (row === null) return;
  const [paper] = await host.files.references([row]);
  host.change({ kind: 'select', rows: [row, ...(paper?.neighbours ?? [])], how: 'add' });
}

async function listSelection(
  list: HTMLElement,
  selection: readonly number[],
  host: ToolHost,
): Promise<void> {
  const rows = selection.slice(0, listedCount);
  const papers = await host.clientMap.details(rows);
  if (host.state().selection !== selection) return;
  list.replaceChildren(
    ...rows.flatMap((row, at) => {
      const paper = papers[at];
      if (paper === undefined) return [];
      const remove = button(
        'Remove',
        () => {
          const next = list.children[at + 1] === undefined ? at - 1 : at;
          host.change({ kind: 'select', rows: [row], how: 'remove' });
          // The list is written anew: the button in the same place takes the focus.
          requestAnimationFrame(() => {
            list.children[next]?.querySelector<HTMLElement>('button')?.focus();
          });
        },
        { class: 'text-button', 'aria-label': `Remove ${paper.title}` },
      );
      return paperItem({ host, row, paper }, [remove]);
    }),
  );
}

/** A choice of formats and the button that saves. */
function exportRow(host: ToolHost): HTMLElement {
  const format = make(
    'select',
    { id: 'export-format' },
    exportFormats.map(({ name }, at) => make('option', { value: String(at) }, [name])),
  );
  const save = button('Save the list', () => {
    void saveList(host, Number(format.value));
  });
  return make('div', { class: 'save-row' }, [
    make('label', { for: 'export-format' }, ['As']),
    format,
    save,
  ]);
}

async function saveList(host: ToolHost, formatIndex: number): Promise<void> {
  const format = exportFormats[formatIndex];
  if (format === undefined) return;
  try {
    const papers = await exportedPapers(host, host.state().selection);
    const blob = new Blob([format.write(papers)], { type: `${format.mediaType};charset=utf-8` });
    saveFile(fileName(document.title, 'papers', format.ending), blob);
    host.say(`${papers.length} papers saved as ${format.name}`);
  } catch (error) {
    host.say('The list could not be saved');
    throw error;
  }
}

async function exportedPapers(
  { clientMap, files }: ToolHost,
  rows: readonly number[],
): Promise<readonly ExportedPaper[]> {
  const [references, papers] = await Promise.all([files.references(rows), clientMap.details(rows)]);
  return references.map((reference, at) => {
    const row = rows[at] ?? 0;
    const theme = clientMap.themes[clientMap.themeIndexes[row] ?? 0];
    return {
      ...reference,
      page: new URL(papers[at]?.href ?? '', location.href).href,
      themeId: theme?.id ?? '',
      theme: theme?.label ?? '',
      x: Number((clientMap.x[row] ?? 0).toFixed(5)),
      y: Number((clientMap.y[row] ?? 0).toFixed(5)),
    };
  });
}
