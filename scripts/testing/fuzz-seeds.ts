/** A small file of each format, by its name in reports: what random files are put together from. */
export const fuzzSeeds: Readonly<Record<string, string>> = {
  text: `New this week\n\nBees at night\n\n${'Bees fly home by the light of the moon, and we count them. '.repeat(5)}\n\nImprint\n`,
  jsonl:
    '{"id":"7","title":"Bees at night","abstract":"They fly.","authors":["Ada Lovelace",{"family":"Babbage"}],"year":2020}\n{"title":"\\u00c4pfel","doi":"10.1000/x"}\n',
  json: '[{"title":"Bees at night","abstract":"They fly.","year":2020},\n {"title":"Wasps","keywords":["nest","paper"]}]\n',
  'csl-json':
    '[{"id":"bees","type":"article-journal","title":"Bees at night","author":[{"family":"Beethoven","non-dropping-particle":"van"}],"issued":{"date-parts":[[2020,5]]},"DOI":"10.1000/x"}]',
  openalex:
    '{"meta":{"count":1},"results":[{"id":"https://openalex.org/W1","display_name":"Bees at night","publication_year":2020,"abstract_inverted_index":{"They":[0],"fly":[1]},"authorships":[{"author":{"display_name":"Ada Lovelace"}}]}]}',
  'semantic-scholar':
    '{"total":1,"data":[{"paperId":"2d5673caa9e6af3a7b82a43f19ee920992db07ad","title":"Bees at night","abstract":null,"year":2020,"authors":[{"authorId":"1","name":"Ada Lovelace"}],"externalIds":{"DOI":"10.1000/x"}}]}',
  crossref:
    '{"status":"ok","message-type":"work-list","message":{"items":[{"DOI":"10.1000/x","title":["Bees at night"],"abstract":"<jats:p>They fly.</jats:p>","author":[{"given":"Ada","family":"Lovelace"}],"issued":{"date-parts":[[2020]]}}]}}',
  openreview:
    '{"notes":[{"id":"abc","forum":"abc","replyto":null,"content":{"title":{"value":"Bees at night"},"abstract":{"value":"They fly."},"authors":{"value":["Ada Lovelace"]}}}],"count":1}',
  'arxiv-jsonl':
    '{"id":"2504.00001","title":"Bees at night","abstract":"They\\nfly.","authors":["Ada Lovelace"],"categories":["cs.CL"]}\n',
  bibtex:
    '@string{jb = "Journal of Bees"}\n% a remark\n@article{lovelace1843,\n  title = {{B}ees at n{\\"\\i}ght $x^2$},\n  author = {Lovelace, Ada and {World Bee Organization} and others},\n  journal = jb # " and Wasps",\n  year = 1843,\n  abstract = "They fly {\\&} sing."\n}\n@misc(wasps,\n  title = {Wasps}, crossref = {lovelace1843})\n@comment{jabref-meta: x}\n',
  ris: 'TY  - JOUR\nTI  - Bees at night\nAU  - Lovelace, Ada\nPY  - 1843/05//\nAB  - They fly\n  and sing.\nDO  - 10.1000/x\nER  - \n\nTY  - CONF\nT1  - Wasps\nN2  - Nests.\nER  - \n',
  medline:
    'PMID- 31452104\nTI  - Bees at night\n      and by day.\nFAU - Lovelace, Ada\nAU  - Lovelace A\nDP  - 2020 May\nAB  - They fly.\nAID - 10.1000/x [doi]\n\nPMID- 31452105\nTI  - Wasps.\n',
  'web-of-science':
    'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Lovelace, A\n   Babbage, C\nTI Bees at night\nSO JOURNAL OF BEES\nAB They fly\n   and sing.\nPY 2020\nUT WOS:000123\nER\n\nEF\n',
  csv: 'Title,Authors,Abstract,Year,DOI\n"Bees, at night","Lovelace, A.; Babbage, C.","They ""fly""\nand sing.",2020,10.1000/x\nWasps,,Nests.,2021,\n',
  'arxiv-atom':
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><entry><id>http://arxiv.org/abs/2101.00010v2</id><title>Bees at\n night</title><summary>They fly &lt; 3 m.</summary><author><name>Ada Lovelace</name></author><published>2021-01-01T00:00:00Z</published></entry></feed>\n',
  'pubmed-xml':
    '<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">31452104</PMID><Article><Journal><Title>Bees</Title><JournalIssue><PubDate><Year>2020</Year></PubDate></JournalIssue></Journal><ArticleTitle>Bees at <i>night</i>.</ArticleTitle><Abstract><AbstractText Label="AIM">They fly.</AbstractText></Abstract><AuthorList><Author><LastName>Lovelace</LastName><ForeName>Ada</ForeName></Author></AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>',
  'endnote-xml':
    '<xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style>Lovelace, Ada</style></author></authors></contributors><titles><title><style>Bees at </style><style face="italic">night</style></title></titles><dates><year>2020</year></dates><abstract>They fly.</abstract></record></records></xml>',
  'zotero-rdf':
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/"><bib:Article rdf:about="#item_1"><z:itemType>journalArticle</z:itemType><dc:title>Bees at night</dc:title><dcterms:abstract>They fly.</dcterms:abstract><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Lovelace</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:authors></bib:Article></rdf:RDF>',
  'acl-xml':
    '<?xml version="1.0" encoding="UTF-8"?><collection id="2023.bees"><volume id="1"><meta><booktitle>Proceedings on Bees</booktitle><year>2023</year></meta><paper id="1"><title><fixed-case>B</fixed-case>ees at <tex-math>n</tex-math></title><author><first>Ada</first><last>Lovelace</last></author><abstract>They fly.</abstract><url>2023.bees-1.1</url></paper></volume></collection>',
  markdown:
    '---\ntitle: Bees at night\nauthors: [Ada Lovelace]\nyear: 2020\n---\n\nThey *fly* and sing.\n',
};
