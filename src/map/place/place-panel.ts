import { fetchUnpacked } from '../papers/unpack.ts';
import { button, make } from '../tools/element.ts';
import type { OpenPanel, ToolHost } from '../tools/map-host.ts';
import { answerView, answerWords } from './answer-view.ts';
import { askModel, type Answer, type Question } from './ask-model.ts';
import { createModelSource, type ModelSource, type OwnWords } from './open-model.ts';
import { mostCharacters, sizeWords, textToRead } from './place-words.ts';

/** What lasts while the page is open: the model once fetched, and what was typed last. It is kept nowhere else. */
interface Kept {
  readonly source: ModelSource;
  words: OwnWords;
  question: Question;
}

const kept = new WeakMap<object, Kept>();

const english = new Intl.NumberFormat('en');

const promise = 'The text stays on this page.';

/** Where a text would lie, and which papers are like it: all is reckoned here, from the model that the map was made with. */
export const openPlacePanel: OpenPanel = (host) => new PlacePanel(host);

class PlacePanel {
  readonly element: HTMLElement;
  readonly first: HTMLInputElement;
  readonly #host: ToolHost;
  readonly #kept: Kept;
  readonly #abstract = make('textarea', {
    id: 'own-abstract',
    rows: '5',
    autocomplete: 'off',
    'aria-describedby': 'own-hint',
  });
  readonly #hint = make('p', { class: 'hint', id: 'own-hint' }, [promise]);
  readonly #answer = make('div', { class: 'place-answer' });
  /** Counts the questions: an answer that comes late is dropped. */
  #turn = 0;

  constructor(host: ToolHost) {
    this.#host = host;
    this.#kept = keptFor(host);
    this.first = make('input', { type: 'text', id: 'own-title', autocomplete: 'off' });
    this.first.value = this.#kept.words.title;
    this.#abstract.value = this.#kept.words.abstract;
    this.element = this.#build();
    void this.#tellSize();
    if (host.state().own !== null) void this.#ask(this.#kept.question);
  }

  readonly update = (): void => {
    // The map was cleared, by Escape perhaps: the answer goes with its mark.
    if (this.#host.state().own !== null || this.#turn === 0) return;
    if (this.#answer.dataset['shown'] === 'own') this.#show([], 'none');
  };

  readonly leave = (): void => {
    this.#turn += 1;
  };

  #build(): HTMLElement {
    const meaning = button('Papers by meaning', () => void this.#ask('meaning'));
    return make(
      'form',
      {
        class: 'place',
        onsubmit: (event) => {
          event.preventDefault();
          void this.#ask('place');
        },
        oninput: () => {
          this.#kept.words = this.#typed();
          // Fetched while one reads over what was pasted; if it fails, the question says so.
          this.#kept.source.open().catch(() => undefined);
        },
      },
      [
        field('Title', this.first),
        field('Abstract', this.#abstract),
        make('div', { class: 'actions' }, [
          make('button', { type: 'submit' }, ['Find its place']),
          meaning,
          button('Clear', () => {
            this.#clear();
          }),
        ]),
        this.#hint,
        this.#answer,
      ],
    );
  }

  #typed(): OwnWords {
    return { title: this.first.value, abstract: this.#abstract.value };
  }

  /** Says before the first question what its answer will fetch. */
  async #tellSize(): Promise<void> {
    const head = await this.#kept.source.head().catch(() => null);
    if (head === null || this.#turn > 0) return;
    this.#hint.textContent = `${promise} The first answer fetches ${sizeWords(head.bytes)}.`;
  }

  async #ask(question: Question): Promise<void> {
    const turn = ++this.#turn;
    const words = this.#typed();
    if (`${words.title}${words.abstract}`.trim() === '') {
      this.#fail('Paste a title or an abstract first.');
      this.first.focus();
      return;
    }
    this.#hint.textContent = 'Reading the map …';
    this.element.setAttribute('aria-busy', 'true');
    try {
      const answer = await this.#answerTo(question, words);
      if (turn !== this.#turn) return;
      this.#kept.question = question;
      this.#receive(
        answer,
        [words.title, words.abstract].some((text) => textToRead(text).isCut),
      );
    } catch (error) {
      if (turn === this.#turn) this.#fail('The model of this map could not be loaded. Try again.');
      throw error;
    } finally {
      if (turn === this.#turn) this.element.removeAttribute('aria-busy');
    }
  }

  async #answerTo(question: Question, words: OwnWords): Promise<Answer> {
    const opened = await this.#kept.source.open();
    const read = {
      title: textToRead(words.title).text,
      abstract: textToRead(words.abstract).text,
    };
    return askModel(opened, read, { question, clientMap: this.#host.clientMap });
  }

  #receive(answer: Answer, isCut: boolean): void {
    const { place, papers, question } = answer;
    this.#hint.textContent = isCut
      ? `${promise} Only the first ${english.format(mostCharacters)} characters of a field were read.`
      : promise;
    const at = place === null || question === 'meaning' ? null : { x: place.x, y: place.y };
    this.#show(answerView(answer, this.#host), place === null ? 'none' : 'own');
    const rows = papers.map(({ row }) => row);
    this.#host.change({ kind: 'show-own', own: place === null ? null : { at, rows } });
    // A magnified map may show another part of it.
    if (at !== null && this.#host.state().view !== null)
      this.#host.navigation.moveTo({ ...at, zoom: this.#host.state().view?.zoom ?? 1 });
    this.#host.say(answerWords(answer, this.#host));
  }

  #clear(): void {
    this.#turn += 1;
    this.first.value = this.#abstract.value = '';
    this.#kept.words = this.#typed();
    this.#hint.textContent = promise;
    this.#show([], 'none');
    this.#host.change({ kind: 'show-own', own: null });
    this.first.focus();
  }

  #fail(words: string): void {
    this.#hint.textContent = promise;
    this.#show([make('p', {}, [words])], 'none');
    this.#host.say(words);
  }

  /**
   * Fields may fill the sheet of a phone, so there the answer takes their place. Elsewhere its first words come into sight, and
   * no list slides below a pointer that rests.
   */
  #bringIntoSight(): void {
    if (matchMedia('(width < 50rem)').matches) this.#answer.scrollIntoView();
    else this.#answer.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  #show(parts: readonly Node[], shown: 'own' | 'none'): void {
    this.#answer.dataset['shown'] = shown;
    this.#answer.replaceChildren(...parts);
    if (parts.length > 0) this.#bringIntoSight();
  }
}

function keptFor(host: ToolHost): Kept {
  const known = kept.get(host.clientMap);
  if (known !== undefined) return known;
  const folder = new URL('model/', host.dataFolder);
  const source = createModelSource(
    (name) => fetchUnpacked(new URL(name, folder).href),
    host.clientMap,
  );
  const fresh: Kept = { source, words: { title: '', abstract: '' }, question: 'place' };
  kept.set(host.clientMap, fresh);
  return fresh;
}

function field(words: string, input: HTMLElement): HTMLElement {
  return make('div', { class: 'field' }, [make('label', { for: input.id }, [words]), input]);
}
