/** Browsers refuse an address that changes more often: Safari a hundred times in 30 seconds. */
const leastPauseMs = 320;

/** Keeps the address up to date with what `encode` gives, at once where it was left alone for a while, else soon. */
export function createAddressWriter(encode: () => string): () => void {
  let timer = 0;
  let isResting = true;
  const write = (): void => {
    history.replaceState(history.state, '', location.pathname + encode());
  };
  return () => {
    if (timer !== 0) {
      isResting = false;
      return;
    }
    write();
    const rest = () => {
      timer = 0;
      if (isResting) return;
      isResting = true;
      write();
      timer = window.setTimeout(rest, leastPauseMs);
    };
    timer = window.setTimeout(rest, leastPauseMs);
  };
}
