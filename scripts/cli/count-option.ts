import { UserError } from '../../src/domain/user-error.ts';
import type { ParsedWords } from './options.ts';

/** The whole number above 0 that an option gives, or what stands for it where the option is not given. */
export function countOption({ text }: ParsedWords, name: string, usual: number): number {
  const given = text[name];
  if (given === undefined) return usual;
  const count = Number(given);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new UserError(`Expected a whole number above 0, got "${given}".`, {
    where: `the command line, \`--${name}\``,
    hint: `Write for example \`--${name} ${String(usual)}\`.`,
  });
}
