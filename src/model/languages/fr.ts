import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import { QUOTED_ENGLISH, wordSet, type Language } from './language.ts';

const linkWords = wordSet("à au aux d' de des du en l' la le les");

const functionWords = wordSet(`
ai aie aient ailleurs ainsi alors après as au aucun aucune aujourd auquel aussi autant autour autre autres auxquelles
auxquels avaient avait avant avec avoir avons ayant beaucoup bien c' car ce ceci cela celle celles celui cependant certain
certaine certaines certains ces cet cette ceux chacun chacune chaque chez ci combien comme comment contre d' dans
davantage de depuis derrière des desquelles desquels dessous dessus deux devant doit doivent donc dont du duquel durant
dès déjà effet elle elles en encore enfin ensuite entre envers es est et étaient était étant été étée étées étés être eu
eux fait faire faites fois font furent fut grâce hors hui ici il ils j' je jusqu jusqu' jusque l' la laquelle le lequel les
lesquelles lesquels leur leurs lieu lors lorsqu' lorsque lui là m' ma mais malgré me mes moi moins mon même mêmes n' ne ni
non nos notamment notre nous nôtre on ont or ou outre où par parce parfois parmi pas pendant permet permettant permettent
permettre peu peut peuvent plupart plus plusieurs plutôt pour pourquoi pourrait pourtant pouvant pouvoir presque près
puis puisqu puisqu' puisque qu qu' quand quant quatre que quel quelle quelles quelqu quelque quelques quels qui quoi
quoique s' sa sans sauf se selon sera seraient serait seront ses seul seule seulement seuls si soi soit sommes son sont
sous souvent suite suivant sur surtout t' ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute
toutefois toutes travers trois très trop tu un une vers via voire vos votre vous vu vs y à ça étaient également
`);

const tradeNouns = wordSet(`
amélioration améliorations analyse analyses application applications approche approches base bases cadre campagne
caractéristique caractéristiques choix comparaison comparaisons construction création critère critères développement
développements effet effets ensemble ensembles environnement estimation expérience expériences gestion impact influence
jeu jeux mesure mesures modèle modèles modélisation méthode méthodes méthodologie nature niveau niveaux outil outils
performance performances plateforme procédure procédures processus projet projets qualité rapport recherche recherches
ressource ressources rôle stratégie stratégies structure structures système systèmes technique techniques type types
tâche tâches usage usages utilisation valeur valeurs étude études évaluation évaluations
`);

const tradeWords = wordSet(`
abord aborde augmente augmentent cherchons considérons diminue diminuent dite dites dit dits effectuons intéressons long longs longue longues manque
mesurer mesuré mesurée précédent précédente précédentes précédents compte prendre prise abordons actuel actuelle actuelles actuellement actuels adapté adaptée adaptées adaptés afin améliore
améliorer améliorés analysons article articles aspect aspects atteindre augmentation aucune automatiquement avantage
avantages basé basée basées basés besoin besoins but cas comparer comparons comparé comparée conclusion conclusions
concernant considérer consiste contexte contextes contribution contributions cours décrit décrivons décrire démontrons
dernier derniers dernière dernières différent différente différentes différents difficile difficulté difficultés
discutons disponible disponibles divers diverses donnée données efficace efficaces efficacité effectué effectuée
exemple exemples existant existante existantes existants expérimentations explorons façon façons faible faibles fin fins
fonction fort forte fortement général générale générales généralement grand grande grandes grands hypothèse hypothèses
important importante importantes importants intérêt introduit introduisons issu issue issues issus large largement
limite limites manière manières meilleur meilleure meilleures meilleurs mettre mis mise mises montrant montre montrent
montrer montré montrons moyen moyens multiples nombre nombreuses nombreux nouveau nouveaux nouvel nouvelle nouvelles
objectif objectifs objet obtenir obtenons obtenu obtenue obtenues obtenus obtient papier part particulier particulière
partie parties partir perspective perspectives place plan point points possible possibles première premier premières
premiers principal principale principales principaux problème problèmes problématique proposition propositions
proposent proposer proposé proposée proposées proposés proposons présentation présente présentent présenter présentons
présenté présentée présentées présentés question questions rapide récent récente récentes récents récemment réalisé
réalisée réaliser résoudre résultat résultats sein série solution solutions significatif significative
significativement suivante suivantes suivants technologies terme termes travail travaux utile utilisant utilise
utilisent utiliser utilisons utilisé utilisée utilisées utilisés valide visant vise visent vue égale état évaluer
évaluons évalué étudier étudions étudié appuie appuient atteint atteignent capable capables compris comprise comprises
concerne concernent construire consacré consacrée extraites extraits fournir fournit fournissent fourni intéresse
intéressent lie lient lié liée liées liés génère génèrent offre offrent repose reposent reste restent restreint restreinte
vis vise tient tenir traite traiter
`);

/** Plurals that the stemmer leaves as they are. */
const PLURAL_IN_X = /(?:lieu|jeu|^feu|cheveu)x$/u;
/** Endings by which a word standing alone is likely an adjective, a participle, an infinitive or an adverb. */
const NO_NOUN =
  /(?:iques?|[ae]ls?|ales?|elles?|eux|[^e]aux|euses?|aires?|ables?|ibles?|ifs?|ives?|ées?|és?|[^i]er|(?:èr|al|iv|qu|ell|us|abl|ibl)ement|[ae]mment|ssons)$/u;
const KNOWN_NOUNS = wordSet(`
signal signaux journal journaux canal canaux animal animaux métal métaux hôpital hôpitaux capital végétaux matériaux tribunaux
sol sols avril outil profil profils péril mil civil logiciel logiciels matériel matériels appel appels recueil tunnel sel ciel hôtel
hôtels miel label pixel pixels avenir alcool contrôle contrôles cancer cancers hiver hivers mer fer transformer cluster
clé clés thé café blé blés degré procédé composé marché traité côté musique musiques linguistique statistique statistiques sémantique syntaxe politique politiques technique informatique
physique robotique génétique clinique cliniques pratique pratiques dynamique dynamiques thématique thématiques
vocabulaire vocabulaires dictionnaire dictionnaires commentaire commentaires grammaire grammaires questionnaire
questionnaires salaire formulaire lexique lexiques critique critiques éthique logique optique acoustique phonétique
mécanique épidémiologie affaire affaires archive archives alternative initiative cellule cellules modelle querelle
nouvelle échelle échelles parcelle parcelles parole tables table fable câble câbles variable variables cible cibles
entrée sortie année années durée durées idée idées pensée entités entité santé société sociétés qualités quantités
propriétés activités difficultés capacités communautés universités régularités ambiguïtés unités clés marchés lycée
lycées musée musées motif motifs objectifs tarif tarifs adjectif adjectifs moustique moustiques bactérie antibiotique
antibiotiques diagnostique traités degrés côtés procédés composés données arrivée montée marée marées vallée vallées
diabétique diabétiques asthmatique glaciaire alimentaire prive rive rives dérive veuve preuve preuves
`);

/** French; stems by the Snowball rules. */
export const fr: Language = {
  functionWords,
  quotedWords: QUOTED_ENGLISH,
  linkWords,
  tradeNouns,
  tradeWords,
  headsLead: true,
  joint: ' et ',
  stem(word) {
    if (word.length < 4) return word;
    return french.stem(PLURAL_IN_X.test(word) ? word.slice(0, -1) : word) || word;
  },
  readsAsName(words) {
    const [word = ''] = words;
    return words.length > 1 || KNOWN_NOUNS.has(word.toLowerCase()) || !NO_NOUN.test(word);
  },
};
