import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import { QUOTED_ENGLISH, wordSet, type Language } from './language.ts';

const linkWords = wordSet('a al de del el en la las los');

const functionWords = wordSet(`
a acerca además ahora al algo alguna algunas alguno algunos algún allí ambas ambos ante antes aquel aquella aquellas
aquellos aquí así aun aunque aún bajo bastante bien cabe cada casi como con contra cosas cual cuales cualquier cuando
cuanto cuatro cuya cuyas cuyo cuyos cómo de debe deben debido decir del demás dentro desde después dicha dichas dicho
dichos donde dos durante e el ella ellas ello ellos embargo en entonces entre era eran es esa esas ese eso esos esta
estaba estaban estado estamos estar estas este esto estos está están estás estuvo etc fin fue fueron ha haber había
habían hace hacen hacer hacia han hasta hay hemos hizo hubo igual incluso junto la las le les lo los luego mal mas
mayoría me mediante menos mi mientras mis misma mismas mismo mismos modo mucha muchas mucho muchos muy más nada ni
ningún ninguna no nos nosotros nuestra nuestras nuestro nuestros nunca o obstante otra otras otro otros para parte
pero poca pocas poco pocos podemos poder podría podrían por porque pues pueda puede pueden que quien quienes qué se sea
sean según ser será serán si sido siempre siendo sin sino sobre sola solo sobre son su sus sí sólo tal tales también
tampoco tan tanto tenemos tener tengan tenga tiene tienen toda todas todavía todo todos tras través tres un una
unas uno unos vez veces vosotros ya y yo él éste ésta estos éstos ésta
`);

const tradeNouns = wordSet(`
análisis aplicación aplicaciones base bases clase comparación construcción creación desarrollo diseño efecto efectos
ejemplos enfoque enfoques estimación estrategia estrategias estructura estructuras estudio estudios evaluación
evaluaciones evolución gestión herramienta herramientas impacto implementación influencia investigación investigaciones
medida medidas metodología método métodos modelado modelo modelos nivel niveles plataforma proceso procesos programa
propuesta propuestas recurso recursos sistema sistemas tarea tareas tipo tipos técnica técnicas uso usos valor valores
`);

const tradeWords = wordSet(`
aborda abordamos actual actuales actualmente adecuada adecuado alcanzar alta alto altos amplia amplio analiza analizamos
analizan analizar analizó aporta artículo artículos aspecto aspectos aumento basada basadas basado basados basándose
calidad campo capaz características caso casos comparamos comparar completo conclusiones conclusión concreto conjunto
conjuntos considera considerar contexto contribución contribuir cuenta dado dada datos demostrar demuestra demuestran
describe describen describimos disminución disminuye disminuyen aumenta aumentan aumentar larga largas largo largos mide medir hicieron
comparar falta faltan vive viven desarrolla desarrollado desarrollada desarrollar diferencia diferencias diferente
diferentes disponible disponibles distintas distintos diversas diversos eficaz eficiente ejemplo encontraron enfocado
especial especialmente evalúa evaluamos evaluar evaluado existente existentes expone factores finalmente forma formas
función futuras futuro general generales gran grande grandes grupo hipótesis identificar importancia importante
importantes incluye indican investigar lograr logra lugar manera mayor mayores mejor mejora mejorar mejoran mejoras
mejores menor menores mostramos mostrar mostraron muestra muestran necesaria necesario necesidad necesidades nueva
nuevas nuevo nuevos número objetivo objetivos objeto obtener obtenido obtenida obtenidas obtenidos obtiene obtuvo
obtuvieron ofrece papel parámetros partir permite permiten permitir perspectiva pequeña pequeño posible posibles
posibilidad presencia presenta presentada presentado presentamos presentan presentar presente previos primer primera
primero primeros principal principales problema problemas proporciona propone proponemos proponen propuesto proyecto
proyectos punto puntos realiza realizada realizado realizados realizar realizaron realizó reciente recientes relación
relevante relevantes rendimiento respecto resultado resultados revela rol saber segunda segundo significativa
significativamente significativo siguiente siguientes solución soluciones trabajo trabajos trata términos utiliza
utilizada utilizadas utilizado utilizados utilizamos utilizan utilizando utilizar usada usado usando usar varias
varios ventajas vista
`);

/** Plurals whose singular has no accent: "imágenes" and "imagen", "jóvenes" and "joven". */
const ACCENTED_PLURAL = /([áéíóú])([^aeiouáéíóú]{1,2})enes$/u;
const UNACCENTED = new Map(Object.entries({ á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' }));
/** Endings by which a word standing alone is likely an adjective, a participle or an infinitive. */
const NO_NOUN =
  /(?:al|ales|ivos?|ivas?|[íi]c[oa]s?|os[oa]s?|ari[oa]s?|bles?|[ai]d[oa]s?|[aei]r|mente)$/u;
const KNOWN_NOUNS = wordSet(`
música lingüística estadística estadísticas semántica política políticas práctica prácticas clínica dinámica técnica
lógica física robótica gramática gramáticas médico médicos mercado mercados estado estados grado grados ganado pescado
contenido contenidos sonido sonidos tejido tejidos ácido ácidos líquido líquidos partido sentido significado
significados resultado archivo archivos adjetivo objetivo motivo alternativa variable variables terreno vocabulario
vocabularios diccionario cuestionario usuarios comentarios escenario escenarios horario salario pasado tratado soldado
casos vasos pasos procesos recursos curso cursos discurso discursos versos esposas rosas cosas causas becario juzgado
alumnado profesorado electorado bachillerato tratados vida vidas comida bebida medida caída salida entrada llegada
temporada temporadas década décadas comunidad nativos primario corrales cristales hospitales tropical sala salas animal animales señal
señales material canal hospital mineral metal vegetal capital final cristal portal tribunal festival personal sal ritual terminal
mar mujer cáncer taller lugar hogar azúcar alquiler poder radar vocabulario salario calendario materiales canales manuales minerales metales vegetales cereales rituales finales
`);

/** Spanish; stems by the Snowball rules. */
export const es: Language = {
  functionWords,
  quotedWords: QUOTED_ENGLISH,
  linkWords,
  tradeNouns,
  tradeWords,
  headsLead: true,
  joint: ' y ',
  stem(word) {
    if (word.length < 3) return word;
    const singular = word
      .replace(
        ACCENTED_PLURAL,
        (_, vowel: string, rest: string) => `${UNACCENTED.get(vowel) ?? vowel}${rest}en`,
      )
      .replace(/dades$/u, 'dad');
    // "Raíces" and "raíz".
    return spanish.stem(singular).replace(/z$/u, 'c') || word;
  },
  readsAsName(words) {
    const [word = ''] = words;
    return words.length > 1 || KNOWN_NOUNS.has(word.toLowerCase()) || !NO_NOUN.test(word);
  },
};
