/** Made-up abstracts in German: translation by machine, then soils and forests. */
export const german: readonly (readonly string[])[] = [
  [
    'Neuronale Netze für die maschinelle Übersetzung | Wir stellen ein neues Verfahren zur maschinellen Übersetzung vor, das auf einem neuronalen Netz beruht. Die Ergebnisse zeigen, dass solche Netze lange Sätze besser übersetzen.',
    'Aufmerksamkeit in neuronalen Netzen | In diesem Beitrag untersuchen wir, wie die Aufmerksamkeit die Wörter eines Satzes mit denen der Übersetzung verbindet. Kleinere neuronale Netze genügen, wenn die Aufmerksamkeit gut gelenkt wird.',
    'Parallele Korpora für kleine Sprachen | Für kleine Sprachen fehlen parallele Korpora. Wir haben deshalb Märchen in beiden Sprachen gesammelt und zeigen, dass die maschinelle Übersetzung der Sätze davon besser wird.',
    'Wörter eines Satzes und ihre Übersetzungen | Die Zuordnung der Wörter ist ein Schritt der maschinellen Übersetzung. Wir beschreiben ein Werkzeug, das die Zuordnung der Wörter aus Sätzen ohne Wörterbuch lernt.',
    'Gesprochene Sprache ohne Umschrift übersetzen | Die Übersetzung gesprochener Sprache braucht meist eine Umschrift. Unser neuronales Netz gibt die übersetzten Sätze unmittelbar aus, sodass einige Fehler der Umschrift nicht entstehen.',
    'Fachwörter in der maschinellen Übersetzung | Wer übersetzt, erwartet von einem System die richtigen Fachwörter. Wir zeigen, wie sich neuronale Netze während der Übersetzung der Sätze an Fachwörter halten.',
    'Wie gut sind Übersetzungen? | Wir vergleichen die Noten von Übersetzern mit jenen eines Programms. Je länger der Satz ist, desto weniger stimmen die Noten für die maschinelle Übersetzung überein.',
    'Wortformen in neuronalen Netzen | Sprachen mit vielen Wortformen bereiten neuronalen Netzen Schwierigkeiten. Werden die Wörter dieser Sprachen zerlegt, so verbessert sich die maschinelle Übersetzung fast aller Sätze.',
  ],
  [
    'Feuchte der Böden und Trockenheit der Wälder | In dieser Studie wurde die Feuchte des Bodens in drei Sommern gemessen. Die Trockenheit trifft zuerst jene Wälder, deren Boden sandig ist.',
    'Wachstum der Buchen bei Trockenheit | Das Wachstum der Bäume lässt nach, wenn das Wasser fehlt. Wir zeigen, dass Wälder aus Buchen unter der Trockenheit stärker leiden als ein Wald aus Eichen.',
    'Schwermetalle in den Böden von Äckern | Schwermetalle sammeln sich in den Böden neben Straßen. Wir haben den Boden von zwanzig Äckern untersucht, um den Gehalt an Blei zu bestimmen.',
    'Abtrag des Bodens nach dem Brand | Nach einem Brand im Wald trägt der Regen den Boden der Hänge fort. Der Abtrag des Bodens nimmt ab, sobald die Wurzeln der Bäume wieder wachsen.',
    'Wurzeln und das Wasser des Bodens | Die Wurzeln der Bäume holen das Wasser aus mehreren Metern Tiefe. Der Beitrag beschreibt, wie tiefe Wurzeln den Wäldern während einer Trockenheit helfen.',
    'Waldbrand und Mikroben im Boden | Das Feuer verändert die Mikroben, die im Boden leben. Wir haben verbrannte Böden mit den unversehrten Böden eines Waldes aus Kiefern verglichen.',
    'Stickstoff und das Wachstum der Bäume | Der Stickstoff der Luft düngt die Böden der Wälder. Das Wachstum der Bäume nimmt zunächst zu, doch saure Böden hemmen später die Wurzeln.',
    'Pflanzen in alten Wäldern | In alten Wäldern leben seltene Pflanzen. Wir legen ein Verzeichnis dieser Pflanzen vor, die von der Feuchte der Böden und vom Schatten der Bäume abhängen.',
  ],
];
