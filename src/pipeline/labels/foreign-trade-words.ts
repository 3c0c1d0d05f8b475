/**
 * Words by which papers in other languages than English speak of themselves, and small words that stop lists of
 * English do not have: no name of a theme begins or ends with one.
 */
const WORDS: ReadonlySet<string> = new Set(
  `
à afin ainsi alors approche approches aussi autre autres avons basée basé basées basés cas chaque
contexte dernier développement différentes différents donc données déjà entre est étude études évaluation façon faire
ici jusqu lors manière méthode méthodes mettre modèle modèles montrons montrent moyen niveau notamment nouveau
nouvelle nouvelles nouveaux objectif outil outils partie partir permettant permettent plusieurs première
premier présente présentons présenté problème processus projet proposons proposée proposé qualité recherche
recherches résultat résultats selon système systèmes tâche tâches travail travaux trois utilisant utilisation
utilisons utilise utilisé très évaluons nombre jeu jeux différente différent obtenus
ansatz arbeit artikel aufgabe beitrag daten ergebnis ergebnisse forschung methode methoden modell modelle neue
neuen studie systeme verfahren verschiedene verschiedenen vorgestellt werden wurde wurden zeigen diese dieser
análisis artículo datos enfoque estudio estudios investigación método métodos modelo modelos presenta presentamos propuesta
proponemos resultado resultados sistema sistemas tarea tareas trabajo trabajos través distintos diferentes nueva nuevo
abordagem análise artigo dados estudo estudos pesquisa propomos tarefa tarefas trabalho trabalhos através diferente não
analisi approccio articolo dati lavoro metodo metodi modello modelli risultati risultato ricerca sistemi studio
`
    .trim()
    .split(/\s+/u),
);

/** The same in Chinese, whose terms have no spaces. */
const CHINESE =
  /[该我本此]|一种|基于|提出|进行|方法|模型|结果|实验|研究|数据|任务|通过|利用|使用|以及|问题|由于|不同|同时|提高|提升|上述|表明|重要/u;

/** Whether a lower-case word is one of these; none of them is English. */
export function isForeignTradeWord(word: string): boolean {
  return WORDS.has(word) || CHINESE.test(word);
}
