import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repairText } from './repair-text.ts';
import { cpuTimeMs } from '../../../testing/cpu-time.ts';

const repaired = (raw: string) => repairText(raw).text;

describe('a text', () => {
  test('without anything to repair is kept to the letter', () => {
    for (const text of [
      'Plain  words',
      'p<0.05 & q>1',
      'x<y>z',
      '“Curly” – dash',
      '$a<b$ and $c>d$',
    ])
      expect(repaired(text)).toBe(text);
  });

  test('loses entities, however often they were escaped', () => {
    expect(repaired('Caf&eacute; &amp; p &lt; 0.05')).toBe('Café & p < 0.05');
    expect(repaired('R&amp;amp;D, 5&#8217;, a&nbsp;b')).toBe('R&D, 5’, a b');
    expect(repaired('AT&T; &unknown; &#0;')).toBe('AT&T; &unknown; \ufffd');
  });

  test('has letters for accents of TeX outside formulas', () => {
    expect(repaired('Schr{\\"o}dinger \\v{C}ech, $\\alpha\\\'e$')).toBe(
      "Schrödinger Čech, $\\alpha\\'e$",
    );
  });

  test('loses ligatures, soft hyphens and spaces without width', () => {
    expect(repaired('eﬃcient ﬂow in\u00adfor\u200bma\ufefftion')).toBe(
      'efficient flow information',
    );
  });

  test('keeps raised, lowered, bold and italic letters only', () => {
    expect(repaired('CO<sub>2</sub> of <em>E. coli</em>, <STRONG>x</STRONG>')).toBe(
      'CO<sub>2</sub> of <i>E. coli</i>, <b>x</b>',
    );
    expect(repaired('<span class="nocase">DNA</span> &lt;i&gt;in vivo&lt;/i&gt;')).toBe(
      'DNA <i>in vivo</i>',
    );
  });

  test('loses elements of letters that hold none', () => {
    expect(repaired('H<sub/>O <i/>and<sup /> so on')).toBe('HO and so on');
  });

  test('has the sections of JATS as sentences', () => {
    expect(
      repaired(
        '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>We <jats:italic>look</jats:italic>.</jats:p></jats:sec><jats:p>Well.</jats:p>',
      ),
    ).toBe('Aim: We <i>look</i>. Well.');
  });

  test('keeps formulas as TeX, whatever stands in them', () => {
    expect(repaired('If \\(a<i>b\\) or $$c</i>$$, <em>x</em>')).toBe(
      'If \\(a<i>b\\) or $$c</i>$$, <i>x</i>',
    );
    expect(repaired('If $a<i>b$ then <i>x</i>')).toBe('If $a<i>b$ then <i>x</i>');
    expect(
      repaired(
        'at <jats:tex-math>\\documentclass{a}\\begin{document}$$n^2$$\\end{document}</jats:tex-math> steps',
      ),
    ).toBe('at $n^2$ steps');
  });

  test('keeps MathML that has no TeX', () => {
    const math = '<mml:math><mml:mi>x</mml:mi></mml:math>';
    expect(repaired(`of ${math}.`)).toBe('of <math><mi>x</mi></math>.');
  });

  test('flags letters that were read in the wrong encoding', () => {
    expect(repairText('SchrÃ¶dinger').mojibake).toBe('Ã¶');
    expect(repairText('the bee’s dance'.replace('’', 'â€™')).mojibake).toBe('â€™');
    for (const text of ['SÃO PAULO', 'Âge', 'naïve', 'â la carte'])
      expect(repairText(text).mojibake).toBeNull();
  });

  test('says what was removed', () => {
    expect(repairText('a\u0000b')).toMatchObject({ text: 'ab', hadControls: true });
    expect(repairText('a\ud83d')).toMatchObject({ text: 'a\ufffd', hadLoneSurrogates: true });
  });
});

test('a repaired text needs no repair', () => {
  const part = fc.constantFrom(
    ...[
      '&amp;',
      'lt;',
      '&lt;',
      '<i>',
      '</i>',
      '<p>',
      '</p>',
      '<b',
      '>',
      '$',
      ' ',
      'x',
      '\\(',
      '\\)',
    ],
    ...['<jats:title>', '</jats:title>', '<em>', '</em>', '\u00ad', 'ﬁ', '&#38;', '<mml:math>'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const once = repaired(parts.join(''));
      expect(repaired(once)).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('a hostile text of 100 KB takes no longer than others', () => {
  for (const noise of [
    '<i>',
    '&amp;',
    '<jats:title>',
    '$',
    '&lt;',
    '<tex-math>',
    '<p><b>',
    '\\(',
  ]) {
    const started = cpuTimeMs();
    repairText(noise.repeat(Math.ceil(100_000 / noise.length)));
    expect(cpuTimeMs() - started, noise).toBeLessThan(4000);
  }
});
