import type { AreaTexts } from './area-texts.ts';

export const areasInFrench: AreaTexts = {
  bring: 'Apporter une carte',
  replace: 'Remplacer la carte',
  explanation:
    'Un fichier GeoJSON avec les zones en polygones, en degrés (WGS 84), de 20 Mo au plus. Il remplace la carte précédente. Cifra garde ce qu’il faut pour dessiner ; conservez votre fichier.',
  code: 'Propriété du code',
  codeHint: 'Comme dans la colonne state de l’échantillon.',
  name: 'Propriété du nom',
  nameHint: 'Si elle reste vide, le code est affiché.',
  noCode: 'Écrivez quelle propriété du fichier porte le code de chaque zone.',
  file: 'Fichier GeoJSON',
  send: 'Importer la carte',
  sending: 'Importation…',
  noFile: 'Choisissez d’abord un fichier.',
  imported: (count) => `Zones importées : ${count}.`,
  notInSample: (areas) =>
    `L’échantillon n’a pas d’unités dans celles-ci : ${areas}. Elles sont dessinées sans chiffre.`,
  refused: (count) => `Rien n’a été importé. Problèmes trouvés : ${count}.`,
  wholeFile: 'Fichier entier',
  problems: {
    'not-json': () => 'Ce n’est pas du JSON en UTF-8. Enregistrez la carte en GeoJSON.',
    'too-deep': ({ most }) =>
      `Des listes se trouvent dans des listes sur plus de ${most} niveaux. Un GeoJSON de polygones en demande moins.`,
    'too-many-parts': ({ most }) => `La carte a plus de ${most} points. Simplifiez-la avant, par exemple dans QGIS.`,
    'not-a-collection': () => 'Ce n’est pas une FeatureCollection. Enregistrez toutes les zones dans une seule.',
    'no-areas': () => 'La collection n’a pas de zones.',
    'too-many-areas': ({ most }) => `Il y a plus de ${most} zones. Apportez celles dont les chiffres sont publiés.`,
    'other-projection': () => 'Les coordonnées sont d’un autre système. Enregistrez-les en WGS 84 (EPSG:4326).',
    'not-a-feature': () => 'Ce n’est pas un Feature avec des propriétés et une géométrie.',
    'not-polygons': () => 'La forme d’une zone doit être Polygon ou MultiPolygon.',
    'not-a-ring': () => 'Un anneau demande au moins quatre positions.',
    'ring-open': () => 'Un anneau doit finir où il commence. Répétez à la fin sa première position.',
    'ring-crossed': ({ area }) =>
      `Un anneau de ${area} se croise lui-même. Réparez d’abord sa forme, par exemple dans QGIS avec « Réparer les géométries ».`,
    'no-extent': ({ area }) =>
      `${area} n’a pas d’étendue : toutes ses positions sont sur une ligne ou en un point. Apportez son polygone.`,
    'not-a-position': () => 'Une position doit être une liste de deux nombres : longitude et latitude.',
    'out-of-range': () =>
      'Les longitudes vont de -180 à 180 et les latitudes de -90 à 90. Enregistrez la carte en WGS 84 (EPSG:4326).',
    'no-code': ({ choices }) => `Il manque à la zone la propriété du code. Elle a : ${choices}.`,
    'bad-code': () => 'Un code doit être un texte de 1 à 40 caractères, ou un nombre entier.',
    'duplicate-code': ({ area }) =>
      `Une zone avant elle a déjà le code ${area}. Réunissez les parties d’une zone en un MultiPolygon.`,
    'bad-name': () => 'Un nom doit être un texte de 1 à 100 caractères, sans caractère de contrôle.',
    'area-missing': ({ area }) =>
      `L’échantillon a des unités dans ${area}, qui n’est pas sur la carte. Vérifiez quelle propriété porte le code.`,
  },
};
