import type { AreaTexts } from './area-texts.ts';

export const areasInPortuguese: AreaTexts = {
  bring: 'Trazer um mapa',
  replace: 'Trocar o mapa',
  explanation:
    'Um arquivo GeoJSON com as áreas como polígonos em graus (WGS 84), de no máximo 20 MB. Ele substitui o mapa anterior. O Cifra guarda o que é preciso para desenhar; conserve seu arquivo.',
  code: 'Propriedade com o código',
  codeHint: 'Como está na coluna state da amostra.',
  name: 'Propriedade com o nome',
  nameHint: 'Se ficar vazia, mostra-se o código.',
  noCode: 'Escreva qual propriedade do arquivo tem o código de cada área.',
  file: 'Arquivo GeoJSON',
  send: 'Importar o mapa',
  sending: 'Importando…',
  noFile: 'Escolha primeiro um arquivo.',
  imported: (count) => `Áreas importadas: ${count}.`,
  notInSample: (areas) => `A amostra não tem unidades nestas: ${areas}. São desenhadas sem número.`,
  refused: (count) => `Nada foi importado. Problemas encontrados: ${count}.`,
  wholeFile: 'Arquivo inteiro',
  problems: {
    'not-json': () => 'Isto não é JSON em UTF-8. Salve o mapa como GeoJSON.',
    'too-deep': ({ most }) =>
      `Há listas dentro de listas com mais de ${most} níveis. Um GeoJSON de polígonos precisa de menos.`,
    'too-many-parts': ({ most }) => `O mapa tem mais de ${most} pontos. Simplifique-o antes, por exemplo no QGIS.`,
    'not-a-collection': () => 'Isto não é uma FeatureCollection. Salve todas as áreas em uma.',
    'no-areas': () => 'A coleção não tem áreas.',
    'too-many-areas': ({ most }) => `Há mais de ${most} áreas. Traga aquelas para as quais se publicam números.`,
    'other-projection': () => 'As coordenadas são de outro sistema. Salve-as como WGS 84 (EPSG:4326).',
    'not-a-feature': () => 'Isto não é um Feature com propriedades e geometria.',
    'not-polygons': () => 'A forma de uma área deve ser Polygon ou MultiPolygon.',
    'not-a-ring': () => 'Um anel precisa de pelo menos quatro posições.',
    'ring-open': () => 'Um anel deve terminar onde começa. Repita no fim sua primeira posição.',
    'ring-crossed': ({ area }) =>
      `Um anel de ${area} cruza a si mesmo. Corrija antes a sua forma, por exemplo no QGIS com “Corrigir geometrias”.`,
    'no-extent': ({ area }) =>
      `${area} não tem extensão: todas as suas posições estão em uma linha ou em um ponto. Traga o seu polígono.`,
    'not-a-position': () => 'Uma posição deve ser uma lista de dois números: longitude e latitude.',
    'out-of-range': () =>
      'As longitudes vão de -180 a 180 e as latitudes de -90 a 90. Salve o mapa como WGS 84 (EPSG:4326).',
    'no-code': ({ choices }) => `Falta à área a propriedade do código. Ela tem: ${choices}.`,
    'bad-code': () => 'Um código deve ser um texto de 1 a 40 caracteres ou um número inteiro.',
    'duplicate-code': ({ area }) =>
      `Uma área anterior já tem o código ${area}. Una as partes de uma área em um MultiPolygon.`,
    'bad-name': () => 'Um nome deve ser um texto de 1 a 100 caracteres, sem caracteres de controle.',
    'area-missing': ({ area }) =>
      `A amostra tem unidades em ${area}, que não está no mapa. Verifique qual propriedade tem o código.`,
  },
};
