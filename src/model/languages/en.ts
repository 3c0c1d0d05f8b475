import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { wordSet, type Language } from './language.ts';

const linkWords = wordSet('of to in');

const functionWords = wordSet(`
about above across after again against ago all almost along already also although always am among an and another any
anyone anything are aren around as at away back be became because become becomes been before behind being below beside
besides between beyond both but by came can cannot could couldn did didn do does doesn doing don done down due during
each eg either else enough especially etc even ever every everyone everything except few finally first firstly five
for four from further furthermore gave get gets getting give given gives giving go goes going gone got had has hasn
have haven having he hence her here herself him himself his how however ie if indeed instead into is isn it its itself
just keep kept largely last lastly later least less let like likely made mainly make makes making many may maybe me
mean might more moreover most mostly much must my myself namely near nearly need needs neither never nevertheless next
no nobody non none nonetheless nor not nothing now nowhere off often on once one ones only onto or other others
otherwise our ours ourselves out over overall own part per perhaps please possible previously put quite rather really
regarding respectively same second secondly see seem seems seen several shall she should since six so some somehow
someone something sometimes somewhat soon still such take taken takes taking ten than that the their theirs them
themselves then there thereby therefore these they third this those though three through throughout thus till together
too toward towards two under unless unlike until up upon us use used useful uses using usually various versus very via
vs was wasn way ways we well went were weren what whatever when whenever where whereas whereby wherein wherever
whether which while whilst who whoever whole whom whose why widely will with within without won would yet you your
yours yourself
`);

/** The commonest function words of other languages, where they are no English words: English quotes names and titles. */
const quotedWords = wordSet(`
au aux avec ce ces cette comme dans de des du elle en est et ils il la le les leur mais nos notre nous ont ou où par pas
plus pour qu que qui sa se ses si sont sur un une vers cet être ainsi afin deux entre peut permet
aber als auch auf aus bei das dem den der die durch ein eine einem einen einer für im ist mit nach nicht oder sich sie sind
und vom von wie wird wir zu zum zur al como con cual del desde el ella esta este esto ha las los más muy nuestro para
pero por sin sobre son su sus também com da dos em na nas os pela pelo são uma ao che di
della delle gli nel sono una и в на не что с по для как это от из к
`);

/** Words of the trade of writing papers. Which of them are nouns a lexicon tells. */
const tradeNouns = wordSet(`
ability able abstract accordingly achieve achieved achieves achieving acm additional additionally address addressed
addresses addressing adopt adopted advance advanced advances advantage advantages aim aims allow allowing allows
analyse analyses analysis analyze analyzed analyzing apparent application applications applied applies apply applying
approach approaches argue art article arxiv aspect aspects associated assume attempt available average based baseline
baselines best better bring broad build building built capabilities capability capable carry case cases central
certain challenge challenges challenging claim clear clearly collect collected combination combine combined combining
common commonly comparable compare compared compares comparing comparison competitive complete complex compose
comprehensive conclude conclusion conduct conducted consider considerable considerably considered considering consist
consistent consistently consists construct constructed contain containing contains contribute contribution
contributions conventional copyright corresponding create created creating critical crucial current currently deal
demonstrate demonstrated demonstrates demonstrating depend depends derive describe described describes describing
design designed despite detail detailed details determine develop developed developing development develops different
difficult difficulty direct directly discuss discussed discusses diverse drawback early easily easy effect effective
effectively effectiveness effects efficacy efficiency efficient efficiently effort efforts elsevier emerge emerged
emerging empirical empirically employ employed enable enabled enables enabling encourage enhance enhanced enhances
enhancing ensure entire essential establish established estimate evaluate evaluated evaluates evaluating evaluation
evaluations evidence examine examined example examples excellent exist existing exists expect expected experiment
experimental experiments explain exploit explore explored explores exploring extend extended extensive extensively
extent facilitate fact factor factors feature features field fields final find finding findings finds focus focused
focuses focusing follow followed following follows form formulate found framework frameworks fully function
fundamental future gain gained gains gap general generally github goal goals good great greater greatly growing help
helps high higher highest highlight highly hold hope http https huge idea identified identify identifying ieee
illustrate impact implement implementation implementations implemented importance important impressive improve
improved improvement improvements improves improving include included includes including incorporate incorporates
incorporating increase increased increases increasing increasingly indicate indicates individual influence inform
informed initial insight insights inspired integrate integrates integrating interest interesting introduce introduced
introduces introducing investigate investigated investigates investigating involve involved involves involving issue
issues key kind kinds know known lack large larger largest latter lead leading leads leverage leveraged leverages
leveraging limit limitation limitations limited literature little lot lots low lower main maintain maintaining major
manner massive match matches measure measured measures mechanism meet mention method methodologies methodology methods
minimal model models modern motivated multiple necessary new notable notably novel number numbers numerous objective
observe observed obtain obtained obtaining obtains offer offering offers order original outperform outperforming
outperforms output paper papers particular particularly perform performance performed performing performs perspective
plausible play popular potential potentially powerful practical practice precise preprint present presented presenting
presents prevalent previous principle prior problem problems procedure process processes produce produced produces
producing progress project promise promising propose proposed proposes proposing prove proven proves provide provided
provides providing proving public publicly purpose quality range ranging rapid rapidly rate rates real recent recently
reduce reduced reduces reducing related relative relatively release released relevant remain remaining remains
remarkable report reported reports represent representative require required requirement requirements requires
requiring research researcher researchers reserved respect result resulted resulting results reveal reveals
rich rights rise role run said scale scenario scenarios scheme section seek seeks set sets setting settings shed short
show showed showing shown shows significant significantly similar simple simply single situation size small smaller
solely solution solutions solve solved solving sota source sources specific specifically springer standard start step
steps straightforward strategies strategy strength strengths strong stronger studied studies study studying subsequent
substantial substantially success successful successfully suffer suggest suggested suggests suitable superior support
supported supports system systems tackle target task tasks technique techniques technology
tend term terms tested testing theoretical time times today total traditional train trained training try type types
typical typically underlying understand understanding unified unique usage user users utility utilize utilizes
utilizing valid validate validity valuable value values variant variants variety vary varying vast verify version view
weak wide widespread work worked working works world www year years yield yielding yields
`);

/** Words for kinds of papers, of the trade as well: a survey is like other surveys in all but its subject. */
const paperKinds = wordSet(`
overview overviews proceedings review reviewed reviewing shared survey surveyed surveys systematic systematically
tutorial tutorials workshop workshops
`);

/** English; Porter's stems (Porter, 1980). */
export const en: Language = {
  functionWords,
  quotedWords,
  linkWords,
  tradeNouns: new Set([...tradeNouns, ...paperKinds]),
  tradeWords: new Set(),
  headsLead: false,
  joint: ' and ',
  stem: (word) => (/^[a-z]+$/.test(word) && word.length > 3 ? porter.stem(word) : word),
};
