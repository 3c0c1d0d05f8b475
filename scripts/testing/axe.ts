import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** Violations that axe-core finds on a page, one line each: the rule and the places. */
export async function violations(page: Page | Frame): Promise<readonly string[]> {
  // The page's policy lets no foreign script in; evaluating goes past it.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await window.axe.run(document);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
