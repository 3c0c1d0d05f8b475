/** Made-up abstracts in Spanish: translation by machine, then soils and forests. */
export const spanish: readonly (readonly string[])[] = [
  [
    'Redes neuronales para la traducción automática | En este artículo presentamos un nuevo método de traducción automática basado en una red neuronal. Los resultados muestran que estas redes traducen mejor las oraciones largas.',
    'La atención en las redes neuronales | Estudiamos cómo la atención une las palabras de la oración original con las de la traducción. Una red neuronal más pequeña es suficiente cuando la atención está bien dirigida.',
    'Corpus paralelos para lenguas minoritarias | A las lenguas minoritarias les faltan corpus paralelos. Por eso hemos reunido cuentos en ambas lenguas y mostramos que mejoran la traducción automática de las oraciones.',
    'Alinear las palabras de una oración y su traducción | El alineamiento de las palabras es un paso de la traducción automática. Proponemos una herramienta que aprende el alineamiento de cada oración sin diccionario.',
    'Traducir la voz sin transcribirla | La traducción de la voz suele exigir una transcripción. Nuestra red neuronal produce directamente las oraciones traducidas y evita algunos errores de la transcripción.',
    'Terminología y traducción automática | Los traductores esperan que un sistema respete su terminología. Describimos cómo las redes neuronales pueden usar las palabras deseadas durante la traducción de una oración.',
    'Medir la calidad de las traducciones | Comparamos las notas que dan los traductores con las que calcula un programa. Cuanto más larga es la oración, menos coinciden las notas sobre la traducción automática.',
    'La morfología en las redes neuronales | Las lenguas con muchas formas son difíciles para las redes neuronales. Dividir las palabras de esas lenguas mejora la traducción automática de casi todas las oraciones.',
  ],
  [
    'Humedad del suelo y sequía de los bosques | En este estudio se midió la humedad del suelo durante tres veranos. La sequía afecta primero a los bosques cuyo suelo es arenoso.',
    'Crecimiento de las hayas durante la sequía | El crecimiento de los árboles disminuye cuando falta el agua. Mostramos que los bosques de hayas sufren la sequía más que un bosque de robles.',
    'Metales pesados en los suelos agrícolas | Los metales pesados se acumulan en los suelos agrícolas cercanos a las carreteras. Hemos analizado el suelo de veinte campos para medir el contenido de plomo.',
    'Erosión del suelo después de un incendio | Después de un incendio en el bosque, la lluvia arrastra el suelo de las laderas. La erosión de los suelos disminuye en cuanto crecen las raíces de los árboles.',
    'Las raíces y el agua del suelo | Las raíces de los árboles toman el agua del suelo a varios metros. El artículo describe cómo una raíz profunda ayuda a los bosques durante una sequía.',
    'Incendios forestales y microbios del suelo | El fuego cambia los microbios que viven en el suelo. Hemos comparado los suelos quemados con los suelos intactos de un bosque de pinos.',
    'Nitrógeno y crecimiento de los árboles | El nitrógeno del aire abona los suelos de los bosques. El crecimiento del árbol aumenta al principio, pero los suelos ácidos frenan después las raíces.',
    'Plantas de los bosques antiguos | En los bosques antiguos viven plantas raras. Presentamos un inventario de esas plantas, que dependen de la humedad de los suelos y de la sombra de los árboles.',
  ],
];
