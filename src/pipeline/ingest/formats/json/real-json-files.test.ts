import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { authorName } from '../../../../domain/author.ts';
import { corporaDir, hasCorpora } from '../../../../testing/corpora.ts';
import { recognizeFormat } from '../../records/recognize-format.ts';
import type { RawItem } from '../../records/raw-record.ts';
import { settleFile } from '../../records/settle-file.ts';
import type { ReadRecord } from '../../records/read-record.ts';
import { textPin } from '../testing-pins.ts';
import { jsonDocument } from './json-document.ts';

const textOf = (path: string): string => readFileSync(join(corporaDir, 'formats', path), 'utf8');

/** What a file gives before and after all checks. */
const readFile = (path: string) => {
  const text = textOf(path);
  const recognized = recognizeFormat(path, text);
  if (!('format' in recognized)) throw new Error(`${path} was not recognised`);
  const { name, read } = recognized.format;
  const items = [...read(text)];
  return { ...settleFile({ path, format: name }, items), items };
};

/** All fields of a record that it has: the title by its beginning, the abstract as the reader gives it by length and hash. */
const summaryOf = ({ line, key, fields }: ReadRecord, raw: RawItem | undefined): string => {
  const { title, authors, abstract: _, ...rest } = fields;
  const given = raw?.kind === 'record' ? raw.fields.abstract : undefined;
  const abstract = typeof given === 'string' ? given : '';
  const shown = Object.values(rest).flatMap((value) => value ?? []);
  return [
    `${line} ${key}`,
    title.slice(0, 30),
    textPin(abstract, 'no abstract'),
    `${authors.length}: ${authors.slice(0, 2).map(authorName).join(', ')}`,
    shown.join(' · '),
  ].join(' | ');
};

describe.runIf(hasCorpora)('real files', () => {
  test.each([
    ['crossref/work-elife.json', 'crossref', 1, 1],
    ['crossref/works-list.json', 'crossref', 20, 3],
    ['csl-json/csl-list.json', 'csl-json', 17, 12],
    ['openalex/work-single.json', 'openalex', 1, 1],
    ['openalex/works-page.json', 'openalex', 13, 9],
    ['openalex/works-sample1.json', 'openalex', 1, 0],
    ['openreview/crawl-neurips2018-workshop.json', 'openreview', 2, 2],
    ['semantic-scholar/paper-with-citations.json', 'semantic-scholar', 201, 151],
    ['semantic-scholar/search-titles-only.json', 'semantic-scholar', 100, 0],
    ['arxiv-jsonl/2025-04-22.jsonl', 'arxiv-jsonl', 33, 33],
  ])('%s is read whole', (path, dialect, count, withAbstract) => {
    const { format, records, rejectedCount, problems } = readFile(path);
    expect(format).toBe(dialect);
    expect(rejectedCount).toBe(0);
    expect(records).toHaveLength(count);
    expect(records.filter(({ fields }) => fields.abstract !== '')).toHaveLength(withAbstract);
    expect(problems.filter(({ code }) => /^PAPER-BAD|^JSON/.test(code))).toEqual([]);
  });

  test.each(['openreview/crawl-neurips2018-workshop.json'])(
    '%s gives no e-mail address',
    (path) => {
      expect(JSON.stringify(readFile(path).records)).not.toMatch(/@|TL;DR/);
    },
  );

  const sample = (path: string): readonly string[] => {
    const { records, items } = readFile(path);
    const chosen = new Set([0, Math.floor(records.length / 2), records.length - 1]);
    return [...chosen].map((at) => summaryOf(records[at]!, items[at]));
  };

  test('of Crossref give these fields', () => {
    expect([...sample('crossref/work-elife.json'), ...sample('crossref/works-list.json')])
      .toMatchInlineSnapshot(`
      [
        "1 /message | Automated quantitative histolo | 1155 0e402555da034b65 | 5: Martial Sankar, Kaisa Nieminen | 10.7554/elife.01567 · 2014 · 2014-02-11 · article-journal · eLife · 3 · e01567 · 10.7554/elife.01567 · https://doi.org/10.7554/elife.01567 · en",
        "1 /message/items/0 | Image retrieval based on color | no abstract | 3: Jing Bai, Xiaohua Wang | 10.3969/j.issn.1004-4132.2010.01.020 · 2010 · 2010-02 · article-journal · Journal of Systems Engineering and Electronics · 21 · 1 · 127-133 · 10.3969/j.issn.1004-4132.2010.01.020 · https://doi.org/10.3969/j.issn.1004-4132.2010.01.020",
        "1 /message/items/10 | Test article AF | no abstract | 19: Rainer Kaiser, Raphael Escaig | 10.5555/test_20101004100 · 2010 · 2010-09-01 · article-journal · Journal of Test Deposits · 34 · 1 · 33 · 10.5555/test_20101004100 · https://doi.org/10.5555/test_20101004100",
        "1 /message/items/19 | Article  Nov 16, 2006 11:51 | no abstract | 1: Chuck Koscher | 10.50505/test_200611161351 · 2001 · 2001-05-09 · article-journal · Test's Publication · 33 · 1 · 119-200 · 10.50505/test_200611161351 · https://doi.org/10.50505/test_200611161351",
      ]
    `);
  });

  test('of CSL-JSON give these fields', () => {
    expect(sample('csl-json/csl-list.json')).toMatchInlineSnapshot(`
      [
        "2 /0 | Changes in Data Sharing and Da | 1983 b544903ad3208ad6 | 8: Carol Tenopir, Elizabeth D. Dalton | tenopirChangesDataSharing2015 · 2015 · 2015-08-26 · article-journal · PLOS ONE · 10 · 8 · e0134826 · 10.1371/journal.pone.0134826 · http://journals.plos.org/plosone/article?id=10.1371/journal.pone.0134826",
        "371 /8 | Sedimentary effects of flood-p | 1350 23efce9478cc5bed | 3: M. E. Sanz-Montero, Ó. Cabestrero | sanz-monteroSedimentaryEffectsFloodproducing2015 · Copyright © 2014 John Wiley & Sons, Ltd. · 2015 · 2015-06-15 · article-journal · Earth Surface Processes and Landforms · 40 · 7 · 864-875 · 10.1002/esp.3677 · http://onlinelibrary.wiley.com/doi/10.1002/esp.3677/abstract · en",
        "740 /16 | Data archiving in ecology and  | no abstract | 1: Michael C. Whitlock | whitlockDataArchivingEcology2011 · 2011 · 2011-02 · article-journal · Trends in Ecology & Evolution · 26 · 2 · 61-65 · 10.1016/j.tree.2010.11.006 · http://dx.doi.org/10.1016/j.tree.2010.11.006",
      ]
    `);
  });

  test('of OpenAlex give these fields', () => {
    expect([
      ...sample('openalex/work-single.json'),
      ...sample('openalex/works-page.json'),
      ...sample('openalex/works-sample1.json'),
    ]).toMatchInlineSnapshot(`
      [
        "1 null | Triose Phosphate Isomerase Def | 1831 293bae34cd53e96f | 5: Markus Ralser, Gino Heeren | https://openalex.org/W1982728624 · 2006 · 2006-12-20 · article-journal · PLoS ONE · 1 · 1 · e30 · 10.1371/journal.pone.0000030 · 17183658 · W1982728624 · https://doi.org/10.1371/journal.pone.0000030 · https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0000030&type=printable · en · Triosephosphate isomerase · Enzyme · Biology · Dihydroxyacetone phosphate · Mutant",
        "10 /results/0 | Penisverletzung durch eine Mou | no abstract | 1: Mike Lehsnau | https://openalex.org/W1512509001 · 2007 · 2007-04-13 · article-journal · Der Urologe · 46 · 7 · 776-779 · 10.1007/s00120-007-1345-2 · 17435989 · W1512509001 · https://doi.org/10.1007/s00120-007-1345-2 · de · Gynecology · Medicine",
        "7394 /results/6 | Climate Change and Increasing  | no abstract | 1: Hunter Jones | https://openalex.org/W2800740883 · 2018 · 2018-01-01 · chapter · SpringerBriefs in medical earth sciences · 1-13 · 10.1007/978-3-319-75889-3_1 · W2800740883 · https://doi.org/10.1007/978-3-319-75889-3_1 · en · Extreme heat · Climate change · Preparedness · Hazard · Extreme weather",
        "11798 /results/12 | The Politics of the Past in Ea | 889 de6ea57f7c15c413 | 1: Vincent S. Leung | https://openalex.org/W97658052 · 2019 · 2019-07-01 · book · Cambridge University Press eBooks · 10.1017/9781108348843 · W97658052 · https://doi.org/10.1017/9781108348843 · https://www.cambridge.org/core/services/aop-cambridge-core/content/view/64EA64CE425951C77D90340A7F5AE534/9781108425728c1_20-74.pdf/time_out_of_joint.pdf · en · Politics · China · Ideology · Historiography · Aristocracy (class)",
        "1 /results/0 | Riccardia latifrons (Lindb.) L | no abstract | 1: University of Gothenburg | https://openalex.org/W7152634373 · 2026 · 2026-04-01 · dataset · DiSSCo · 10.3535/jf0-6x9-kpw · W7152634373 · https://doi.org/10.3535/jf0-6x9-kpw",
      ]
    `);
  });

  test('of OpenReview give these fields', () => {
    expect(sample('openreview/crawl-neurips2018-workshop.json')).toMatchInlineSnapshot(`
      [
        "6 /0/submissions/0 | Targeted Dropout | 798 634bfee6d0104569 | 5: Aidan N. Gomez, Ivan Zhang | HkghWScuoQ · 2018 · 2018-10-20 · https://openreview.net/forum?id=HkghWScuoQ · https://openreview.net/pdf/1e9b22c08d7651c60362b60af660c1f92d304b7c.pdf",
        "607 /0/submissions/1 | Rethinking the Value of Networ | 869 6389eb7f28c954cd | 5: Zhuang Liu, Mingjie Sun | r1eLk2mKiX · 2018 · 2018-10-20 · https://openreview.net/forum?id=r1eLk2mKiX · https://openreview.net/pdf/dad7038fa745bf15afe2a9f5692a5c51a5433084.pdf · Network Pruning · Network Compression · Architecture Search · Training from Scratch",
      ]
    `);
  });

  test('of Semantic Scholar give these fields', () => {
    expect([
      ...sample('semantic-scholar/paper-with-citations.json'),
      ...sample('semantic-scholar/search-titles-only.json'),
    ]).toMatchInlineSnapshot(`
      [
        "1 null | Computing Machinery and Intell | 554 7a11afb309989d3a | 1: A. Turing | 2d5673caa9e6af3a7b82a43f19ee920992db07ad · 1950 · 1950-10-01 · article-journal · The Philosophy of Artificial Intelligence · LIX · 433-460 · 10.1093/mind/lix.236.433 · 2d5673caa9e6af3a7b82a43f19ee920992db07ad · https://www.semanticscholar.org/paper/2d5673caa9e6af3a7b82a43f19ee920992db07ad",
        "6977 /citations/99 | Can’t Bottom-up Artificial Mor | 1267 f1df9ad5edabaa91 | 1: Robert James M. Boyles | edeaf7498d4380316065431c78a660b7ae90fb12 · 2024 · 2024-02-23 · article-journal · Filosofija Sociologija · 10.6001/fil-soc.2024.35.1.3 · edeaf7498d4380316065431c78a660b7ae90fb12 · https://www.semanticscholar.org/paper/edeaf7498d4380316065431c78a660b7ae90fb12 · https://lmaleidykla.lt/ojs/index.php/filosofija-sociologija/article/download/5234/4521",
        "14065 /citations/199 | AI Based Chatbot for Healthcar | 1612 f2755a74e500179b | 4: Poonam Tanwar, Karan Bansal | 21c79973afedcab07ad92e65177d60fae026dae7 · 2023 · 2023-11-23 · paper-conference · 2023 International Conference on Advances in Computation, Communication and Information Technology (ICAICCIT) · 751-755 · 10.1109/icaiccit60255.2023.10465728 · 21c79973afedcab07ad92e65177d60fae026dae7 · https://www.semanticscholar.org/paper/21c79973afedcab07ad92e65177d60fae026dae7",
        "1 /data/0 | Using DeepSpeed and Megatron t | no abstract | 0:  | 7cbc2a7843411a1768ab762930707af0a3c33a19 · 7cbc2a7843411a1768ab762930707af0a3c33a19",
        "1 /data/50 | Reinforcement Learning Neural  | no abstract | 0:  | c9d7afd65b2127e6f0651bc7e13eeec1897ac8dd · c9d7afd65b2127e6f0651bc7e13eeec1897ac8dd",
        "1 /data/99 | Turing patterns in multiplex n | no abstract | 0:  | f4aaf0a780cd02138aade2a51f99989cc2c962fd · f4aaf0a780cd02138aade2a51f99989cc2c962fd",
      ]
    `);
  });

  test('of arXiv give these fields', () => {
    expect(sample('arxiv-jsonl/2025-04-22.jsonl')).toMatchInlineSnapshot(`
      [
        "1 null | Evolution of self-gravitating  | 1073 ddbdfe0cf749bac6 | 2: Marc Kamionkowski, Kris R. Sigurdson | 2504.13996 · article · 2504.13996 · https://arxiv.org/abs/2504.13996 · https://arxiv.org/pdf/2504.13996",
        "17 null | Searching for Compact Obscured | 1347 c1d6fdf9ac14e34e | 19: Makoto A. Johnstone, George C. Privon | 2504.15248 · article · 2504.15248 · https://arxiv.org/abs/2504.15248 · https://arxiv.org/pdf/2504.15248",
        "33 null | A Short History of (Orbital) D | 735 29304b3161d70ee8 | 3: Kylee Carden, B. Scott Gaudi | 2504.15277 · article · 2504.15277 · https://arxiv.org/abs/2504.15277 · https://arxiv.org/pdf/2504.15277",
      ]
    `);
  });

  test('cut anywhere keep the records before the cut and end in one break', () => {
    for (const path of ['csl-json/csl-list.json', 'crossref/works-list.json']) {
      const text = textOf(path).trimEnd();
      const whole = [...jsonDocument.read(text)];
      for (let cut = 1; cut < text.length; cut += 997) {
        const items = [...jsonDocument.read(text.slice(0, cut))];
        expect(items.at(-1)).toMatchObject({ kind: 'broken' });
        expect(items.slice(0, -1)).toEqual(whole.slice(0, items.length - 1));
      }
    }
  });

  test('in slices make no reader throw', () => {
    const text = textOf('openreview/crawl-neurips2018-workshop.json');
    for (let start = 0; start < text.length; start += 1013) {
      const items = [...jsonDocument.read(text.slice(start, start + 20_000))];
      expect(items.length).toBeGreaterThan(0);
    }
  });
});
