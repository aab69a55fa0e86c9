import type { DesignFileTexts } from './design-file-texts.ts';

const EXPORT_AGAIN = 'Expórtelo de nuevo y elija el archivo tal como sale.';

export const filesInSpanish: DesignFileTexts = {
  bring: {
    open: 'Importar un cuestionario',
    title: 'Importar un cuestionario',
    lead: 'Elija un paquete de Cifra o el libro de un XLSForm. Primero ve qué trae el archivo y qué no se puede pasar; después, si quiere, empieza un borrador con él. Lo que ya está aquí no cambia.',
    file: 'Archivo (.json o .xlsx)',
    hint: 'Un paquete (.json) sale de «Exportar» en otro servidor de Cifra. Un XLSForm (.xlsx) sale de ODK, KoboToolbox y otros.',
    send: 'Leer archivo',
    sending: 'Leyendo…',
    noFile: 'Primero elija un archivo.',
    found: 'Qué trae el archivo',
    kinds: { package: 'Paquete de Cifra', workbook: 'XLSForm' },
    about: {
      title: 'Título',
      version: 'Nombre y versión',
      languages: 'Idiomas',
      forms: 'Formularios',
      questions: 'Preguntas',
    },
    here: {
      same: 'Esta versión ya está publicada aquí, con el mismo contenido.',
      other: 'Aquí está publicada una versión con este número y otro contenido. Publique el borrador con otro número.',
    },
    errors: ({ n, shown }) =>
      n === 1
        ? 'Hay 1 cosa por corregir antes de publicarlo. El borrador la muestra en Hallazgos.'
        : `Hay ${shown} cosas por corregir antes de publicarlo. El borrador las muestra en Hallazgos.`,
    cannot: 'De este libro no se puede hacer un cuestionario. El informe dice por qué; corríjalo y léalo de nuevo.',
    name: 'Nombre del cuestionario',
    nameHint: 'Minúsculas, cifras y guiones: envipe-2027.',
    nameWrong:
      'Escriba un nombre de minúsculas, cifras y guiones, 64 como máximo, con una letra o una cifra al principio.',
    joins: (name) => `Ya hay un cuestionario ${name}. El borrador estará entre los suyos.`,
    renamed: 'Con otro nombre empieza como cuestionario propio, versión 1.0.0.',
    begin: 'Empezar un borrador con él',
    beginning: 'Empezando…',
  },
  save: {
    open: 'Exportar',
    openOf: (name) => `Exportar ${name}`,
    title: (name) => `Exportar ${name}`,
    package: 'Guardar el paquete (.json)',
    packageSays: 'Todo el cuestionario en un archivo con su huella, para otro servidor de Cifra. No lleva comentarios.',
    xlsform: 'Guardar el XLSForm (.xlsx)',
    xlsformSays:
      'Para ODK, KoboToolbox y otros. Si vuelve aquí, es el mismo cuestionario, con los textos que se cambiaron en él.',
    report: 'Lo que un XLSForm no puede decir',
    reading: 'Reuniendo el informe…',
    close: 'Cerrar',
  },
  report: {
    title: 'Informe',
    nothing: 'Todo se pasa tal cual.',
    counts: ({ lost, changed, note }) => `No se pasan: ${lost}. Cambian: ${changed}. Notas: ${note}.`,
    onlyFirst: (shown) => `Se listan los primeros ${shown}.`,
    more: (shown) => `Mostrar ${shown} más`,
    csv: 'Guardar el informe (.csv)',
    columns: { result: 'Resultado', place: 'Lugar', what: 'Qué pasa' },
    severities: { lost: 'No se pasa', changed: 'Cambia', note: 'Nota' },
    place: ({ sheet, row, column }) =>
      [sheet, row && `fila ${row}`, column && `columna ${column}`].filter(Boolean).join(', '),
  },
  packageFlaws: {
    'not-json': ({ line, column }) =>
      line === undefined
        ? `No es un texto JSON en UTF-8. ${EXPORT_AGAIN}`
        : `En la línea ${line}, columna ${column}, deja de ser JSON: se cortó o se cambió en el camino. ${EXPORT_AGAIN}`,
    'too-complex': () => `Es más grande o más anidado que cualquier cuestionario. ${EXPORT_AGAIN}`,
    'not-a-package': () => 'No tiene las partes de un paquete. Elija un archivo que Cifra exportó.',
    'other-format': () => 'Lo hizo otra versión de Cifra. Expórtelo con esta, o actualice este servidor.',
    'too-many-files': ({ most }) => `Tiene más de ${most} archivos. Elija un paquete que Cifra exportó.`,
    'file-name': () =>
      'Un archivo del paquete no se llama como los de un cuestionario (modules/control.json, por ejemplo). Elija un paquete que Cifra exportó.',
    'file-not-json': ({ file, line, column }) =>
      `Su archivo ${file} deja de ser JSON en la línea ${line}, columna ${column}. ${EXPORT_AGAIN}`,
    'repeated-name': ({ file }) =>
      file === undefined
        ? 'Un nombre está dos veces o está reservado. Corríjalo donde se hizo.'
        : `En su archivo ${file} un nombre está dos veces o está reservado. Corríjalo donde se hizo.`,
    hash: () => `Se cambió o se cortó en el camino: su huella es la de otros archivos. ${EXPORT_AGAIN}`,
    'wrong-name': () =>
      'Su nombre no es de minúsculas, cifras y guiones, 64 como máximo, o su versión no es como 1.2.0. Tráigalo con otro nombre.',
    'other-name': () => `Dice otro nombre u otra versión que su manifest.json. ${EXPORT_AGAIN}`,
  },
};
