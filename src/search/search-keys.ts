/** Lets a slash lead to the field, and arrows from there through the results and back. */
export function listenToKeys(input: HTMLInputElement, list: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key === '/') {
      if (target?.matches('input, textarea, select, [contenteditable]') === true) return;
      event.preventDefault();
      input.focus();
      input.select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const goal = nextStop({ target, input, list }, event.key === 'ArrowDown' ? 1 : -1);
      if (goal === undefined) return;
      event.preventDefault();
      goal.focus();
    }
  });
}

/** The field and the results are stops in this order; undefined where the focus is elsewhere, or at an end. */
function nextStop(
  {
    target,
    input,
    list,
  }: {
    readonly target: HTMLElement | null;
    readonly input: HTMLElement;
    readonly list: HTMLElement;
  },
  step: 1 | -1,
): HTMLElement | undefined {
  const stops = [input, ...list.querySelectorAll<HTMLElement>('a.paper-title')];
  const at = target === null ? -1 : stops.indexOf(target);
  return at === -1 ? undefined : stops[at + step];
}
