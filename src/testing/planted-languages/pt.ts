/** Made-up abstracts in Portuguese: translation by machine, then soils and forests. */
export const portuguese: readonly (readonly string[])[] = [
  [
    'Redes neurais para a tradução automática | Neste artigo propomos um novo método de tradução automática baseado em uma rede neural. Os resultados mostram que essas redes traduzem melhor as frases longas.',
    'A atenção nas redes neurais | Estudamos como a atenção liga as palavras da frase original às da tradução. Uma rede neural menor é suficiente quando a atenção está bem guiada.',
    'Corpora paralelos para línguas minoritárias | Faltam corpora paralelos às línguas minoritárias. Por isso reunimos contos nas duas línguas e mostramos que eles melhoram a tradução automática das frases.',
    'Alinhar as palavras de uma frase e as suas traduções | O alinhamento das palavras é uma etapa da tradução automática. Apresentamos uma ferramenta que aprende o alinhamento de cada frase sem dicionário.',
    'Traduzir a fala sem a transcrever | A tradução da fala costuma exigir uma transcrição. A nossa rede neural produz diretamente as frases traduzidas e evita alguns erros das transcrições.',
    'Terminologia e tradução automática | Os tradutores esperam que um sistema respeite a sua terminologia. Descrevemos como as redes neurais podem usar as palavras desejadas durante a tradução de uma frase.',
    'Medir a qualidade das traduções | Comparamos as notas que os tradutores dão com as que um programa calcula. Quanto mais longa é a frase, menos coincidem as notas sobre as traduções automáticas.',
    'A morfologia nas redes neurais | As línguas com muitas formas são difíceis para as redes neurais. Dividir as palavras dessas línguas melhora a tradução automática de quase todas as frases.',
  ],
  [
    'Umidade do solo e seca das florestas | Neste estudo mediu-se a umidade do solo durante três verões. A seca atinge primeiro as florestas cujo solo é arenoso.',
    'Crescimento das faias durante a seca | O crescimento das árvores diminui quando falta água. Mostramos que as florestas de faias sofrem com a seca mais do que uma floresta de carvalhos.',
    'Metais pesados nos solos agrícolas | Os metais pesados acumulam-se nos solos agrícolas perto das estradas. Analisamos o solo de vinte campos para medir o teor de cada metal.',
    'Erosão do solo depois de um incêndio | Depois de um incêndio na floresta, a chuva leva o solo das encostas. A erosão dos solos diminui quando crescem as raízes das árvores.',
    'As raízes e a água do solo | As raízes das árvores retiram a água do solo a vários metros. O artigo descreve como uma raiz profunda ajuda as florestas durante uma seca.',
    'Incêndios florestais e micróbios do solo | O fogo muda os micróbios que vivem no solo. Comparamos os solos queimados com os solos intactos de uma floresta de pinheiros.',
    'Nitrogênio e crescimento das árvores | O nitrogênio do ar aduba os solos das florestas. O crescimento da árvore aumenta no início, mas os solos ácidos travam depois as raízes.',
    'Plantas das florestas antigas | Nas florestas antigas vivem plantas raras. Apresentamos um inventário dessas plantas, que dependem da umidade dos solos e da sombra das árvores.',
  ],
];
