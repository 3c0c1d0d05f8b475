/** What texts of JSON, XML and BibTeX begin with; within them a line may look like anything. */
const otherSyntax = /^\s*(?:[@{[]|<[!?a-z])/iu;

/** Whether a text has a beginning of a record of RIS, or what else only RIS has. */
export function hasRisSigns(head: string): boolean {
  if (otherSyntax.test(head)) return false;
  if (/^[ \t]{0,8}TY[ \t]{0,4}[-–—][ \t]{0,4}[A-Z]/mu.test(head)) return true;
  return /^ER {2}-/mu.test(head) && /^(?:TI|T1|AU|A1) {2}-/mu.test(head);
}

/** Whether a text has an id of PubMed as a tag, or other tags that only MEDLINE has. */
export function hasMedlineSigns(head: string): boolean {
  if (otherSyntax.test(head)) return false;
  if (/^(?:PMID ?-|PMC -|PMCR-) ?\d/mu.test(head)) return true;
  return /^(?:OWN |STAT|FAU |UI {2})- \S/mu.test(head) && /^(?:TI|AB|AU) {2}- /mu.test(head);
}

/** Whether a text has the head of a file of Web of Science, or the beginning of a record. */
export function hasWosSigns(head: string): boolean {
  if (otherSyntax.test(head)) return false;
  if (/^FN \S/mu.test(head) && /^(?:VR \d|PT [A-Z])/mu.test(head)) return true;
  return /^PT [A-Z][ \t]{0,4}$/mu.test(head) && /^(?:AU|TI|UT) \S/mu.test(head);
}

/** Whether the ending of its name may decide that a text is of a tagged format: neither tags nor markup speak against it. */
export function isLeftOpen(head: string): boolean {
  const isTagged = hasRisSigns(head) || hasMedlineSigns(head) || hasWosSigns(head);
  return !isTagged && !otherSyntax.test(head);
}
