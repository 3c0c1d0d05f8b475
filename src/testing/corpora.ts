import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Folder of real corpora for tests: `PAPERLAND_CORPORA`, by default beside the checkout. */
export const corporaDir =
  process.env['PAPERLAND_CORPORA'] ?? resolve(import.meta.dirname, '../../../shared/corpora');

/**
 * False where a test over real corpora is to be skipped: on a machine that does not have them. A machine
 * of continuous integration must have them, so that there such a test fails rather than being skipped;
 * one that has none on purpose says `PAPERLAND_CORPORA=none`.
 */
export const hasCorpora =
  existsSync(corporaDir) || (corporaDir !== 'none' && isContinuousIntegration());

function isContinuousIntegration(): boolean {
  const value = process.env['CI'] ?? '';
  return value !== '' && value !== 'false' && value !== '0';
}
