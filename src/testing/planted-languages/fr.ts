/** Made-up abstracts in French: translation by machine, then soils and forests. */
export const french: readonly (readonly string[])[] = [
  [
    'Des réseaux de neurones pour la traduction automatique | Nous proposons une nouvelle approche de la traduction automatique, fondée sur un réseau de neurones. Les résultats montrent que ces réseaux traduisent mieux les phrases longues.',
    'L’attention dans les modèles de traduction | Dans cet article, nous étudions comment l’attention relie les mots de la phrase source à ceux de la traduction. Un réseau de neurones plus petit suffit lorsque l’attention est bien guidée.',
    'Corpus parallèles pour les langues peu dotées | Les langues peu dotées manquent de corpus parallèles. Nous avons donc recueilli un corpus parallèle de contes, et nous montrons qu’il améliore la traduction automatique de ces langues.',
    'Aligner les mots d’une phrase et de sa traduction | L’alignement des mots est une étape de la traduction automatique. Nous présentons un outil qui apprend l’alignement à partir d’un corpus parallèle sans dictionnaire.',
    'Traduire la parole sans la transcrire | La traduction de la parole passe souvent par une transcription. Notre réseau de neurones produit directement les phrases traduites, ce qui évite certaines erreurs de la transcription.',
    'Terminologie et traduction automatique | Les traducteurs attendent d’un système qu’il respecte leur terminologie. Nous décrivons une méthode qui impose les termes voulus aux réseaux de neurones pendant la traduction des phrases.',
    'Juger la qualité des traductions | Nous comparons les notes données par des traducteurs avec celles que calcule un programme. Plus la phrase est longue, moins les notes s’accordent sur la qualité de la traduction automatique.',
    'La morphologie dans les réseaux de neurones | Les langues riches en formes posent des problèmes aux réseaux de neurones. Découper les mots de ces langues améliore la traduction automatique de toutes les phrases de notre corpus parallèle.',
  ],
  [
    'Humidité des sols et sécheresse des forêts | Dans cette étude, nous avons mesuré l’humidité du sol pendant trois étés. La sécheresse touche d’abord les forêts dont le sol est sableux.',
    'Croissance des hêtres pendant la sécheresse | La croissance des arbres ralentit lorsque l’eau manque. Nous montrons que les forêts de hêtres souffrent de la sécheresse plus que les forêts de chênes.',
    'Métaux lourds dans les sols agricoles | Les métaux lourds s’accumulent dans les sols agricoles près des routes. Nous avons prélevé le sol de vingt champs afin de mesurer la teneur en plomb.',
    'Érosion des sols après l’incendie | Après un incendie de forêt, la pluie emporte le sol des pentes. Les résultats indiquent que l’érosion du sol diminue dès que les racines des arbres repoussent.',
    'Les racines et l’eau du sol | Les racines des arbres puisent l’eau du sol à plusieurs mètres. Cet article décrit comment les racines profondes aident les forêts pendant une sécheresse.',
    'Incendies de forêt et microbes du sol | Le feu modifie les microbes qui vivent dans le sol. Nous avons comparé les sols brûlés et les sols intacts d’une forêt de pins.',
    'Azote et croissance des arbres | L’azote de l’air enrichit les sols des forêts. La croissance des arbres augmente d’abord, mais un sol acide freine ensuite les racines.',
    'Diversité des plantes dans les forêts anciennes | Les forêts anciennes abritent des plantes rares. Nous présentons un inventaire de ces plantes, qui dépendent de l’humidité des sols et de l’ombre des arbres.',
  ],
];
