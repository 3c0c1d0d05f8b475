/** Characters that are gathered before they are handed on: few pieces, and none of them large. */
const pieceLength = 1 << 20;

/**
 * A large text as the body of an answer, from its parts. It is made while it is read, and one such text after the other:
 * the references of a hundred thousand papers are large in each format, and four pages are made at a time.
 */
export function largeText(parts: Iterable<string>): ReadableStream<Uint8Array> {
  const pieces = inTurn(encodedPieces(parts));
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    },
    // Nothing is made before it is asked for.
    { highWaterMark: 0 },
  );
}

function* encodedPieces(parts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let gathered: string[] = [];
  let length = 0;
  for (const part of parts) {
    gathered.push(part);
    length += part.length;
    if (length < pieceLength) continue;
    yield encoder.encode(gathered.join(''));
    gathered = [];
    length = 0;
  }
  if (length > 0) yield encoder.encode(gathered.join(''));
}

/** Ends when the last text that was begun has ended. */
let turn = Promise.resolve();

async function* inTurn<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  const before = turn;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  turn = before.then(() => promise);
  await before;
  try {
    yield* pieces;
  } finally {
    resolve(undefined);
  }
}
