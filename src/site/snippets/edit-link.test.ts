import { describe, expect, it } from 'vitest';
import { editThemeUrl } from './edit-link.ts';

const fresh = { slug: 'long-context', label: 'Long "context": a & b', file: null };
const written = { ...fresh, file: 'themes/long context.md' };

describe('the link to edit a theme', () => {
  it('leads to the author’s file where there is one', () => {
    expect(editThemeUrl('https://github.com/lab/map/', written)).toBe(
      'https://github.com/lab/map/edit/HEAD/content/themes/long%20context.md',
    );
    expect(editThemeUrl('https://gitlab.com/lab/map', written)).toBe(
      'https://gitlab.com/lab/map/-/edit/HEAD/content/themes/long%20context.md',
    );
    expect(editThemeUrl('https://codeberg.org/lab/map', written)).toBe(
      'https://codeberg.org/lab/map/_edit/HEAD/content/themes/long%20context.md',
    );
  });

  it('begins a file that binds to the theme, filled in where the host takes that', () => {
    const github = new URL(editThemeUrl('https://github.com/lab/map.git', fresh));
    expect(github.pathname).toBe('/lab/map/new/HEAD/content/themes');
    expect(Object.fromEntries(github.searchParams)).toEqual({
      filename: 'long-context.md',
      value: '---\nlabel: "Long \\"context\\": a & b"\n---\n\n',
    });
    const gitlab = new URL(editThemeUrl('https://gitlab.lab.example/lab/map', fresh));
    expect(gitlab.pathname).toBe('/lab/map/-/new/HEAD');
    expect(Object.fromEntries(gitlab.searchParams)).toEqual({
      file_name: 'content/themes/long-context.md',
    });
    const codeberg = new URL(editThemeUrl('https://codeberg.org/lab/map', fresh));
    expect(codeberg.pathname).toBe('/lab/map/_new/HEAD/content/themes');
  });
});
