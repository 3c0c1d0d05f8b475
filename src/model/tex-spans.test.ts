import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTex } from './tex-spans.ts';
import { cpuTimeMs } from '../testing/cpu-time.ts';

const formulas = (text: string): readonly string[] =>
  splitTex(text).flatMap((span) => (span.kind === 'tex' ? [span.value] : []));

describe('splitTex', () => {
  it('finds formulas between dollars and between \\( and \\)', () => {
    expect(formulas('Of $x^2$ and \\(y\\) and $$z$$.')).toEqual(['x^2', 'y', 'z']);
    expect(formulas('MDC$^3$: 10$\\times$ faster')).toEqual(['^3', '\\times']);
  });

  it('leaves prices alone', () => {
    expect(formulas('costs $5 and $10')).toEqual([]);
    expect(formulas('costs $5 and $10 or $x$')).toEqual(['x']);
    expect(formulas('costs $ 5 or 6$ or \\$7 or 8\\$')).toEqual([]);
    expect(formulas('costs $5, so \\(n\\) of them')).toEqual(['n']);
  });

  it('keeps every plain character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('$', '\\', '(', ')', ' ', '1', 'a') }),
        (text) => {
          const spans = splitTex(text);
          expect(spans.map((span) => span.source).join('')).toBe(text);
          const plain = spans.map((span) => span.value).join('');
          expect(plain.replace(/[$\\()]/g, '')).toBe(text.replace(/[$\\()]/g, ''));
        },
      ),
    );
  });

  it.each(['$', '\\(', '$a ', '$$', '\\', '\\)$'])('takes linear time on 100 KB of %s', (unit) => {
    const start = cpuTimeMs();
    splitTex(unit.repeat(100_000 / unit.length));
    expect(cpuTimeMs() - start).toBeLessThan(500);
  });
});
