const documentStart = '\\begin{document}';
const documentEnd = '\\end{document}';

/**
 * TeX between dollars, as formulas stand in our texts, without those that it brings along and the document that some
 * publishers wrap around it; empty where nothing is left. Linear in the length.
 */
export function dollarFormula(tex: string): string {
  const start = tex.indexOf(documentStart);
  const end = tex.lastIndexOf(documentEnd);
  const isWhole = start !== -1 && end > start;
  const bare = (isWhole ? tex.slice(start + documentStart.length, end) : tex)
    .trim()
    .replace(/^\${1,2}/u, '')
    .replace(/\${1,2}$/u, '')
    .trim();
  return bare === '' ? '' : `$${bare}$`;
}
