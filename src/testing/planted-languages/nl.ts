/** Made-up abstracts in Dutch: translation by machine, then soils and forests. */
export const dutch: readonly (readonly string[])[] = [
  [
    'Neurale netwerken voor machinale vertaling | In dit artikel stellen we een nieuwe methode voor machinale vertaling voor, die op een neuraal netwerk berust. De resultaten laten zien dat zulke netwerken lange zinnen beter vertalen.',
    'Aandacht in neurale netwerken | Wij onderzoeken hoe de aandacht de woorden van een zin met die van de vertaling verbindt. Een kleiner neuraal netwerk volstaat wanneer de aandacht goed wordt gestuurd.',
    'Parallelle corpora voor kleine talen | Voor kleine talen ontbreken parallelle corpora. Daarom hebben wij sprookjes in beide talen verzameld, waardoor de machinale vertaling van de zinnen beter wordt.',
    'Woorden van een zin en hun vertalingen | De koppeling van woorden is een stap van de machinale vertaling. Wij beschrijven een programma dat de koppeling van de woorden van een zin zonder woordenboek leert.',
    'Spraak vertalen zonder transcriptie | De vertaling van spraak vraagt meestal een transcriptie. Ons neurale netwerk geeft de vertaalde zinnen meteen, zodat sommige fouten niet ontstaan.',
    'Vaktermen en machinale vertaling | Vertalers verwachten van een systeem de juiste vaktermen. Wij tonen hoe neurale netwerken tijdens de vertaling van een zin de gewenste woorden gebruiken.',
  ],
  [
    'Vocht van bodems en droogte van bossen | In deze studie werd het vocht van de bodem gedurende drie zomers gemeten. De droogte treft eerst de bossen waarvan de bodem zandig is.',
    'Groei van beuken tijdens de droogte | De groei van bomen neemt af wanneer het water ontbreekt. Wij laten zien dat een bos van beuken meer onder de droogte lijdt dan bossen van eiken.',
    'Zware metalen in de bodem van akkers | Zware metalen hopen zich op in bodems langs wegen. Wij hebben de bodem van twintig akkers onderzocht om het gehalte aan lood te bepalen.',
    'Erosie van de bodem na een brand | Na een brand in het bos spoelt de regen de bodem van de hellingen weg. De erosie van bodems neemt af zodra de wortels van bomen weer groeien.',
    'Wortels en het water van de bodem | De wortels van bomen halen het water uit een diepte van enkele meters. Het artikel beschrijft hoe een diepe wortel de bossen tijdens een droogte helpt.',
    'Brand en microben in de bodem | Het vuur verandert de microben die in de bodem leven. Wij hebben verbrande bodems vergeleken met de ongeschonden bodems van een bos van dennen.',
  ],
];
