import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { texToText, undoTexAccents } from './tex-to-text.ts';
import { cpuTimeMs } from '../../../testing/cpu-time.ts';

const tex = String.raw;

describe('texToText', () => {
  test.each([
    [tex`{\"o} \'e \v{C} \H{o} \L{} na\"ive`, 'ö é Č ő Ł naïve'],
    [tex`Garc\'\i a \'{\i} \^\i le {\i}`, 'García í île ı'],
    [
      tex`Gro\ss e {\ss} \ss{} \aa{} \AA{} \o{}re K\o benhavn \ae \OE`,
      'Große ß ß å Å øre København æŒ',
    ],
    [tex`\c c \c{c} \c{S} \k a \k{e} \u{g} \r{u} \=a \.z \d{s} \b{k}`, 'ç ç Ş ą ę ğ ů ā ż ṣ ḵ'],
    [tex`\'{\^e} \~{\^{e}} \t{oo}`, 'ế ễ o͡o'],
    [tex`{\' e} \"{ } x \^{}y \~{}z`, 'é ¨ x ^y ~z'],
    [tex`{\'{E}}mile {\v S}koda \DJ or\dj evi\'c`, 'Émile Škoda Đorđević'],
  ])('makes letters of accents: %s', (source, expected) => {
    expect(texToText(source)).toBe(expected);
  });

  test('gives NFC', () => {
    expect(texToText(tex`u\'{e}`)).toBe('u\u00e9');
    expect(texToText('e\u0301')).toBe('\u00e9');
  });

  test.each([
    ['1990--2000 and---so on - a-b ----', '1990–2000 and—so on - a-b ----'],
    ["``quoted'' and 'single' don't", '“quoted” and ‘single’ don’t'.replaceAll(/[‘’]/g, "'")],
    ['van~der~Berg', 'van der Berg'],
    [tex`\& \% \$ \_ \# \{ \}`, '& % $ _ # { }'],
    [tex`\textbackslash{}a \textasciitilde{}b \textasciicircum{}c`, tex`\a ~b ^c`],
    [tex`-{}- '{}'`, "-- ''"],
    [tex`1.2~\texttimes~10 \textpm{} 3 \textendash{} \dots`, '1.2 × 10 ± 3 – …'],
    [tex`a\,b\;c\ d\quad e\\f\-g\/h`, 'a b c d e fgh'],
    ['two\n  lines\tand  spaces', 'two lines and spaces'],
  ])('makes characters of TeX’s own ways to write them: %s', (source, expected) => {
    expect(texToText(source)).toBe(expected);
  });

  test('drops braces that protect, and keeps the case', () => {
    expect(texToText('The {{DNA}} of {G}ermany, BIG and small')).toBe(
      'The DNA of Germany, BIG and small',
    );
  });

  test.each([
    [tex`\emph{a} \textit{b} \textbf{c}`, '<i>a</i> <i>b</i> <b>c</b>'],
    [tex`H\textsubscript{2}O, 10\textsuperscript{-3}`, 'H<sub>2</sub>O, 10<sup>-3</sup>'],
    [tex`H\textsubscript2O`, 'H<sub>2</sub>O'],
    [tex`{\em Drosophila} and {\it E. coli}s`, '<i>Drosophila</i> and <i>E. coli</i>s'],
    [tex`\emph{a \emph{b} c}`, '<i>a b c</i>'],
    [tex`\emph{} x`, 'x'],
  ])('marks what is emphasized, raised or lowered: %s', (source, expected) => {
    expect(texToText(source)).toBe(expected);
  });

  test('drops the marks where none are wanted, and those of a brace that was forgotten', () => {
    expect(texToText(tex`\emph{a}`, { withTags: false })).toBe('a');
    expect(texToText(tex`\textsuperscript{2 ${'word '.repeat(60)}`)).not.toContain('<');
  });

  test.each([
    [tex`\url{http://a.b/c_d} and \url{x\_y}`, 'http://a.b/c_d and x_y'],
    [tex`\href{http://a.b}{the text}`, 'the text'],
    [tex`\foo{kept} \relax{}DESI {\relax Yu}. \textsc{Caps}`, 'kept DESI Yu. Caps'],
    [tex`Maps\footnote{Thanks} of \label{a}it`, 'Maps of it'],
    [tex`end.\ud \ud Next`, 'end. Next'],
  ])('keeps the text of commands: %s', (source, expected) => {
    expect(texToText(source)).toBe(expected);
  });

  test.each([
    [tex`an $\alpha^{2}_{\mathrm{x}}$-ray`, tex`an $\alpha^{2}_{\mathrm{x}}$-ray`],
    [tex`$$E = mc^2$$ \(a_1\) \[b\]`, tex`$E = mc^2$ \(a_1\) $b$`],
    [tex`$ \beta $ decay`, tex`$\beta$ decay`],
    [tex`$\sim$5`, tex`\(\sim\)5`],
    [tex`the \alpha particle, \beta{}`, tex`the $\alpha$ particle, $\beta$`],
    [tex`\ensuremath{\mu}m`, tex`$\mu$m`],
    ['costs $5 and $10', 'costs $5 and $10'],
    ['a $ sign', 'a $ sign'],
    [tex`costs \$5 or {\"o} $6`, 'costs $5 or ö $6'],
    [tex`$\text{\"o}$`, tex`$\text{\"o}$`],
  ])('keeps formulas as TeX: %s', (source, expected) => {
    expect(texToText(source)).toBe(expected);
  });

  test('keeps < and >, also as Better BibTeX writes them', () => {
    expect(texToText('p<0.05 > x')).toBe('p<0.05 > x');
    expect(texToText('p {$<$} 0.05, {$>>$} 1, $<$')).toBe('p < 0.05, >> 1, $<$');
  });

  test('undoes one level of TeX that was escaped twice', () => {
    expect(texToText(tex`\$M\_\textbackslash text\textbraceleft a\textbraceright\$`)).toBe(
      tex`$M_\text{a}$`,
    );
  });

  test.each(['{', '}', '\\', '$', '{{{', '}}}a', '\\(', '\\url{', "\\'", '\\emph', '$$', '\\"{'])(
    'reads broken TeX: %s',
    (source) => {
      expect(texToText(`a ${source}`)).toMatch(/^a/);
    },
  );

  test.each([
    '{',
    '}',
    '\\',
    '\\(',
    '$',
    '\\url{',
    '\\emph{',
    "\\'",
    '{\\"',
    '$a',
    '\\$$',
    ' ',
    'a ',
  ])('takes time in proportion to 100 KB of %s', (bit) => {
    const source = bit.repeat(100_000 / bit.length);
    const start = cpuTimeMs();
    texToText(source);
    undoTexAccents(source);
    expect(cpuTimeMs() - start).toBeLessThan(4000);
  });

  test('never throws, and reads text without TeX as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        texToText(text);
        const plain = text.replaceAll(/[\\{}$~`'\s-]/g, '').normalize('NFC');
        expect(texToText(plain)).toBe(plain);
      }),
    );
  });
});

describe('undoTexAccents', () => {
  test.each([
    [tex`Metodolog\'ias y T\'ecnicas`, 'Metodologías y Técnicas'],
    [tex`M{\"u}ller, {\"{o}}, {M\"uller}, {\L}ukasz, S\o ren`, 'Müller, ö, Müller, Łukasz, Søren'],
    [
      tex`\v{S}koda {\v C}apek Fran{\c c}ois Fran\c{c}ois {\'\i} \'{\i}`,
      'Škoda Čapek François François í í',
    ],
    [tex`Nguy\~{\^e}n Nguy\~ên`, 'Nguyễn Nguyễn'],
  ])('undoes accents that were left in a text: %s', (text, expected) => {
    expect(undoTexAccents(text)).toBe(expected);
  });

  test.each([
    tex`it\'s and don\'t and we\'re`,
    tex`He said \"over\" and \"out\".`,
    tex`C:\o\l\data and \alpha and \textit{x} {DNA}`,
    tex`$\dot{a} + \'e$ and \(\"o\)`,
    tex`the regex \d a and \b{1}`,
    'a {brace} and $5, – “quoted”',
    '',
  ])('leaves all else: %s', (text) => {
    expect(undoTexAccents(text)).toBe(text);
  });

  test('gives back a text without a backslash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = text.replaceAll('\\', '');
        expect(undoTexAccents(plain)).toBe(plain);
      }),
    );
  });
});
