import { cleanLine } from '../clean-text.ts';

/** A text after repair, and what of it needs a look. */
export interface RepairedText {
  readonly text: string;
  readonly hadControls: boolean;
  readonly hadLoneSurrogates: boolean;
}

/** One line of text as its author wrote it, without what programs left in it. */
export function repairText(raw: string): RepairedText {
  return cleanLine(raw);
}
