import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import { QUOTED_ENGLISH, wordSet, type Language } from './language.ts';

const linkWords = wordSet('der des für im in von zum zur');

const functionWords = wordSet(`
ab aber alle allem allen aller allerdings alles als also am an andere anderem anderen anderer anderes anders anhand
auch auf aufgrund aus außer außerdem bei beide beiden beider beim bereits bevor bin bis bisher bzw da dabei dadurch dafür
dagegen daher dahin damit danach daneben dann daran darauf daraus darf darin darstellen darüber darum das dass daß davon
dazu dein dem demnach den denen denn dennoch der deren des deshalb dessen desto die dies diese diesem diesen dieser dieses
doch dort du durch dürfen ebenfalls ebenso ein eine einem einen einer eines einige einigen einiger einmal er erst erste
ersten erstmals es etwa etwas euch euer falls fast folgende folgenden ferner für ganz gar gegen gegenüber gemäß gibt haben
habe hat hatte hatten her hier hierbei hierfür hierzu hin hinaus hinsichtlich hinter ich ihm ihn ihnen ihr ihre ihrem ihren
ihrer im immer in indem infolge innerhalb ins insbesondere insgesamt ist ja je jede jedem jeden jeder jedes jedoch jene
jenen jetzt jeweils jeweilige jeweiligen kann kaum kein keine keinen keiner können könnte könnten lassen lässt laut man
manche mehr mehrere mehreren mein meist mich mir mit mithilfe mittels muss muß müssen nach nachdem neben nicht nichts noch
nun nur ob obwohl oder oft ohne per rund schon sehr sei sein seine seinem seinen seiner seit selbst sich sie siehe sind so
sobald sodass sofern sogar sogenannte sogenannten solche solchen solcher soll sollen sollte sollten somit sondern
sonst soweit sowie sowohl statt stets trotz über um und uns unser unsere unserem unseren unserer unter usw viel viele
vielen vom von vor vorher wann war waren warum was weder wegen weil weiter weitere weiteren weiterer weiterhin welche
welchem welchen welcher welches wenig weniger wenn wer werden wesentlich wie wieder wir wird wo wobei wodurch wohl worden
wurde wurden während z zb zu zudem zum zumindest zur zwar zwei zwischen zwölf drei vier fünf
`);

const tradeNouns = wordSet(`
analyse analysen anwendung anwendungen auswertung bedeutung bewertung daten datensatz datensätze einfluss entwicklung
entwicklungen evaluation experimente forschung forschungen grundlage grundlagen konzept konzepte messung messungen
methode methoden methodik modell modelle modellen modells modellierung nutzung prozess prozesse studie studien struktur
strukturen strategie strategien system systeme systemen systems technik techniken technologie technologien untersuchung
untersuchungen verfahren verfahrens verwendung wirkung wirkungen zusammenhang
`);

const tradeWords = wordSet(`
abschließend abnimmt nimmt zunimmt nehmen steigt sinkt lang lange langen länger längere aktuell aktuelle aktuellen allgemein allgemeine allgemeinen analysieren analysiert analysierten ansatz
ansatzes ansätze ansätzen anschließend art arten artikel artikels arbeit arbeiten aufgabe aufgaben aufzeigen basierend
basierende basierenden basiert basieren befragt beispiel beispiele beispielsweise beitrag beitrags beiträge beschreiben
beschreibt beschrieben besonders besser bessere besseren beste besten bestehende bestehenden bestimmt bestimmte
bestimmten betrachtet betrachten bewertet bewerten bieten bietet deutlich deutliche diskutieren diskutiert diskussion
eigenschaften einfach einfache einfachen eingesetzt einsatz entwickeln entwickelt entwickelte entwickelten erfolgt
erfolgreich ergebnis ergebnisse ergebnissen erheblich ermöglichen ermöglicht erreichen erreicht erreichte erste erzielt
erzielen faktoren fall fälle fällen frage fragen führen führt führte fragestellung gegeben gemeinsam gemeinsame gering
geringer gezeigt große großen großer gut gute guten grund gründe haupt häufig häufige hilfe hinblick hoch hohe hohen
höher höhere höheren insgesamt jahr jahre jahren kleine kleinen konnte konnten kurz letzten leistung leistungen liefern
liefert liegen liegt lösung lösungen maßnahmen möglich mögliche möglichen möglichkeit möglichkeiten neu neue neuen neuer
neues nutzen nutzt notwendig papier präsentieren präsentiert problem probleme problemen projekt projekte qualität
rahmen relevante relevanten resultate rolle schließlich schritt schritte sowie spielen spielt stark starke stellen
stellt teil teile thema themen überblick umfasst unterschied unterschiede unterschiedlich unterschiedliche
unterschiedlichen untersuchen untersucht untersuchten verbessern verbessert verbesserung verbesserungen vergleich
vergleichen verglichen verschieden verschiedene verschiedenen verschiedener verwendet verwendete verwendeten verwenden
vielzahl vorgeschlagen vorgeschlagene vorgeschlagenen vorgestellt vorhandene vorhandenen vorliegende vorliegenden
vorschlagen vorteile weise wert werte wichtig wichtige wichtigen zahl zahlreiche zeigen zeigt zeigte zeigten ziel ziele
zukunft zunehmend zusätzlich zusätzliche zweite zweiten
`);

/** "Schülerinnen" and "Schüler" are one. */
const FEMALE = /(?<=.{3}(?:er|ent|ant|or))in(?:nen)?$/u;

/** German; stems by the Snowball rules. Compounds stay whole. */
export const de: Language = {
  functionWords,
  quotedWords: QUOTED_ENGLISH,
  linkWords,
  tradeNouns,
  tradeWords,
  headsLead: false,
  joint: ' und ',
  stem(word) {
    if (word.length < 4) return word;
    const base = word.replace(FEMALE, '');
    // "Algorithmus" and "Algorithmen", "Mechanismus" and "Mechanismen".
    return german.stem(base).replace(/(?<=.{4}m)us$/u, '') || word;
  },
  // Nouns are those words that have a capital.
  readsAsName: (words) => /^[\p{Lu}\p{N}]/u.test(words.at(-1) ?? ''),
  keepsCapitals: true,
};
