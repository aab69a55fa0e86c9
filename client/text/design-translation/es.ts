import type { DesignTranslationTexts } from './design-translation-texts.ts';

export const translationInSpanish: DesignTranslationTexts = {
  title: 'Traducción',
  waits: 'Reuniendo los textos…',
  oneLanguage: 'El cuestionario tiene un solo idioma. Agregue otro a sus idiomas para traducirlo.',
  from: 'Traducir de',
  to: 'A',
  judgedBySource: (language) => `Estados, palabras entre llaves y largos se comparan con el original: ${language}.`,
  isSource: 'Está escribiendo en el idioma original. Las traducciones de lo que cambie aquí quedan atrasadas.',
  filter: 'Qué textos se muestran',
  filters: {
    all: 'Todos',
    missing: 'Faltan',
    stale: 'Atrasados',
    done: 'Traducidos',
    reviewed: 'Revisados',
    wrong: 'Por corregir',
  },
  states: { missing: 'Falta', stale: 'Atrasado: cambió el original', done: 'Traducido', reviewed: 'Revisado' },
  search: 'Buscar en textos y claves',
  nextMissing: 'El siguiente que falta',
  nextMissingKeys: 'En un texto, Ctrl+Intro lleva al siguiente que falta.',
  noneMissing: 'No falta ningún texto en este idioma.',
  noneShown: 'No hay textos así. Elija otro estado o busque otra cosa.',
  pages: 'Páginas de textos',
  previous: 'Anterior',
  next: 'Siguiente',
  place: ({ from, to, of }) => `${from} a ${to} de ${of}`,
  textOf: (key) => `Traducción de ${key}`,
  noText: 'Todavía sin texto en este idioma',
  noSource: 'Todavía sin texto en este idioma',
  sourceWas: 'Antes:',
  letters: ({ text, source }) => `${text} caracteres, original ${source}`,
  muchLonger: ({ text, source }) =>
    `Mucho más largo que el original: ${text} caracteres en lugar de ${source}. ¿Cabe en la pantalla?`,
  wrong: {
    mangled: (shown) => `Un signo se dañó en el camino (${shown}). Escriba el texto de nuevo.`,
    'wrong-markup': (marks) => `El original no tiene ${marks}. Escriba texto sin marcas.`,
    'too-long': (letters) => `${letters} caracteres son muchas veces más que los del original. Acórtelo.`,
  },
  wrongFills: ({ missing, extra }) =>
    [missing && `Falta ${missing}, que está en el original.`, extra && `Sobra ${extra}, que no está en el original.`]
      .filter(Boolean)
      .join(' '),
  context: {
    asked: 'Se pregunta:',
    before: 'Viene después de:',
    about: 'Pertenece a:',
    nowhere: 'Ninguna entrevista lo muestra en un lugar propio.',
    open: 'Mostrar en la estructura',
  },
  review: 'Marcar como revisado',
  notReviewed: 'Aún no revisado',
  stillRight: 'La traducción sigue bien',
  of: ({ does, key }) => `${does}: ${key}`,
  workbook: {
    title: 'Traducir en una hoja de cálculo',
    lead: 'Guarde los textos, haga que los traduzcan en una hoja de cálculo y traiga el archivo. Usted ve qué cambia antes de que cambie algo.',
    asXlsx: 'Guardar como .xlsx',
    asCsv: 'Guardar como .csv',
    file: 'Archivo traducido (.xlsx o .csv)',
    read: 'Leer archivo',
    reading: 'Leyendo…',
    noFile: 'Primero elija un archivo.',
    report: 'Qué cambia el archivo',
    nothing: 'El archivo no cambia nada.',
    changes: ({ written, marked }) =>
      `Textos que el archivo escribe: ${written}. Textos de los que solo cambia el estado: ${marked}.`,
    takeOver: ({ count, shown }) => (count === 1 ? 'Aplicar 1 cambio' : `Aplicar ${shown} cambios`),
    taken: ({ count, shown }) =>
      count === 1
        ? 'Se tomó 1 cambio. Deshacer lo quita.'
        : `Se tomaron ${shown} cambios en un solo paso. Deshacer los quita todos.`,
    readAgain: 'No se tomó nada: el borrador cambió entretanto. Lea el archivo de nuevo.',
    notTaken: ({ count, shown }) => (count === 1 ? '1 celda no se aplica.' : `${shown} celdas no se aplican.`),
    onlyFirst: (shown) => `Se listan las primeras ${shown}.`,
    cells: 'Celdas que no se aplican',
    changed: 'Textos que cambian',
    moreChanged: ({ count, shown }) => (count === 1 ? 'Y 1 texto más.' : `Y ${shown} textos más.`),
    columns: { sheet: 'Hoja', cell: 'Celda', reason: 'Motivo', text: 'Texto', before: 'Ahora', after: 'Después' },
  },
};
