/** How long a button says that it has copied, milliseconds. */
const saidMs = 2000;

/** Gives every snippet a button that copies it. Without a script, or where copying is not allowed, texts are there to select. */
function addCopyButtons(): void {
  // Only pages from a secure place may write to the clipboard.
  if (!('clipboard' in navigator)) return;
  for (const snippet of document.querySelectorAll<HTMLElement>('[data-snippet]')) {
    const text = snippet.querySelector('code, pre')?.textContent ?? '';
    const name = snippet.dataset['snippet'] ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy: ${name}`);
    button.addEventListener('click', () => void copy(button, text));
    snippet.append(button);
  }
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Select the text';
  }
  setTimeout(() => {
    button.textContent = 'Copy';
  }, saidMs);
}

addCopyButtons();
