import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import { QUOTED_ENGLISH, wordSet, type Language } from './language.ts';

const linkWords = wordSet(`
a al alla alle d' dei degli del dell' della delle dello di il in l' la le lo nei nel nell' nella nelle
`);

const functionWords = wordSet(`
a abbiamo ad agli ai al alcune alcuni all' alla alle allo altra altre altri altro anche ancora assai attraverso avendo
aver avere aveva avevano avuto ben c' che chi ci circa ciascuna ciascuno ciò coi col come con contro cosa così cui d' da
dagli dai dal dall' dalla dalle dallo davanti degli dei del dell' della delle dello dentro deve devono di dopo dove due
dunque durante e ecco ed egli entrambi era erano essa esse essendo essere essi esso fa fanno fare fin fino fra fu furono
già gli grazie ha hanno ho i il in infatti inoltre insieme invece io l' la le lei li lo loro lui ma mai medesimo meno mentre
mi mio molta molte molti molto ne negli nei nel nell' nella nelle nello nessun nessuna niente no noi non nonché nostra
nostre nostri nostro o od ogni oltre oppure ora per perché perciò pero però più po poco poi possiamo possono presso prima
proprio può qual quale quali qualche quando quanto quasi quattro quella quelle quelli quello quell' quest' questa queste
questi questo qui quindi s' sarà se sebbene secondo sei sempre senza si sia siamo siano so solo sono sopra sotto stata
state stati stato stessa stesse stessi stesso su sua sue sugli sui sul sull' sulla sulle sullo suo suoi tale tali tanto
te tra tramite tre troppo tu tutta tutte tutti tutto un un' una uno verso vi via voi volta volte è
`);

const tradeNouns = wordSet(`
analisi applicazione applicazioni approcci approccio base confronto costruzione creazione effetti effetto gestione
impatto implementazione indagine influenza livelli livello metodi metodo metodologia metodologie misura misure modelli
modello processi processo progettazione proposta qualità ricerca ricerche risorsa risorse sistema sistemi strategia
strategie strumenti strumento struttura strutture studi studio sviluppo tecnica tecniche tipi tipo uso utilizzo
valutazione valori valore
`);

const tradeWords = wordSet(`
affronta affrontare alta alto aumenta aumentano diminuisce diminuiscono lunga lunghe lunghi lungo manca mancano misurare mostriamo ampia ampio analizza analizzare analizziamo articoli articolo aspetti aspetto attuale
attuali aumento basata basate basati basato buona buono campo capace caratteristica caratteristiche casi caso
conclusioni confrontare considera consente consentono contesto contributi contributo corso dati dato descrive
descriviamo differente differenti differenza differenze discute dimostra dimostrano diversa diverse diversi diverso
efficace efficaci efficiente esempi esempio esistente esistenti evidenzia fase fattori fine forma funzione futuro
generale generali grande grandi importante importanti importanza indicano insieme introduce lavori lavoro maggior
maggiore maggiori migliora miglioramento migliorare migliore migliori minore modo mostra mostrano mostrare necessaria
necessario necessità numero numerosi nuova nuove nuovi nuovo obiettivi obiettivo ottenere ottenuta ottenute ottenuti
ottenuto parte particolare permette permettono piccola piccolo possibile possibili presenta presentano presentare
presentata presentati presentato presentiamo prestazioni prima primo principale principali problema problemi progetti
progetto propone proponiamo proposti proposto punto punti realizzata realizzato recente recenti relazione risultati
risultato rispetto ruolo scopo seconda significativa significativamente significativo simile soluzione soluzioni
termini utilizza utilizzando utilizzare utilizzata utilizzate utilizzati utilizzato usando usare valutare valutiamo
vantaggi varie vari viene vengono
`);

/** Endings by which a word standing alone is likely an adjective, a participle or an infinitive. */
const NO_NOUN =
  /(?:ale|ali|iv[oaie]|ic[oai]|iche|os[oaie]|ari|[aei]re|bil[ei]|[aiu]t[oaie]|mente)$/u;
const KNOWN_NOUNS = wordSet(`
animale animali segnale segnali ospedale ospedali minerale minerali genere potere carattere cantiere mente mare
musica linguistica statistica semantica politica pratica clinica dinamica logica fisica robotica grammatica medico
medici mercato mercati significato significati archivi motivo alternativa uso cosa causa caso vaso rosa mare altare
città attività unità vita salita uscita partita partite perdita perdite crescita nascita visita visite comunità
comparto stato stati gelato risultato candidato candidati sindacato sindacati privato dato dati frutto frutti minuti
rifiuti rifiuto contenuto contenuti tessuto istituto istituti batterica farmaci farmaco antibiotico antibiotici
`);

/** Italian; stems by the Snowball rules. */
export const it: Language = {
  functionWords,
  quotedWords: QUOTED_ENGLISH,
  linkWords,
  tradeNouns,
  tradeWords,
  headsLead: true,
  joint: ' e ',
  stem(word) {
    if (word.length < 4) return word;
    // "Linguistiche" has its h only to be spoken like "linguistica".
    return italian.stem(word.replace(/(?<=.{2}[cg])h(?=[ei]$)/u, '')) || word;
  },
  readsAsName(words) {
    const [word = ''] = words;
    return words.length > 1 || KNOWN_NOUNS.has(word.toLowerCase()) || !NO_NOUN.test(word);
  },
};
