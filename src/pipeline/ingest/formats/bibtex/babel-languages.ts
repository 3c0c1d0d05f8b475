/** Languages by the names of babel that are not their English names. */
const tags: ReadonlyMap<string, string> = new Map([
  ...tagged('en-US', 'american usenglish'),
  ...tagged('en-GB', 'british ukenglish'),
  ...tagged('en-CA', 'canadian'),
  ...tagged('en-AU', 'australian'),
  ...tagged('en-NZ', 'newzealand'),
  ...tagged('de', 'ngerman germanb'),
  ...tagged('de-AT', 'austrian naustrian'),
  ...tagged('de-CH', 'swissgerman nswissgerman'),
  ...tagged('fr', 'francais frenchb'),
  ...tagged('fr-CA', 'acadian canadien'),
  ...tagged('pt', 'portuges'),
  ...tagged('pt-BR', 'brazil brazilian'),
  ...tagged('es-MX', 'mexican spanishmx'),
  ...tagged('el', 'polutonikogreek'),
  ...tagged('hu', 'magyar'),
  ...tagged('nb', 'norsk'),
  ...tagged('nn', 'nynorsk'),
  ...tagged('ru', 'russianb'),
  ...tagged('sl', 'slovene'),
  ...tagged('fa', 'farsi'),
  ...tagged('id', 'bahasa bahasai indonesian'),
  ...tagged('ms', 'bahasam malay'),
  ...tagged('hsb', 'uppersorbian'),
  ...tagged('dsb', 'lowersorbian'),
]);

/** A language as records name one: `ngerman` gives `de`, the first of several is taken, other words stay. */
export function babelLanguage(text: string): string {
  const [part = ''] = text.trim().split(/[,;/]|\sand\s/i, 1);
  const first = part.trim();
  return tags.get(first.toLowerCase()) ?? first;
}

function tagged(tag: string, names: string): readonly (readonly [string, string])[] {
  return names.split(' ').map((name) => [name, tag] as const);
}
