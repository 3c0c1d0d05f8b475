import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import { wordSet, type Language } from './language.ts';

const linkWords = wordSet('de der het in van voor');

const functionWords = wordSet(`
aan achter af al alle alleen alles als altijd ander andere anderen anders behalve bij binnen boven bovendien brengt
buiten daar daarbij daarin daarmee daarna daarom daarvan dan dat de den der deze die dit doch doen dient dient door doordat
drie dus dient echter een eens eerst eerste elk elke en enige enkele er erg ervan even eveneens geen geweest ging haar had
hadden heb hebben heeft heel hem hen het hier hierbij hierdoor hierin hij hoe hoewel hun iedere iemand iets ik in indien is
ja je kan kon konden kun kunnen kwam laat langs later maar mag me mede meer meerdere meest meestal men met mij mijn
minder moest moet moeten mogen na naar naast nadat namelijk niet niets nog nooit nu of ofwel om omdat onder ondanks ons
onze ook op opnieuw over per reeds rond samen sinds slechts sommige steeds te tegen tegenover ten tenslotte ter terug
terwijl tijdens toch toen tot tussen twee u uit uw vaak van vanaf vanuit veel vele verder vier volgens voor vooral
voordat waar waarbij waardoor waarin waarmee waarom waarvan wanneer want waren was wat we weer wel welk welke werd werden
wie wij wil worden wordt zal ze zeer zelf zelfs zich zij zijn zo zoals zodat zonder zou zouden zowel zulke
`);

const quotedWords = wordSet('the and with from by to that this which our be via');

const tradeNouns = wordSet(`
aanpak analyse analyses benadering benaderingen effect effecten evaluatie experiment experimenten gebruik invloed kader
meting metingen methode methoden methodes model modellen onderzoek onderzoeken ontwikkeling proces processen strategie
strategieën structuur studie studies systeem systemen techniek technieken toepassing toepassingen
`);

const tradeWords = wordSet(`
aantal aangetoond aanwezig algemeen algemene artikel artikelen aspecten bekend belang belangrijk belangrijke
belangrijkste beschikbaar beschikbare beschreven beschrijft beschrijven besproken bestaande bestuderen betekent beter
betere bepaald bepaalde bepalen biedt bijdrage bijvoorbeeld blijkt blijken conclusie conclusies data deel doel
doelstelling draagt eenvoudige eigenschappen eindelijk factoren gaat gebaseerd neemt nemen weg lange gebaseerde gebruiken gebruikt gebruikte
gedaan geeft gegevens gemaakt gemiddeld gepresenteerd geval gevallen gevonden goed goede groot grote grotere hoge hoger
hogere huidige introduceren jaar jaren kleine kwaliteit laten leidt leiden leveren lijken manier manieren mate mogelijk
mogelijke mogelijkheden mogelijkheid nieuw nieuwe nodig onderzocht onderzoekt ontwikkeld ontwikkelde onderdeel
oplossing oplossingen paper periode prestaties presenteren presenteert probleem problemen project rapport recente
relatie resultaat resultaten rol significant significante specifieke soort soorten stelt stellen taak taken tonen toont
toepassen uitgevoerd vergeleken vergelijken vergelijking verschil verschillen verschillend verschillende verbeteren
verbetering vinden voorbeeld voorgesteld voorgestelde vorm vormen vraag vragen waarde waarden werk werken werkt zien
`);

/** Dutch; stems by the Snowball rules, with the last consonant as it sounds and single: "huis" and "huizen", "bos" and "bossen". */
export const nl: Language = {
  functionWords,
  quotedWords,
  linkWords,
  tradeNouns,
  tradeWords,
  headsLead: false,
  joint: ' en ',
  stem(word) {
    if (word.length < 4) return word;
    const stem = dutch.stem(word.replace(/(?<=[^aeiou]e)s$/u, ''));
    const single = stem.replace(/([b-df-hj-np-tv-z])\1$/u, '$1');
    return single.replace(/z$/u, 's').replace(/v$/u, 'f') || word;
  },
  readsAsName: (words) =>
    words.length > 1 || !/(?:ische?|lijke?|bare?|loze|ige?)$/u.test(words[0] ?? ''),
};
