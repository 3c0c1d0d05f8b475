/**
 * Whether text between dollars is a formula of TeX. As in `splitTex`, "costs $5 and $10" is prose; but spaces at its ends and
 * digits behind it are no matter where there are signs of TeX within.
 */
export function isFormula(tex: string, following: string | undefined): boolean {
  if (tex.trim() === '' || !hasBalancedBraces(tex)) return false;
  if (/\\[A-Za-z]|[\^_]/.test(tex)) return true;
  return !/^\s|\s$/.test(tex) && !/\d/.test(following ?? '');
}

function hasBalancedBraces(tex: string): boolean {
  let depth = 0;
  for (const [token] of tex.matchAll(/\\.|[{}]/gs)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
