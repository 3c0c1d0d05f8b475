/** Made-up abstracts in Italian: translation by machine, then soils and forests. */
export const italian: readonly (readonly string[])[] = [
  [
    'Reti neurali per la traduzione automatica | In questo articolo proponiamo un nuovo metodo di traduzione automatica basato su una rete neurale. I risultati mostrano che queste reti traducono meglio le frasi lunghe.',
    'L’attenzione nelle reti neurali | Studiamo come l’attenzione unisce le parole della frase originale a quelle della traduzione. Una rete neurale più piccola è sufficiente quando l’attenzione è ben guidata.',
    'Corpora paralleli per le lingue minoritarie | Alle lingue minoritarie mancano i corpora paralleli. Per questo abbiamo raccolto fiabe nelle due lingue e mostriamo che migliorano la traduzione automatica delle frasi.',
    'Allineare le parole di una frase e le sue traduzioni | L’allineamento delle parole è un passo della traduzione automatica. Presentiamo uno strumento che impara l’allineamento di ogni frase senza dizionario.',
    'Tradurre la voce senza trascriverla | La traduzione della voce richiede spesso una trascrizione. La nostra rete neurale produce subito le frasi tradotte ed evita alcuni errori dell’allineamento.',
    'Terminologia e traduzione automatica | I traduttori si aspettano che un sistema rispetti la loro terminologia. Descriviamo come le reti neurali possono usare le parole volute durante la traduzione di una frase.',
  ],
  [
    'Umidità del suolo e siccità dei boschi | In questo studio è stata misurata l’umidità del suolo durante tre estati. La siccità colpisce prima i boschi con un suolo sabbioso.',
    'Crescita dei faggi durante la siccità | La crescita degli alberi diminuisce quando manca l’acqua. Mostriamo che un bosco di faggi soffre la siccità più dei boschi di querce.',
    'Metalli pesanti nei suoli agricoli | I metalli pesanti si accumulano nei suoli agricoli vicino alle strade. Abbiamo analizzato il suolo di venti campi per misurare il piombo.',
    'Erosione del suolo dopo un incendio | Dopo un incendio nel bosco, la pioggia porta via il suolo dei pendii. L’erosione dei suoli diminuisce quando crescono le radici degli alberi.',
    'Le radici e l’acqua del suolo | Le radici degli alberi prendono l’acqua del suolo a diversi metri. L’articolo descrive come una radice profonda aiuta i boschi durante una siccità.',
    'Incendi e microbi del suolo | Il fuoco cambia i microbi che vivono nel suolo. Abbiamo confrontato i suoli bruciati con i suoli intatti di un bosco di pini.',
  ],
];
