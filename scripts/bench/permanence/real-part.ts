import { followRealHistory } from './real/real-history.ts';
import { errorText, type PartOutcome, type PermanencePart } from './permanence-part.ts';

const SEED = 1;
const STEP_COUNT = 4;

/** Does what is promised stand on the disk? */
export const realPart: PermanencePart = {
  name: 'real',
  title: 'Built for real',
  words: `One such history of ${STEP_COUNT} editions after the first, each built by the real command from files on the disk: papers, themes’ files and a page of the author that is removed half-way. After every build each address that was ever published must have a page in the site: of themes, papers and further pages, \`/t/<id>/\` of every theme and \`/changes/<edition>/\` of every edition. Then a copy of the content with its lock is built once more, in another folder, time zone and locale: not one byte of site or lock may differ. The goal is no fault.`,
  headings: ['corpus', 'editions', 'addresses', 'pages at the end', 'faults'],
  measure: async ({ name, fields }, { say }): Promise<PartOutcome> => {
    try {
      const { editionCount, addressCount, pageCount, faults } = await followRealHistory(fields, {
        ...{ seed: SEED, stepCount: STEP_COUNT, say },
      });
      return {
        rows: [[name, ...[editionCount, addressCount, pageCount, faults.length].map(String)]],
        faults: faults.map((fault) => `${name}, built for real with seed ${SEED}, ${fault}`),
      };
    } catch (error) {
      const fault = `${name}, built for real with seed ${SEED}: ${errorText(error)}`;
      say(`  ${fault}`);
      return { rows: [[name, '', '', '', '1']], faults: [fault] };
    }
  },
};
