import { make } from '../tools/element.ts';
import { foldName, rankNames } from './rank-names.ts';

/** Names that are offered at once. */
const offeredCount = 20;

/** A field for one name of many, with suggestions; what is typed counts once it is a name there is. */
export interface NameField {
  readonly element: HTMLElement;
  readonly show: (name: string | null) => void;
}

interface NameSource {
  readonly words: string;
  /** An id of its own on the page. */
  readonly id: string;
  readonly names: () => Promise<readonly string[]>;
  readonly choose: (name: string | null) => void;
}

export function createNameField({ words, id, names, choose }: NameSource): NameField {
  const list = make('datalist', { id: `${id}-names` });
  const input = make('input', {
    type: 'text',
    id,
    list: `${id}-names`,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  let chosen: string | null = null;
  const take = (name: string | null): void => {
    if (name === chosen) return;
    chosen = name;
    choose(name);
  };
  const offer = async (isDone: boolean): Promise<void> => {
    const all = await names();
    const typed = input.value.trim();
    list.replaceChildren(
      ...rankNames(all, typed, offeredCount).map((value) => make('option', { value })),
    );
    if (typed === '') {
      take(null);
      return;
    }
    const folded = foldName(typed);
    const exact = all.includes(typed) ? typed : all.find((name) => foldName(name) === folded);
    // Who is done typing means the only name that begins so.
    const [first, ...others] = isDone ? rankNames(all, typed, offeredCount) : [];
    const meant = exact ?? (others.length === 0 ? first : undefined);
    if (meant !== undefined) take(meant);
  };
  input.addEventListener('focus', () => void offer(false));
  input.addEventListener('input', () => void offer(false));
  input.addEventListener('change', () => void offer(true));
  return {
    element: make('div', { class: 'field' }, [make('label', { for: id }, [words]), input, list]),
    show: (name) => {
      chosen = name;
      if (document.activeElement !== input || name !== null) input.value = name ?? '';
    },
  };
}
