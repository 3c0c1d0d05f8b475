import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { authorName } from '../../../../domain/author.ts';
import { corporaDir, hasCorpora } from '../../../../testing/corpora.ts';
import type { ReadRecord } from '../../records/read-record.ts';
import { recognizeFormat } from '../../records/recognize-format.ts';
import { settleFile } from '../../records/settle-file.ts';
import { textPin } from '../testing-pins.ts';

/**
 * Of each file its format, how many records it has, and the first, the middle and the last that can be used: place, key,
 * id, title; length and hash of the abstract as the reader gave it, authors, year, date, type, language; venue, volume,
 * issue, pages, DOI, PubMed id; address, PDF, keywords. Of lists the length, the first and the last.
 */
const files: readonly (readonly [
  path: string,
  format: string,
  counts: { readonly found: number; readonly rejected: number; readonly withAbstract: number },
  records: readonly (readonly string[])[],
])[] = [
  [
    'ris/baseline_tag-notes.ris',
    'ris',
    { found: 12, rejected: 11, withAbstract: 0 },
    [
      [
        'line 1 | - | - | Only title',
        '0 | none | - | - | document | -',
        '- | - | - | - | - | -',
        '- | - | none',
      ],
    ],
  ],
  [
    'ris/embase.ris',
    'ris',
    { found: 6, rejected: 0, withAbstract: 6 },
    [
      [
        'line 1 | 10.4103/2303-9027.138783 | 10.4103/2303-9027.138783 | Duplication cysts: Diagnosis, ',
        '958 0e1347b2458d04b1 | 2: R. Liu; D.G. Adler | 2014 | - | article-journal | en',
        'Endoscopic Ultrasound | 3 | 3 | 152-160 | 10.4103/2303-9027.138783 | -',
        'http://www.embase.com/search/results?subaction=viewrecord&from=export&id=L373791783 | - | 22: article; symptomatology',
      ],
      [
        'line 197 | 10.1016/j.clp.2018.07.012 | 10.1016/j.clp.2018.07.012 | Congenital Neck Masses',
        '641 d2dd48a43d22d8f7 | 2: L. Quintanilla-Dieck; E.B. Penn | 2018 | - | article-journal | en',
        'Clinics in Perinatology | 45 | 4 | 769-785 | 10.1016/j.clp.2018.07.012 | -',
        'http://www.embase.com/search/results?subaction=viewrecord&from=export&id=L2001108924 | - | 39: carbon dioxide laser; thyroidectomy',
      ],
      [
        'line 317 | 10.1089/cren.2017.0016 | 10.1089/cren.2017.0016 | Completely Isolated Retroperit',
        '1834 32a36a547a3f1d84 | 4: K. Faraj; B. Seifman | 2017 | - | article-journal | en',
        'Journal of Endourology Case Reports | 3 | 1 | 31-33 | 10.1089/cren.2017.0016 | -',
        'http://www.embase.com/search/results?subaction=viewrecord&from=export&id=L624782849 | - | 38: 2 methylacyl coenzyme A racemase; vascularization',
      ],
    ],
  ],
  ['ris/example_multiline.ris', 'ris', { found: 3, rejected: 3, withAbstract: 0 }, []],
  [
    'ris/example_utf_chars.ris',
    'ris',
    { found: 1, rejected: 0, withAbstract: 1 },
    [
      [
        'line 1 | - | - | Состояние рецепторного аппарат',
        '265 c390b2319df4c15a | 5: Yu E. Dobrokhotova; V. N. Karnaukhov | 2009 | - | article-journal | -',
        'Gynecology, Obstetrics and Perinatology | 8 | 3 | 52-57 | - | -',
        '- | - | none',
      ],
    ],
  ],
  [
    'ris/ieee-exascale.ris',
    'ris',
    { found: 25, rejected: 0, withAbstract: 25 },
    [
      [
        'line 1 | 10.1109/MCSE.2018.2884139 | 10.1109/MCSE.2018.2884139 | The European Approach to the E',
        '990 bdc2e7ad225ee4d8 | 2: G. Kalbe | 2019 | 2019-01 | article-journal | -',
        'Computing in Science & Engineering | 21 | 1 | 42-47 | 10.1109/mcse.2018.2884139 | -',
        '- | - | 6: Exascale computing; High performance computing',
      ],
      [
        'line 454 | 10.1109/MC.2012.34 | 10.1109/MC.2012.34 | The Optimist, the Pessimist, a',
        '331 5a71d051d88911e3 | 2: M. Tolentino; K. W. Cameron | 2012 | 2012-01 | article-journal | -',
        'Computer | 45 | 1 | 95-97 | 10.1109/mc.2012.34 | -',
        '- | - | 6: Technological innovation; Green500',
      ],
      [
        'line 852 | 10.1109/ITHERM.2019.8757229 | 10.1109/ITHERM.2019.8757229 | Trends in High Performance Com',
        '3146 bd22f9c81959c936 | 4: L. A. Parnell; E. Y. Zhang | 2019 | 2019-05 | paper-conference | -',
        '2019 18th IEEE Intersociety Conference on Thermal and Thermomechanical Phenomena in Electronic Systems (ITherm) | - | - | 167-176 | 10.1109/itherm.2019.8757229 | -',
        '- | - | 4: Conferences; energy efficiency',
      ],
    ],
  ],
  [
    'ris/ovid_psycinfo.ris',
    'ris',
    { found: 6, rejected: 0, withAbstract: 6 },
    [
      [
        'line 2 | http://dx.doi.org/10.1002/cpp.2398 | 2019-65183-001 | The influence of self-criticis',
        '1419 c53b4bc1c789b2ae | 5: Ines A Trindade; Jose Pinto-Gouveia | 2019 | - | article-journal | -',
        'Clinical Psychology & Psychotherapy | - | - | - | 10.1002/cpp.2398 | -',
        '- | - | none',
      ],
      [
        'line 196 | http://dx.doi.org/10.1080/08870446.2019.1662014 | 2019-57370-001 | Perceptions of ibd within pati',
        '1976 e2b1279c3adb467d | 3: Elia-Jade Polak; Megan Oaten | 2019 | - | article-journal | -',
        'Psychology & Health | - | - | - | 10.1080/08870446.2019.1662014 | -',
        '- | - | none',
      ],
      [
        'line 298 | http://dx.doi.org/10.1007/s10880-019-09649-9 | 2019-55194-001 | Psychological outcomes of a co',
        '1164 43b8396e82a25205 | 9: Luuk Stapersma; Elisabeth M. W. J Utens | 2019 | - | article-journal | -',
        'Journal of Clinical Psychology in Medical Settings | - | - | - | 10.1007/s10880-019-09649-9 | -',
        '- | - | none',
      ],
    ],
  ],
  [
    'ris/pubmed_zotero.ris',
    'ris',
    { found: 6, rejected: 0, withAbstract: 6 },
    [
      [
        'line 1 | 10.5114/pg.2018.81081 | 10.5114/pg.2018.81081 | The importance of cognitive fl',
        '1607 1fa53b701b582496 | 4: Agata Rudnik; Vahid Rashedi | 2019 | - | article-journal | en',
        'Przeglad gastroenterologiczny | 14 | 2 | 121-128 | 10.5114/pg.2018.81081 | -',
        '- | - | 5: biological treatment; ulcerative colitis',
      ],
      [
        'line 81 | 10.2196/14432 | 10.2196/14432 | Mindfulness-Based Cognitive Th',
        '1967 d257fb81f71c83b2 | 5: Tatjana Ewais; Steve Kisely | 2019 | 2019-07-24 | article-journal | en',
        'JMIR research protocols | 8 | 7 | e14432 | 10.2196/14432 | -',
        '- | - | 5: adolescents; young adults',
      ],
      [
        'line 129 | 10.1097/MD.0000000000016231 | 10.1097/MD.0000000000016231 | Efficacy and safety of Tripter',
        '1112 76c919916be37637 | 3: Jianying Zhang; Zhenwei Yu | 2019 | 2019-06 | article-journal | en',
        'Medicine | 98 | 26 | e16231 | 10.1097/md.0000000000016231 | -',
        '- | - | 9: Meta-Analysis as Topic; Treatment Outcome',
      ],
    ],
  ],
  [
    'ris/ris_issue_992.txt',
    'ris',
    { found: 19, rejected: 0, withAbstract: 8 },
    [
      [
        'line 1 | rayyan-264552525 | rayyan-264552525 | Overcoming Medication Reconcil',
        '0 | none | 2011 | - | article-journal | -',
        'Joint Commission Perspectives on Patient Safety | 11 | 11 | 1-5 | - | -',
        '- | - | 13: Health Facility Administration; Patient Education',
      ],
      [
        'line 273 | rayyan-264552878 | rayyan-264552878 | Chapter 14: Improving the Qual',
        '495 fe0d1ea5011c731d | none | 2013 | - | article-journal | -',
        'Journal of Pharmacy Practice & Research | 43 | - | S47-S49 | - | -',
        '- | - | 13: Quality Improvement; Pharmacy Service, Hospital',
      ],
      [
        'line 541 | 10.1176/appi.ps.202000115 | rayyan-264553584 | Behavioral health care quality',
        '1349 68d4bb520e4a69ec | 4: J. M. Abraham; C. Drake | 2021 | 2021-02 | article-journal | en',
        'Psychiatric Services | 72 | 2 | 200-203 | 10.1176/appi.ps.202000115 | -',
        '- | - | 22: alcoholism; Quality of Health Care',
      ],
    ],
  ],
  [
    'ris/scopus.ris',
    'ris',
    { found: 6, rejected: 0, withAbstract: 6 },
    [
      [
        'line 1 | 10.1016/j.psyneuen.2019.104501 | 10.1016/j.psyneuen.2019.104501 | Stress and the brain-gut axis ',
        '1514 09434fb4c09d6de4 | 4: A. Labanski; S. Elsenbruch | 2020 | - | article-journal | en',
        'Psychoneuroendocrinology | 111 | - | 104501 | 10.1016/j.psyneuen.2019.104501 | -',
        'https://www.scopus.com/inward/record.uri?eid=2-s2.0-85074596690&doi=10.1016%2fj.psyneuen.2019.104501&partnerID=40&md5=a22a980b0c8e033a036830f360e7b895 | - | 9: Brain-gut axis; Visceral pain',
      ],
      [
        'line 569 | 10.1016/j.yebeh.2019.106490 | 10.1016/j.yebeh.2019.106490 | Self-compassion and adjustment',
        '1401 59e1116e5488136b | 3: S. Clegg; M. Reuber | 2019 | - | article-journal | en',
        'Epilepsy and Behavior | 100 | - | 106490 | 10.1016/j.yebeh.2019.106490 | -',
        'https://www.scopus.com/inward/record.uri?eid=2-s2.0-85072655092&doi=10.1016%2fj.yebeh.2019.106490&partnerID=40&md5=47892045654d5863a254655d273632cf | - | 26: Anxiety; visual acuity',
      ],
      [
        'line 897 | 10.1136/gutjnl-2019-318308 | 10.1136/gutjnl-2019-318308 | Role of brain imaging in disor',
        '1354 dbcd2ea63f65c315 | 9: E.A. Mayer; D. Borsook | 2019 | - | article-journal | en',
        'Gut | 68 | 9 | 1701-1715 | 10.1136/gutjnl-2019-318308 | -',
        'https://www.scopus.com/inward/record.uri?eid=2-s2.0-85068558935&doi=10.1136%2fgutjnl-2019-318308&partnerID=40&md5=93555339c7f7a251293a3e3cc5c51854 | - | 45: brain/gut interaction; Sex Characteristics',
      ],
    ],
  ],
  [
    'wos/wos-as-ris.txt',
    'ris',
    { found: 10, rejected: 0, withAbstract: 10 },
    [
      [
        'line 1 | 10.1016/j.jarmac.2018.03.001 | WOS:000444108200009 | Holding Yourself Captive: Perc',
        '1081 53bc10801a1aad41 | 3: F Alceste; SM Kassin | 2018 | 2018-09 | article-journal | en',
        'JOURNAL OF APPLIED RESEARCH IN MEMORY AND COGNITION | 7 | 3 | 387-397 | 10.1016/j.jarmac.2018.03.001 | -',
        '- | - | 11: Police custody; SELF',
      ],
      [
        'line 241 | 10.3389/fpsyg.2023.1175856 | WOS:001020310000001 | From criminal interrogations t',
        '1380 63f917262678d3e0 | 2: V Denault; V Talwar | 2023 | 2023-06-19 | article-journal | en',
        'FRONTIERS IN PSYCHOLOGY | 14 | - | 1175856 | 10.3389/fpsyg.2023.1175856 | -',
        '- | - | 16: criminal interrogations; JUSTICE',
      ],
      [
        'line 408 | 10.1080/1068316X.2013.777963 | WOS:000333482900004 | On the power of secondary conf',
        '959 577ecd380985909d | 3: SA Wetmore; SD Gronlund | 2014 | 2014-04-21 | article-journal | en',
        'PSYCHOLOGY CRIME & LAW | 20 | 4 | 339-357 | 10.1080/1068316x.2013.777963 | -',
        '- | - | 7: secondary confession; JURY',
      ],
    ],
  ],
  [
    'wos/wos-tagged-2.txt',
    'web-of-science',
    { found: 2, rejected: 0, withAbstract: 2 },
    [
      [
        'line 3 | WOS:000221807500019 | WOS:000221807500019 | Interactions stabilizing the s',
        '2090 3f82c7aa6d00c4d7 | 4: PS Parkes-Loach; PA Loach | 2004 | 2004-06-08 | article-journal | en',
        'BIOCHEMISTRY | 43 | 22 | 7003-7016 | 10.1021/bi049798f | 15170338',
        '- | - | 10: CHEMICALLY SYNTHESIZED POLYPEPTIDES; ANTENNA COMPLEX',
      ],
      [
        'line 112 | WOS:000221807500020 | WOS:000221807500020 | Proximal and distal influences',
        '1395 9abec71b0ea7ab0f | 9: WX Cao; PM Champion | 2004 | 2004-06-08 | article-journal | en',
        'BIOCHEMISTRY | 43 | 22 | 7017-7027 | 10.1021/bi0497291 | 15170339',
        '- | - | 10: SPERM-WHALE MYOGLOBIN; QUATERNARY STRUCTURE',
      ],
    ],
  ],
  [
    'wos/wos.isi',
    'web-of-science',
    { found: 2, rejected: 0, withAbstract: 2 },
    [
      [
        'line 3 | ISI:000238592600006 | ISI:000238592600006 | Optical and photoelectric spec',
        '20 01752dd7a4bd7763 | 5: RV Gamernyk; VY Slivka | 2006 | 2006-06-14 | article-journal | en',
        'JOURNAL OF PHYSICS-CONDENSED MATTER | 18 | 23 | 5323-5331 | - | -',
        '- | - | 1: ELECTRIC-FIELD',
      ],
      [
        'line 58 | ISI:000236202800037 | ISI:000236202800037 | Optical waveguides in Sn2P2S6 ',
        '578 5668455a4b6e4f63 | 6: A Guarino; P Gunter | 2006 | 2006-03-20 | article-journal | en',
        'OPTICS EXPRESS | 14 | 6 | 2344-2358 | - | -',
        '- | - | 5: REFRACTIVE-INDEX PROFILES; MODES',
      ],
    ],
  ],
  [
    'pubmed/MedlinePlainImporterTestMultipleEntries.txt',
    'medline',
    { found: 7, rejected: 5, withAbstract: 1 },
    [
      [
        'line 1 | 20481061 | 20481061 | From danger and motherhood to ',
        '20 01752dd7a4bd7763 | 2: Vicky Long; Hilary Marland | 2009 | - | article-journal | en',
        '20 century British history | 20 | 4 | 454-81 | - | 20481061',
        '- | - | 10: Attitude to Health; Women, Working',
      ],
      [
        'line 77 | - | - | This is a Testtitle This title',
        '0 | none | 2010 | - | book | -',
        'TestBookTitle | - | - | - | - | -',
        '- | - | none',
      ],
    ],
  ],
  [
    'pubmed/pubmed_result2.txt',
    'medline',
    { found: 4, rejected: 0, withAbstract: 4 },
    [
      [
        'line 2 | 16403221 | 16403221 | A high level interface to SCOP',
        '1245 eeaed622a8481fcc | 3: James A Casbon; Mansoor A S Saqi | 2006 | - | article-journal | en',
        'BMC bioinformatics | 7 | - | 10 | 10.1186/1471-2105-7-10 | 16403221',
        '- | - | 9: Database Management Systems; User-Computer Interface',
      ],
      [
        'line 127 | 14871861 | 14871861 | Open source clustering softwar',
        '1137 225c5a146285fd5d | 4: M J L de Hoon; S Miyano | 2004 | 2004-06-12 | article-journal | en',
        'Bioinformatics (Oxford, England) | 20 | 9 | 1453-4 | 10.1093/bioinformatics/bth078 | 14871861',
        '- | - | 8: Algorithms; Software',
      ],
      [
        'line 192 | 14630660 | 14630660 | PDB file parser and structure ',
        '813 d0230a1d788b3079 | 2: Thomas Hamelryck; Bernard Manderick | 2003 | 2003-11-22 | article-journal | en',
        'Bioinformatics (Oxford, England) | 19 | 17 | 2308-10 | - | 14630660',
        '- | - | 9: Computer Simulation; Software',
      ],
    ],
  ],
];

const row = (...parts: readonly (string | number | null)[]) =>
  parts.map((part) => part ?? '-').join(' | ');
const endsOf = (list: readonly string[]) =>
  list.length === 0 ? 'none' : `${list.length}: ${[...new Set([list[0], list.at(-1)])].join('; ')}`;

function pin({ line, key, fields }: ReadRecord, abstract: string): readonly string[] {
  return [
    row(`line ${line}`, key, fields.sourceId, fields.title.slice(0, 30)),
    row(
      textPin(abstract, '0'),
      endsOf(fields.authors.map(authorName)),
      fields.year,
      fields.date,
      fields.type,
      fields.language,
    ),
    row(fields.venue, fields.volume, fields.issue, fields.pages, fields.doi, fields.pmid),
    row(fields.url, fields.pdf, endsOf(fields.keywords)),
  ];
}

describe.runIf(hasCorpora)('the real file', () => {
  test.each(files)('%s', (path, name, counts, expected) => {
    const text = readFileSync(join(corporaDir, 'formats', path), 'utf8').replace(/^\ufeff/u, '');
    const recognized = recognizeFormat(`papers/${path}`, text);
    const format = 'format' in recognized ? recognized.format : null;
    expect(format?.name).toBe(name);
    const items = [...(format?.read(text) ?? [])];
    const { records, rejectedCount, problems } = settleFile({ path, format: name }, items);
    expect({
      found: records.length + rejectedCount,
      rejected: rejectedCount,
      withAbstract: records.filter(({ fields }) => fields.abstract !== '').length,
    }).toEqual(counts);
    const codes = new Set(
      problems.filter(({ level }) => level !== 'noted').map(({ code }) => code),
    );
    expect([...codes].filter((code) => !/NO-(?:TITLE|ABSTRACT)$/u.test(code))).toEqual([]);

    const abstracts = new Map(
      items.flatMap((item) =>
        item.kind === 'record' ? [[item.place.line, item.fields.abstract] as const] : [],
      ),
    );
    const chosen = new Set([0, Math.floor(records.length / 2), records.length - 1]);
    const pins = [...chosen]
      .flatMap((index) => records[index] ?? [])
      .map((record) => {
        const abstract = abstracts.get(record.line);
        return pin(record, typeof abstract === 'string' ? abstract : '');
      });
    expect(pins).toEqual(expected);
  });
});
