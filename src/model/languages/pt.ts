import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import { QUOTED_ENGLISH, wordSet, type Language } from './language.ts';

const linkWords = wordSet('a à ao aos as às da das de do dos em na nas no nos o os');

const functionWords = wordSet(`
a acerca agora ainda além algo alguma algumas algum alguns ali ambas ambos ante antes ao aos apenas após aquela aquelas
aquele aqueles aqui aquilo as assim até através cada cerca com como contra contudo cuja cujas cujo cujos da daquele das de
dela delas dele deles dentro depois desde dessa dessas desse desses desta destas deste destes devem deve devido diante
disso disto do dos duas durante dois e ela elas ele eles em embora enquanto entanto entre então era eram essa essas esse
esses esta estamos estar estas estava estavam este estes está estão eu faz fazem fazer foi fora foram frente havia há isso
isto já la lhe lhes lo logo maior mais mas me meio mesma mesmas mesmo mesmos meu minha muita muitas muito muitos na nada
nas nela nele nem nenhum nenhuma nessa nessas nesse nesses nesta nestas neste nestes no nos nossa nossas nosso nossos num
numa não nós o onde os ou outra outras outro outros para pela pelas pelo pelos per perante pode podem poder poderia por
porque portanto porém pouca poucas pouco poucos pois qual quais quaisquer qualquer quando quanto quase quatro que quem
se seja sejam sem sempre sendo ser será serão seu seus si sido sob sobre sua suas são só tal tais também tanto tem tendo
ter teve tinha tinham toda todas todavia todo todos três tudo tão têm um uma umas uns você vez vezes via vos à às é
`);

const tradeNouns = wordSet(`
abordagem abordagens análise análises aplicação aplicações avaliação avaliações base bases classe comparação construção
criação desenvolvimento efeito efeitos estimativa estratégia estratégias estrutura estruturas estudo estudos evolução
ferramenta ferramentas gestão impacto impactos implementação influência investigação medida medidas metodologia método
métodos modelagem modelo modelos nível níveis pesquisa pesquisas plataforma processo processos programa proposta
propostas qualidade recurso recursos sistema sistemas tarefa tarefas tipo tipos técnica técnicas uso usos valor valores
`);

const tradeWords = wordSet(`
aborda abordamos adequada adequado alta alto altos ampla amplo analisa analisado analisados analisamos analisar analisou
apresenta apresentada apresentado apresentados apresentam apresentamos apresentando apresentar apresentou artigo artigos
aspecto aspectos atual atuais atualmente aumento avalia avaliamos avaliar avaliado avaliados avaliou baseada baseadas
baseado baseados boa bom bons busca buscou comprida longa longas longo longos aumenta aumentam diminui diminuem diminuição falta faltam vive vivem mede medir mediu campo capaz características característica caso casos comparamos comparar
compreender conclusão conclusões conclui concluiu conhecimento conjunto conjuntos considera considerando contexto
contribuição contribuições contribuir dado dados demonstra demonstram demonstrar demonstrou descreve descrevemos
desempenho desenvolver desenvolvido desenvolvida destaca diferença diferenças diferente diferentes disponível
disponíveis diversas diversos eficaz eficiente eficiência estudar exemplo exemplos existente existentes fator fatores
fim finalmente foco forma formas função futuro geral gerais grande grandes grupo hipótese identificar importante
importantes importância inclui indicam indicaram investigar limitações lugar maiores maneira melhor melhora melhorar
melhores melhoria melhorias menor menores modo mostra mostram mostramos mostrar mostraram necessidade necessária
necessário nova novas novo novos número objetivo objetivos objeto observado observou obtenção obter obtida obtidas
obtido obtidos obteve papel parte partir pequena pequeno permite permitem permitir perspectiva perspectivas ponto pontos
possibilidade possível possíveis presente principais principal problema problemas projeto projetos propomos proposto
proposta propõe próximo publicado realiza realizada realizadas realizado realizados realizar realizou recente recentes
relação relevante relevantes resultado resultados revelam rendimento segunda segundo significativa significativamente
significativo significativos solução soluções sugere sugerem trabalho trabalhos trata termos utiliza utilizada
utilizadas utilizado utilizados utilizam utilizamos utilizando utilizar usada usado usando usar usamos vantagens varia
variedade várias vários verificar verificou visa visando vista
`);

/** Plurals that the stemmer does not undo, and their singulars. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?:õe|ãe)s$/u, 'ão'],
  [/(?<=.{2})ais$/u, 'al'],
  [/(?<=.{2})[ée]is$/u, 'el'],
  [/(?<=.{2})óis$/u, 'ol'],
  [/(?<=.{2})uis$/u, 'ul'],
  [/(?<=.{2}[^aeiouáéíóúâêô])is$/u, 'il'],
  [/(?<=.{2}[aeiou])ns$/u, 'm'],
];
/** Endings by which a word standing alone is likely an adjective, a participle or an infinitive. */
const NO_NOUN =
  /(?:al|ais|ivos?|ivas?|ic[oa]s?|os[oa]s?|ári[oa]s?|[áí]ve(?:l|is)|[ai]d[oa]s?|[aei]r|mente)$/u;
const KNOWN_NOUNS = wordSet(`
música músicas linguística estatística estatísticas semântica política políticas prática práticas clínica dinâmica
técnica lógica física robótica gramática fábrica fábricas médico médicos público públicos mercado mercados estado estados
grau gado conteúdo conteúdos sentido tecido tecidos ácido ácidos líquido líquidos partido significado significados
arquivo arquivos adjetivo motivo motivos alternativa alternativas variável variáveis vocabulário dicionário
questionário questionários usuários funcionários comentários cenário cenários salário horário casos processos recursos
curso cursos discurso discursos rosas causas vida vidas comida medida entrada saída chegada temporada década décadas
animal sinal material canal hospital mineral metal vegetal jornal local capital final metais mar mulher câncer lugar lar açúcar
poder colher animais sinais materiais canais minerais metais vegetais cereais hospitais tropical jornais locais professorado
combustível combustíveis nível sujeitos idosos idoso enfermagem paciente bairro resíduos calçada estrada estradas
`);

/** Portuguese; stems by the Snowball rules after plurals are undone, without accents, which Brazil writes otherwise. */
export const pt: Language = {
  functionWords,
  quotedWords: QUOTED_ENGLISH,
  linkWords,
  tradeNouns,
  tradeWords,
  headsLead: true,
  joint: ' e ',
  stem(word) {
    if (word.length < 3) return word;
    const plural = word.length > 4 && PLURALS.find(([ending]) => ending.test(word));
    const singular = plural ? word.replace(...plural) : word;
    const bare = portuguese
      .stem(singular)
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/gu, '');
    return bare || word;
  },
  readsAsName(words) {
    const [word = ''] = words;
    return words.length > 1 || KNOWN_NOUNS.has(word.toLowerCase()) || !NO_NOUN.test(word);
  },
};
